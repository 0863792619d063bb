import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { readContent } from '../../../scripts/readContent';
import { parseLedger } from '../ledger/parse';
import { sayFault } from '../ledger/schema';
import { checkChapter } from './checkChapter';
import { checkContent } from './content';

// The last ones read the whole ledger each time.
vi.setConfig({ testTimeout: 30_000 });

const examples = [...readFileSync('docs/authoring.md', 'utf8').matchAll(/```\w*\n([\s\S]*?)\n```/g)].map(
  (hit) => hit[1] ?? ''
);
const withWord = (word: string): string =>
  examples.find((text) => text.includes(`<${word} `) && !text.includes('.svx:')) ?? '';
const ledger = parseLedger(
  Object.fromEntries(Object.entries(readContent('.')).filter(([file]) => file.startsWith('content/ledger/')))
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
    Object.entries(readContent('.')).filter(
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
