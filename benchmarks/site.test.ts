import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  barePath,
  findChapters,
  findFrames,
  findStrays,
  serveCompressed,
  telltales,
  weighPage
} from './site.mjs';

let folder: string;
const page = '<p>chapter one</p>'.repeat(200);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'chapters', 'one'), { recursive: true });
  mkdirSync(join(folder, 'chapters', 'nothing'));
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'font.woff2'), 'a font');
  writeFileSync(join(folder, 'chapters', 'one', 'index.html'), page);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('finds the chapters that have a page', () => {
  expect(findChapters(folder)).toEqual(['one']);
});

it.each(['', '/oaths'])(
  'sends pages compressed under “%s/” and fonts as they are, and says how many bytes',
  async (base) => {
    const site = await serveCompressed(folder, base);
    const answer = await fetch(`${site.address}chapters/one/`);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const sent = readFileSync(join(site.folder, 'chapters', 'one', 'index.html.gz'));
    expect(Number(answer.headers.get('content-length'))).toBe(sent.length);
    expect(sent.length).toBeLessThan(page.length / 4);
    expect(gunzipSync(sent).toString()).toBe(page);
    expect(await answer.text()).toBe(page);

    const font = await fetch(`${site.address}font.woff2`);
    expect(font.headers.get('content-encoding')).toBeNull();
    expect(font.headers.get('content-length')).toBe('6');
    expect(await (await fetch(`${site.address}${barePath}scrollama.js`)).text()).toContain('scrollama');
    site.stop();
    expect(existsSync(site.folder)).toBe(false);
  }
);

it('weighs a page for frames with what it loads, not with what it links to', () => {
  const styles = '.stage{color:red}'.repeat(50);
  const framed = `<link rel="stylesheet" href="/oaths/a.css"><use href="#near"/><a href="/oaths/chapters/one/">all</a>`;
  mkdirSync(join(folder, 'embed', 'one', 'step', 'club'), { recursive: true });
  for (const name of ['one', 'one/step', 'one/step/club'])
    writeFileSync(join(folder, 'embed', name, 'index.html'), framed);
  writeFileSync(join(folder, 'a.css'), styles);

  const found = findFrames(folder, ['one', 'unknown']);
  expect([found.chapter.length, found.figure.length]).toEqual([1, 2]);
  const [page = ''] = found.figure;
  const bytes = [framed, styles].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(weighPage(folder, page, '/oaths')).toBeCloseTo(bytes / 1024);
  for (const name of ['embed', 'a.css']) rmSync(join(folder, name), { recursive: true });
});

it('leaves nothing in the built site', async () => {
  const before = readdirSync(folder, { recursive: true });
  (await serveCompressed(folder, '')).stop();
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

it('knows the packages that stay in the build by words that are in them', () => {
  const modules = new URL('../node_modules/', import.meta.url);
  const code = (name: string) =>
    readdirSync(new URL(`${name}/`, modules), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?js$/.test(file))
      .map((file) => readFileSync(new URL(`${name}/${file}`, modules), 'utf8'))
      .join('\n');
  for (const [name, words] of Object.entries(telltales)) {
    const text = code(name);
    for (const word of words) expect(text.includes(word), `${word} in ${name}`).toBe(true);
  }
  expect(findStrays(code('d3-geo'))).toEqual(['d3-geo']);
  expect(findStrays(code('d3-scale') + code('d3-shape') + code('scrollama/build'))).toEqual([]);
});
