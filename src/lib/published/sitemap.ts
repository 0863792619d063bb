/** What search engines are told: which pages there are, and where that list is. */

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `address`: absolute; `checked`: the day on which its facts were last checked. */
export function saySitemap(entries: readonly { address: string; checked?: string | undefined }[]): string {
  const urls = entries.map(
    ({ address, checked }) =>
      `  <url><loc>${escape(address)}</loc>${checked ? `<lastmod>${checked}</lastmod>` : ''}</url>\n`
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** `sitemap`: its absolute address, where the build knows one. */
export const sayRobots = (sitemap: string | undefined): string =>
  `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;
