import { sayFault } from '../../reading/fault';
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

const examples = [...readFileSync('docs/authoring.md', 'utf8').matchAll(/```\w*\n([\s\S]*?)\n```/g)].map(
  (hit) => hit[1] ?? ''
);
const withWord = (word: string): string =>
  examples.find((text) => text.includes(`<${word} `) && !text.includes('.svx:')) ?? '';
const ledger = parseLedger(
  Object.fromEntries(
    Object.entries(readContent('content')).filter(([file]) => file.startsWith('content/ledger/'))
  )
).ledger;
const told = readFileSync('docs/authoring.md', 'utf8').replaceAll('`', '').replace(/\s+/g, ' ');
const check = (source: string): string[] => checkChapter('docs/authoring.md', source, ledger).map(sayFault);

const front = examples.find((text) => text.startsWith('---')) ?? '';
const step = withWord('Step');

it('the examples for writers pass the check that writers run', () => {
  const paragraphs = ['Term', 'Dispute', 'Note'].map(withWord);
  paragraphs.unshift(examples.find((text) => text.startsWith('Six')) ?? '');
  expect(check(`${front}\n\n${step}\n`)).toEqual([]);
  expect(check(`${front}\n\n${step.replace('</Step>', [...paragraphs, '</Step>'].join('\n\n'))}\n`)).toEqual(
    []
  );
  expect(paragraphs.every(Boolean)).toBe(true);
});

it.each([
  ['at="2006-10-12"', 'at="October 2006"'],
  ['at="2006-10-12"', 'at="2014"'],
  ['focus="msm aqm"', 'focus="aqi"'],
  ['lead=', 'colour="red" lead='],
  ['of="ev-2006-10-12-hilf"', 'of="ev-2006-10-12-hilv"'],
  ['" />', '">'],
  ['<Cite of="ev-2006-10-12-hilf" />', '[^1]'],
  ["years: '2006/2011'", 'years: 2006'],
  ['covers:', 'cover:']
])('what writers are told of %s written as %s is what the check says', (was, is) => {
  const [says = ''] = check(`${front}\n\n${step}\n`.replace(was, is)).map((fault) =>
    fault.replace(/^\S+ (front matter: )?/, '')
  );
  // The guide shortens long lists of what is allowed.
  const [wrong = ''] = says.split('; allowed');
  expect(wrong).not.toBe('');
  expect(told).toContain(wrong);
});

it.each([
  ['<Term of="iraq">Iraq</Term>', 'Iraq'],
  ['“did not prove nor', '“did not prove, nor'],
  ['<Cite of="t16 q-us-broken" />', '<Cite of="t16" />'],
  ['called contact broken', 'called contact broken, like “freedom fighters”'],
  ['The sentences show what al-Zawahiri wanted heard.', 'So. '.repeat(50)]
])('what writers are told of %s written as %s is what the check of the text says', (was, is) => {
  const file = 'content/chapters/3-declaration.svx';
  const files = Object.fromEntries(
    Object.entries(readContent('content')).filter(
      ([name]) => name.startsWith('content/ledger/') || name.includes('/3-declaration.')
    )
  );
  expect(files[file]).toContain(was);
  const [fault, ...more] = checkContent({ ...files, [file]: files[file]!.replace(was, is) });
  expect(more).toEqual([]);
  // The guide has “…” for a long quotation, and another number of words.
  const [wrong = ''] = (fault?.says ?? '')
    .replace(/^“(did not prove)[^”]*”/, '“…”')
    .replace(/\b\d+ words of prose/, '48 words of prose')
    .split('; allowed');
  expect(wrong).not.toBe('');
  expect(told).toContain(wrong);
});

/** What the check says of the step that docs/teaching.md has as its example, as a part of the real chapter. */
function checkExample(example: string): string[] {
  const file = 'content/teaching/3-declaration.yaml';
  const chapterFile = 'content/chapters/3-declaration.svx';
  const chapter = parseChapter(chapterFile, readContent('content')[chapterFile] ?? '');
  return [
    ...checkTeaching({ [file]: example }, [chapter]),
    ...checkTeachingTexts({ [file]: example }, [chapter], ledger, collectNames(ledger), new Set(), [])
  ]
    .filter(({ says }) => !/^missing; |^minutes: the \w+ numbers add up/.test(says))
    .map(({ says }) => says);
}
const teachingGuide = readFileSync('docs/teaching.md', 'utf8');
const toldTeachers = teachingGuide.replaceAll('`', '');
const [, lesson = ''] = /```yaml\n([\s\S]*?)```/.exec(teachingGuide) ?? [];

it('the example for teachers passes the check', () => {
  expect(lesson).toContain('predict:');
  expect(checkExample(lesson)).toEqual([]);
});

const answer = />-\n[^:]*:[^:]*\n(?= {2}cites)/;
it.each<[does: string, was: string | RegExp, is: string]>([
  ['a misspelt step', 'state-declared', 'state-delcared'],
  ['one number of minutes', '[4, 8]', '4'],
  ['minutes that are too exact', '[4, 8]', '[3.2, 8]'],
  ['a misspelt field', 'question:', 'questoin:'],
  ['a missing answer', new RegExp(` {2}answer: ${answer.source}`), ''],
  ['an answer to be written', answer, 'To be written.\n'],
  ['what is no question', /question: .*/, 'question: Say why.'],
  ['a long question', /question: .*/, `question: ${'word '.repeat(35)}word?`],
  ['a straight quotation mark', answer, "It isn't false.\n"],
  ['Markdown', answer, 'It is **never** false.\n'],
  ['a colon', answer, 'Two ways: one or the other.\n'],
  ['a misspelt row', 'cf-informed', 'cf-infromed'],
  ['a quotation of nobody', answer, 'He called it “an error of our younger years”.\n'],
  ['a quotation without its row', answer, 'They were “practically cut off for a number of years”.\n'],
  ['a date in words', "'2006-10-12'", "'October 2006'"],
  ['a date that is not before', "'2006-10-12'", "'2006-10-15'"],
  ['a date outside the figure', "'2006-10-12'", "'2003'"],
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
