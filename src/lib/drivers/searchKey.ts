/**
 * Whether “/” opens the search of the bar. It stands on the link to the search, and so it lasts until a page is loaded
 * again; nothing is kept. Those who dictate or have a tremor may want no key of one sign.
 */
const link = (): HTMLElement | null => document.getElementById('find');

export const hasSearchKey = (): boolean => link()?.dataset.key !== undefined;

export function switchSearchKey(isOn: boolean): void {
  if (isOn) link()?.setAttribute('data-key', '/');
  else link()?.removeAttribute('data-key');
}
