/** Two stories in the same frame: the names of each that the other must not show. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** All texts of a piece of data, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

const readYaml = (...path: string[]): unknown => parse(readFileSync(join(...path), 'utf8'));

interface Named {
  name: string;
  short?: string;
}

/** The chapters of a story: id and title. */
export const chaptersOf = (folder: string): { id: string; title: string }[] =>
  readdirSync(join(folder, 'chapters')).map((file) => {
    const front = readFileSync(join(folder, 'chapters', file), 'utf8').split(/^---$/m)[1] ?? '';
    return (parse(front) as { chapter: { id: string; title: string } }).chapter;
  });

/** The names that a story has: of itself, its accounts, lanes, families and windows, its chapters, people and places. */
export function namesOf(folder: string): string[] {
  const { title, authors, channel, accounts, lanes, families, map } = readYaml(folder, 'story.yaml') as {
    title: string;
    authors: string;
    channel: string;
    accounts: { name: string; party?: string }[];
    lanes: { title: string; described: string }[];
    families: { title: string; group: string }[];
    map: { frames: { title: string }[] };
  };
  const rows = ['actors', 'places'].flatMap((kind) => readYaml(folder, 'ledger', `${kind}.yaml`) as Named[]);
  const names = textsIn([
    title,
    authors,
    channel,
    // A single word, such as “Evidence”, is a word of the language too
    [
      ...accounts.flatMap(({ name, party }) => [name, party]),
      ...lanes.flatMap((lane) => [lane.title, lane.described]),
      ...families.flatMap((family) => [family.title, family.group]),
      ...map.frames.map((frame) => frame.title)
    ].filter((name) => name !== undefined && /[\s’-]/.test(name)),
    chaptersOf(folder).map((chapter) => chapter.title),
    rows.map(({ name, short }) => [name, short])
  ]);
  return [...new Set(names)];
}

/** The names of one story that are found in a text as words of their own. */
export const findNames = (names: readonly string[], text: string): string[] =>
  names.filter((name) => {
    const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
    return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(text);
  });

export const exampleFolder = join('examples', 'rowing-club');
/** Names of the real story that the example may not show. */
export const foreignNames = (() => {
  const own = namesOf(exampleFolder);
  return namesOf('content').filter((name) => !own.includes(name));
})();
