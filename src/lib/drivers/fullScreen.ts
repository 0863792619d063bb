/** Fills the screen with the page, or lets it go; false where the browser does not allow it. */
export function turnFullScreen(): boolean {
  if (document.fullscreenElement) void document.exitFullscreen();
  else if (document.fullscreenEnabled)
    void document.documentElement.requestFullscreen().catch(() => undefined);
  else return false;
  return true;
}
