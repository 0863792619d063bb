import { convert } from 'fontverter';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../../scripts/program.mjs';
import { findContentFolder } from '../../story/folder.js';
import { faces, leftToSystem } from './faces.mjs';
import { readCharacters } from './sfnt.mjs';
import { collectCharacters, makeFonts } from './subset.mjs';

const content = findContentFolder(process.env);
const budget = { all: 130 * 1024, beforeText: 45 * 1024 };

let folder: string;
let missing: string[];
const size = (file: string) => statSync(join(folder, `${file}.woff2`)).size;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  ({ missing } = await makeFonts(root, folder, content));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the weight of the fonts', () => {
  it('keeps to the budget in all', () => {
    const sum = faces.reduce((bytes, { file }) => bytes + size(file), 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(budget.all);
  });

  it('keeps to the budget of what a page asks for before its first text', () => {
    const layout = readFileSync(join(root, 'src/routes/+layout.svelte'), 'utf8');
    const early = [...layout.matchAll(/our-fonts\/([\w-]+)\.woff2\?url/g)].map(([, file]) => file ?? '');
    expect(early).toContain('serif');
    expect(early.reduce((bytes, file) => bytes + size(file), 0)).toBeLessThanOrEqual(budget.beforeText);
  });
});

it.each(['serif', 'sans'])(
  'every character of the work is in the %s, its extended part or the Arabic, or left to the system',
  async (name) => {
    const has = new Set<number>();
    for (const file of [name, `${name}-extended`, 'arabic'])
      for (const code of readCharacters(
        await convert(readFileSync(join(folder, `${file}.woff2`)), 'truetype')
      ).keys())
        has.add(code);
    const used = [...collectCharacters(root, content).keys()];
    expect(used.length).toBeGreaterThan(100);
    expect(
      used.filter((character) => !has.has(character.codePointAt(0) ?? 0) && !leftToSystem.includes(character))
    ).toEqual([]);
    expect(missing).toEqual([]);
  }
);
