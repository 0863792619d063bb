import { expect, it } from 'vitest';
import { pages, read, readPage, tags, textOf } from './site';

it('every page says in its head what it is, in what language, to those who only name it', () => {
  const faults: string[] = [];
  for (const page of pages) {
    const html = readPage(page);
    const wants: [string, boolean][] = [
      ['a language', /<html lang="en"/.test(html)],
      ['one title', (html.match(/<title>[^<]+<\/title>/g) ?? []).length === 1],
      ['a width for phones', /<meta name="viewport" content="width=device-width/.test(html)],
      ['no sign left to fill in', !html.includes('%oaths.') && !html.includes('%sveltekit.')]
    ];
    if (!html.includes('content="noindex"'))
      wants.push(
        ['a title for cards', /<meta property="og:title" content="[^"]+"/.test(html)],
        ['a description for cards', /<meta property="og:description" content="[^"]+"/.test(html)]
      );
    for (const [what, holds] of wants) if (!holds) faults.push(`/${page}: ${what}`);
  }
  expect(pages.length).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

it('every page has one heading above all others, and no id twice', () => {
  const faults: string[] = [];
  for (const page of pages) {
    // What noscript holds stands for what script makes, and is not there beside it
    const html = readPage(page).replace(/<noscript>.*?<\/noscript>/gs, '');
    const main = tags(html, 'h1').length;
    if (main !== 1) faults.push(`/${page}: ${main} headings of the first level`);
    const ids = [...html.matchAll(/<[a-z][^>]*?\sid="([^"]+)"/gi)].map(([, id = '']) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) faults.push(`/${page}: ${[...new Set(twice)].join(', ')} twice`);
  }
  expect(faults).toEqual([]);
});

it('an address that nobody has gets a page that leads on', () => {
  const html = read('404.html');
  expect(textOf(html)).not.toBe('');
  expect(html).toContain('This page is not here');
});

it('search engines may look at everything', () => {
  expect(read('robots.txt')).toContain('User-agent: *');
  expect(read('robots.txt')).not.toContain('Disallow: /');
});
