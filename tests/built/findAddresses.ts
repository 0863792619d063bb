/**
 * Addresses in a page or style sheet that name something on this site, each once and without its fragment.
 * @param text HTML or CSS
 * @param from address of the page or style sheet, which relative ones start from
 */
export function findAddresses(text: string, from: URL): URL[] {
  const found = [
    ...text.matchAll(/\s(?:href|src|poster|action)="([^"]*)"/g),
    ...text.matchAll(/url\(["']?([^"')]*)["']?\)/g),
    ...text.matchAll(/\bimport\(["']([^"']*)["']\)/g)
  ].map(([, address = '']) => new URL(address.replaceAll('&amp;', '&'), from));
  const own = found.filter((url) => url.origin === from.origin).map((url) => url.href.replace(/#.*$/, ''));
  return [...new Set(own)].map((address) => new URL(address));
}
