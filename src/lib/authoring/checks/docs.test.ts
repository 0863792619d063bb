import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { readContent } from './readContent';
import { parseLedger } from '../../ledger/build/parse';
import { parseChapter } from '../parsing/chapter';
import { checkChapter } from './checkChapter';
import { checkTeaching, checkTeachingTexts } from '../lessons/checkTeaching';
import { checkContent } from './checkContent';
import { collectNames } from './names';

// The last ones read the whole ledger each time.
vi.setConfig({ testTimeout: 30_000 });

// The examples are of the invented story, as the guides say.
const content = readContent('examples/rowing-club');
const file = 'content/chapters/1-slipway.svx';
const { ledger } = parseLedger(
  Object.fromEntries(Object.entries(content).filter(([name]) => name.startsWith('content/ledger/')))
);

const guide = readFileSync('docs/authoring.md', 'utf8');
const told = guide.replaceAll('`', '').replaceAll('\\', '').replace(/\s+/g, ' ');
const examples = [...guide.matchAll(/```\w*\n([\s\S]*?)\n```/g)].map((hit) => hit[1] ?? '');
const withWord = (word: string): string =>
  examples.find((text) => text.includes(`<${word} `) && !text.includes('.svx:')) ?? '';
const front = examples.find((text) => text.startsWith('---')) ?? '';
const step = withWord('Step');
const check = (source: string): string[] =>
  checkChapter(parseChapter('docs/authoring.md', source), ledger).map(({ says }) => says);

it('the examples for writers pass the check that writers run', () => {
  const paragraphs = ['Term', 'Dispute', 'Note'].map(withWord);
  paragraphs.unshift(examples.find((text) => text.startsWith('Three small crews')) ?? '');
  expect(check(`${front}\n\n${step}\n`)).toEqual([]);
  expect(check(`${front}\n\n${step.replace('</Step>', [...paragraphs, '</Step>'].join('\n\n'))}\n`)).toEqual(
    []
  );
  expect(paragraphs.every(Boolean)).toBe(true);
});

it.each([
  ['at="1968-11-03"', 'at="November 1968"'],
  ['at="1968-11-03"', 'at="1975"'],
  ['at="1968-11-03"', 'at="1967"'],
  ['id="club-declared"', 'id=“club-declared”'],
  ['focus="pellmouth-club"', 'focus="pelmouth-club"'],
  ['lead=', 'colour="red" lead='],
  ['of="ev-1968-11-03-declared"', 'of="ev-1968-11-03-delcared"'],
  ['of="ev-1968-11-03-declared"', 'of="lorne-1975"'],
  ['" />', '">'],
  ['<Cite of="ev-1968-11-03-declared" />', '[^1]'],
  ["years: '1962/1970'", 'years: 1968'],
  ['covers:', 'cover:'],
  ['  title:', '\ttitle:'],
  ['[24, 20, 26, 30]', '[14, 20, 26, 30]']
])('what writers are told of %s written as %s is what the check says', (was, is) => {
  const [says = ''] = check(`${front}\n\n${step}\n`.replace(was, is));
  expectTold(says);
});

it('what writers are told of a step back in time is what the check says', () => {
  const back = step.replace('club-declared', 'word-given').replace('1968-11-03', '1966');
  const cited = back.replace('ev-1968-11-03-declared', 'ev-1965-05-word');
  const [says = '', ...more] = check(`${front}\n\n${step}\n\n${cited}\n`);
  expect(more).toEqual([]);
  expectTold(says);
});

it.each([
  ['<Term of="pellmouth">Pellmouth</Term>', 'Pellmouth'],
  ['“We row under nobody’s', '“We row under everybody’s'],
  ['They had a boat and no oars.', 'They had a boat and no oars, those “weekend rowers”.'],
  ['They had a boat and no oars.', 'They had a boat. “It held string.”'],
  ['They had a boat and no oars.', 'So. '.repeat(60)]
])('what writers are told of %s written as %s is what the check of the text says', (was, is) => {
  expect(content[file]).toContain(was);
  const [fault, ...more] = checkContent({ ...content, [file]: content[file]!.replace(was, is) });
  expect(more).toEqual([]);
  // The guide has “…” for a long quotation, and another number of words.
  expectTold(
    (fault?.says ?? '').replace(/^“We row[^”]*”/, '“…”').replace(/\b\d+ words of prose/, '48 words of prose')
  );
});

/** The guide has what is wrong; it shortens long lists of what is allowed. */
function expectTold(says: string): void {
  const [wrong = ''] = says.replace(/^front matter: /, '').split('; allowed');
  expect(wrong).not.toBe('');
  expect(told).toContain(wrong);
}

/** What the check says of the step that docs/teaching.md has as its example, as a part of the chapter. */
function checkExample(example: string): string[] {
  const teaching = 'content/teaching/1-slipway.yaml';
  const chapter = parseChapter(file, content[file] ?? '');
  return [
    ...checkTeaching({ [teaching]: example }, [chapter]),
    ...checkTeachingTexts({ [teaching]: example }, [chapter], ledger, collectNames(ledger), new Set(), [])
  ].flatMap(({ says }) => (says.startsWith('missing; ') ? [] : [says]));
}
const teachingGuide = readFileSync('docs/teaching.md', 'utf8');
const toldTeachers = teachingGuide.replaceAll('`', '');
const [, lesson = ''] = /```yaml\n([\s\S]*?)```/.exec(teachingGuide) ?? [];

it('the example for teachers passes the check', () => {
  expect(lesson).toContain('predict:');
  expect(checkExample(lesson)).toEqual([]);
});

const answer = />-\n[^:]*\n(?= {2}cites)/;
it.each<[does: string, was: string | RegExp, is: string]>([
  ['a misspelt step', 'club-declared', 'club-delcared'],
  ['minutes that are no pair', '[13, 26]', '[13]'],
  ['minutes that are none', '[13, 26]', '[0, 8]'],
  ['a misspelt field', 'question:', 'questoin:'],
  ['a missing answer', new RegExp(` {2}answer: ${answer.source}`), ''],
  ['an answer to be written', answer, 'To be written.\n'],
  ['what is no question', /question: .*/, 'question: Say why.'],
  ['a long question', /question: .*/, `question: ${'word '.repeat(35)}word?`],
  ['a straight quotation mark', answer, "It isn't false.\n"],
  ['Markdown', answer, 'It is **never** false.\n'],
  ['a colon', answer, 'Two ways: one or the other.\n'],
  ['a misspelt row', 'cf-bond', 'cf-bomd'],
  ['a quotation of nobody', answer, 'He called it “an error of our younger years”.\n'],
  [
    'a quotation without its row',
    answer,
    'It was “in the drawer, where one puts what one hopes not to need”.\n'
  ],
  ['a date in words', "'1968-10'", "'October 1968'"],
  ['a date that is not before', "'1968-10'", "'1968-11-03'"],
  ['a date outside the figure', "'1968-10'", "'1960'"],
  ['one choice', /(choices:\n.*\n)(?: {6}- .*\n)+/, '$1']
])('what teachers are told of %s is what the check says', (_, was, is) => {
  const spoilt = lesson.replace(was, is);
  expect(spoilt).not.toBe(lesson);
  const [says = '', ...more] = checkExample(spoilt);
  expect(more).toEqual([]);
  // The guide has “…” for a long quotation and for what YAML says.
  const [wrong = ''] = says
    .replace(/^(answer: )“[^”]{25,}”/, '$1“…”')
    .replace(/(not YAML: )[^;]*/, '$1…')
    .split('; allowed');
  expect(wrong).not.toBe('');
  expect(toldTeachers).toContain(wrong);
});
