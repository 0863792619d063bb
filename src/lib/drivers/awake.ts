/** Keeps the screen on while a page is seen, where the browser allows it; the answer lets it go. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async () => {
    if (over || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (over) void lock.release();
    } catch {
      // A low battery, or a frame without the right: then the screen goes dark as ever
    }
  };
  // The browser lets go of it whenever the page is hidden
  document.addEventListener('visibilitychange', ask);
  void ask();
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

/** Whether the browser lets a page keep the screen on, here and now. */
export async function canKeepAwake(): Promise<boolean> {
  try {
    const lock = await navigator.wakeLock.request('screen');
    await lock.release();
    return true;
  } catch {
    return false;
  }
}
