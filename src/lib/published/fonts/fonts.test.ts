import { convert } from 'fontverter';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureText, type Weight } from '../../scenes/shared/text';
import { root } from '../../../../scripts/program.mjs';
import { faces, safe } from './faces.mjs';
import { readAxes, readCharacters, readMetrics, rename, sayNames } from './sfnt.mjs';
import { collectCharacters, makeFonts, makeSubset, planSubsets, sayMissing } from './subset.mjs';

/** A story for tests; that the fonts of the one that is told are whole and light is another test. */
const content = join(root, 'examples/rowing-club');
const styles = readFileSync(join(root, 'src/lib/styles/fonts.css'), 'utf8');

let folder: string;
/** By file name, as an uncompressed font */
const fonts = new Map<string, Buffer>();
const font = (file: string) => fonts.get(file) ?? Buffer.alloc(0);
const size = (file: string) => statSync(join(folder, `${file}.woff2`)).size;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  await makeFonts(root, folder, content);
  for (const { file } of faces)
    fonts.set(file, await convert(readFileSync(join(folder, `${file}.woff2`)), 'truetype'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the characters of the work', () => {
  it('are read from content and components, with the file that has them', () => {
    const other = mkdtempSync(join(tmpdir(), 'content-'));
    mkdirSync(join(other, 'ledger'));
    writeFileSync(join(other, 'ledger', 'terms.yaml'), 'term: bowsmān 水 &#x16a;\n');
    const found = collectCharacters(root, other);
    rmSync(other, { recursive: true });
    expect(found.get('水')).toMatch(/\/ledger\/terms\.yaml$/);
    expect(found.get('Ū')).toMatch(/\/ledger\/terms\.yaml$/);
    expect(found.get('◆')).toMatch(/^src\/.+\.svelte$/);
    expect(found.has('\n')).toBe(false);
    expect(collectCharacters(root, content).has('水')).toBe(false);
  });

  it('that no source has are named, with their number and where they stand', () => {
    const has = new Map(faces.map((face) => [face, new Set(safe[face.holds])]));
    expect(planSubsets(['a', 'ح', '→', '史'], has).missing).toEqual(['史']);
    expect(sayMissing('史', 'content/ledger/terms.yaml')).toMatch(
      /^content\/ledger\/terms\.yaml: .*“史” \(U\+53F2\)/
    );
  });

  it('go into one family’s files once, the extended ones only with what the others lack', () => {
    const latin = readCharacters(font('serif'));
    const both = [...readCharacters(font('serif-extended')).keys()].filter(
      (code) => latin.has(code) && !safe.extended.includes(String.fromCodePoint(code))
    );
    expect(both).toEqual([]);
    expect(latin.has('ʿ'.codePointAt(0) ?? 0)).toBe(false);
  });
});

describe.each(faces)('$file', ({ file, family, style, source, wght }) => {
  it('is called by our name, and keeps copyright and licence', () => {
    const names = sayNames(font(file));
    expect(names.get(1)).toBe(family);
    expect(names.get(6)).toBe(`${family.replace(' ', '')}-${style}`);
    for (const id of [1, 3, 4, 6, 16, 17, 25]) expect(names.get(id) ?? '').not.toMatch(/Source|Noto/);
    expect(names.get(0)).toMatch(source.includes('noto') ? /Noto Project Authors/ : /Adobe/);
    expect(names.get(14)).toMatch(/OFL|openfontlicense/);
    // The copy that the site serves has the same notice
    expect(readFileSync(join(root, 'static/fonts/LICENSE.txt'), 'utf8')).toContain(names.get(0));
  });

  it('varies in weight, if at all, and no further than we use', () => {
    expect(readAxes(font(file))).toEqual(typeof wght === 'number' ? {} : { wght });
  });

  it('is declared for its weights and for every character in it', () => {
    const rule = styles.split('@font-face').find((part) => part.includes(`our-fonts/${file}.woff2`)) ?? '';
    expect(rule).toContain(`font-family: '${family}'`);
    expect(rule.includes('font-style: italic')).toBe(style === 'Italic');
    const weights = /font-weight: ([\d ]+);/.exec(rule)?.[1]?.split(' ').map(Number) ?? [];
    const declared = { min: Math.min(...weights), max: Math.max(...weights) };
    // A font of one weight may stand for its neighbours
    if (typeof wght === 'number') expect(declared.min <= wght && wght <= declared.max).toBe(true);
    else expect(declared).toEqual(wght);
    const ranges = [...rule.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(
      ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)]
    );
    const outside = [...readCharacters(font(file)).keys()].filter(
      (code) => !ranges.some(([first = 0, last = 0]) => first <= code && code <= last)
    );
    expect(outside.map((code) => String.fromCodePoint(code))).toEqual([]);
  });
});

