/**
 * Opens a dialog over the page; the answer gives the focus back to where it was. Its key, its button and Esc do not close the
 * dialog themselves but take it off the page, and then the browser gives nothing back.
 */
export function openModal(dialog: HTMLDialogElement): () => void {
  const from = document.activeElement;
  dialog.showModal();
  return () => {
    if (from instanceof HTMLElement || from instanceof SVGElement) from.focus({ preventScroll: true });
  };
}
