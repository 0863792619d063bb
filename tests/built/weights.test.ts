import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chapters } from '../story';
import { attribute, base, folder, kilobytes, pages, readPage, tags, weigh } from './site';

/** The scripts that a page names as its own, below the folder. */
const scriptsOf = (page: string): string[] =>
  tags(readPage(page), 'link')
    .filter((tag) => attribute(tag, 'rel') === 'modulepreload')
    .map((tag) => (attribute(tag, 'href') ?? '').slice(base.length + 1));

describe.each(chapters)('$id', ({ id, steps }) => {
  it('is light: at most 90 KB of script and 60 KB of HTML, gzipped', () => {
    const scripts = scriptsOf(`chapters/${id}/`);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(90 * kilobytes);
    expect(weigh(`chapters/${id}/index.html`)).toBeLessThanOrEqual(60 * kilobytes);
  });

  it('is one file in a frame of at most 140 KB, and a figure of at most 40 KB', () => {
    const framed = pages.filter((page) => page.startsWith(`embed/${id}/`));
    expect(framed.length).toBeGreaterThan(steps.length);
    for (const page of framed) {
      const html = readPage(page);
      const asked = [
        ...tags(html, '(?:script|img|iframe|source)').flatMap((tag) => attribute(tag, 'src') ?? []),
        ...tags(html, '(?:link|use|image)').flatMap((tag) => attribute(tag, 'href') ?? [])
      ].filter((address) => !/^(#|data:)/.test(address));
      expect(asked, page).toEqual([]);
      const most = page === `embed/${id}/` ? 140 : 40;
      expect(weigh(`${page}index.html`), page).toBeLessThan(most * kilobytes);
    }
  });
});

it('the cover is light: at most 40 KB of HTML, gzipped', () => {
  expect(weigh('index.html')).toBeLessThanOrEqual(40 * kilobytes);
});

it('the story in brief is light for all its pictures: at most 60 KB of HTML, gzipped', () => {
  expect(weigh('brief/index.html')).toBeLessThanOrEqual(60 * kilobytes);
});

it.each(['cover', ...chapters.map(({ id }) => id)])(
  'the card of %s is a picture of 1200 × 630, at most 300 KB',
  (card) => {
    const png = readFileSync(join(folder, 'cards', `${card}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(300 * kilobytes);
    // A picture, not an empty sheet
    expect(png.length).toBeGreaterThan(30 * kilobytes);
  }
);