it('makes the same file of the same characters', async () => {
  const face = faces.find(({ file }) => file === 'sans-extended');
  if (!face) throw new Error('no such face');
  const [one, other] = [await makeSubset(face, 'ʿāḥ'), await makeSubset(face, 'ʿāḥ')];
  expect(one.equals(other)).toBe(true);
  expect(one.length).toBeLessThan(size('sans-extended'));
});

it('renames a font and leaves its glyphs as they were', () => {
  const before = font('sans');
  const after = rename(before, 'Another Name', 'Regular');
  expect(sayNames(after).get(1)).toBe('Another Name');
  expect(readCharacters(after)).toEqual(readCharacters(before));
  expect(readMetrics(after).advance('W')).toBe(readMetrics(before).advance('W'));
  // All 32-bit numbers of a whole font add up to this one
  let sum = 0;
  for (let at = 0; at < after.length; at += 4) sum = (sum + after.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

it.each([
  [400, 'regular'],
  [650, 'bold']
] satisfies [number, Weight][])('is as wide at weight %i as figures lay it out', async (wght, weight) => {
  const ascii = safe.latin.slice(0, 95);
  const pinned = await subsetFont(font('sans'), ascii, { targetFormat: 'truetype', variationAxes: { wght } });
  const { advance } = readMetrics(pinned);
  // The air that figures leave is the same for all; a letter is rounded to a hundredth of the size
  const air = measureText(ascii, 1, weight) / [...ascii].reduce((sum, letter) => sum + advance(letter), 0);
  expect(air).toBeGreaterThan(1.03);
  for (const letter of ascii)
    expect(Math.abs(measureText(letter, 1, weight) / air - advance(letter)), letter).toBeLessThan(0.0075);
});

it('has no letter that is wider, at a weight that figures set, than they lay it out', async () => {
  const scenes = ['allegiance', 'map', 'strength'].map((name) =>
    readFileSync(join(root, `src/lib/scenes/${name}/Scene.svelte`), 'utf8')
  );
  const set = new Set(
    scenes.flatMap((text) => [...text.matchAll(/font-weight: (\d+)/g)].map(([, one]) => Number(one)))
  );
  expect(set.size).toBeGreaterThan(1);
  const letters = [...safe.latin.slice(0, 95)].filter((one) => /[\w ]/.test(one)).join('');
  for (const wght of [400, ...set]) {
    const pinned = await subsetFont(font('sans'), letters, {
      targetFormat: 'truetype',
      variationAxes: { wght }
    });
    const { advance } = readMetrics(pinned);
    const weight = wght < 600 ? 'regular' : 'bold';
    for (const letter of letters)
      expect(advance(letter), `“${letter}” at weight ${wght}`).toBeLessThanOrEqual(
        measureText(letter, 1, weight)
      );
  }
});

it('sets the system’s fonts to the height of ours', () => {
  for (const [name, file] of [
    ['House Serif Fallback', 'serif'],
    ['House Serif Fallback Narrow', 'serif'],
    ['House Sans Fallback', 'sans']
  ] as const) {
    const rule = styles.split('@font-face').find((part) => part.includes(`'${name}'`)) ?? '';
    const part = (property: string) => Number(new RegExp(`${property}: ([\\d.]+)%`).exec(rule)?.[1]) / 100;
    const { ascent, descent } = readMetrics(font(file));
    expect(part('ascent-override') * part('size-adjust'), name).toBeCloseTo(ascent, 2);
    expect(part('descent-override') * part('size-adjust'), name).toBeCloseTo(descent, 2);
  }
});
