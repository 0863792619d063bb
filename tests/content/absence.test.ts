/** The code knows no story: nothing that belongs to the one that is told stands in src or scripts. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chapters, ledger } from '../../src/lib/content/content';
import * as story from 'virtual:story';

/** Words that stories may use as ids, and that the code means something else by. */
const ours = [
  // Kinds of rows and fields of them
  ...'actors places events ties evidence strengths disputes quotes terms sources names people'.split(' '),
  // Statuses, what an item points to, relations
  ...'reported claimed disputed inferred none tie independence own pledge supports hosts'.split(' '),
  // Kinds of tie and of figure, and how ribbons part
  ...'truce branch front coalition programme-roll infobox'.split(' '),
  // Before and after, wide and narrow, and what a text is cut at
  ...'before after wide narrow middle full split is'.split(' ')
];

/** Every file of a folder, with its text. */
const read = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && /\.(ts|js|mjs|svelte|css|html|svx|svg|json|php)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, 'utf8')]);
const code = ['src', 'scripts', 'static', 'benchmarks'].flatMap(read);

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Where some words stand as whole words, as `file: word`. */
function findIn(words: readonly string[], around: (word: string) => string): string[] {
  const wanted = [...new Set(words)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(around(`(${wanted.map(escape).join('|')})`), 'gu');
  return code.flatMap(([file, text]) =>
    [...new Set([...text.matchAll(pattern)].map((found) => found[1] ?? ''))].map((word) => `${file}: ${word}`)
  );
}

const ids = [
  ...Object.values(ledger).flatMap((rows: readonly { id: string }[]) => idsOf(rows)),
  ...idsOf(story.accounts),
  ...idsOf(story.lanes),
  ...idsOf(story.families),
  ...idsOf(story.matters),
  ...idsOf(story.map.frames),
  ...chapters.flatMap(({ storyboard: { chapter, steps } }) => [chapter.id, ...idsOf(steps)]),
  story.channel
];

it('no id of a row, an account, a lane, a family, a window, a chapter or a step stands in the code', () => {
  const long = ids.filter((id) => id.includes('-') && !ours.includes(id));
  expect(findIn(long, (words) => `(?<![\\w-])${words}(?![\\w-])`)).toEqual([]);
});

it('nor does one that is a single word, as a value or as a class', () => {
  const short = ids.filter((id) => !id.includes('-') && !ours.includes(id));
  expect(findIn(short, (words) => `(?<=['"\`>.#[/ ]|^)(?<=['"\`]|\\.)${words}(?=['"\`]|[ ,:{>]*\\{)`)).toEqual([]);
});

it('nor a name of a person, a group or a place, a title, a question or a sentence', () => {
  const names = [
    ...ledger.actors.flatMap(({ name, short, aliases }) => [name, short ?? '', ...aliases.map((one) => one.name)]),
    ...ledger.places.map(({ name }) => name),
    ...ledger.sources.flatMap(({ short, title }) => [short, title]),
    ...chapters.flatMap(({ storyboard: { chapter, steps } }) => [
      chapter.title,
      chapter.question,
      ...steps.map(({ title }) => title)
    ]),
    story.title,
    story.question,
    story.says,
    story.contested.with,
    ...story.lanes.flatMap(({ title, says, described, stays }) => [title, says, described, stays]),
    ...story.families.flatMap(({ title, group }) => [title, group]),
    ...story.matters.map(({ title }) => title),
    ...story.map.frames.map(({ title }) => title),
    ...story.examples.map(({ reads }) => reads)
  ]
    // A word such as “Evidence” or “Disputed” may be anyone’s; a name has two, or is no word of the language of the code
    .filter((name) => name.length > 3 && !/^[A-Z]?[a-z]+$/.test(name));
  expect(findIn(names, (words) => `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`)).toEqual([]);
});

it('nor a date on which something of it happened', () => {
  const days = [...ledger.events.map(({ date }) => date), ...ledger.ties.map(({ start }) => start)]
    .flatMap(({ edtf }) => edtf?.split('/') ?? [])
    .filter((edtf) => /^\d{4}-\d{2}-\d{2}$/.test(edtf));
  expect(findIn(days, (words) => `(?<![\\d-])${words}(?![\\d-])`)).toEqual([]);
});
