import { expect, it } from 'vitest';
import { parseChapter } from './chapter';
import { chapterWith, smallChapter } from './smallChapter';

const say = (source: string): string[] =>
  parseChapter('1.svx', source).faults.map(({ line, says }) => `${line}: ${says}`);
const spoil = (was: string, is: string): string[] => {
  expect(smallChapter).toContain(was);
  return say(smallChapter.replace(was, is));
};
const fault = (name: string, value: string): string =>
  `19: <Step ${name}>: a curly quotation mark around the value; an attribute has straight ones: ${name}="${value}"`;

it.each([
  ['around a word', 'id="one"', 'id=“one”', 'one'],
  ['around several words', 'title="What is known"', 'title=“What is known”', 'What is known'],
  ['single', 'id="one"', 'id=‘one’', 'one'],
  ['of another country', 'id="one"', 'id=„one“', 'one'],
  ['two closing ones', 'id="one"', 'id=”one”', 'one'],
  ['at the beginning alone', 'title="What is known"', 'title=“What is known"', 'What is known'],
  ['at the end alone', 'title="What is known"', 'title="What is known”', 'What is known'],
  [
    'at the end of the last one',
    'corran-association"',
    'corran-association”',
    'pellmouth-club corran-association'
  ]
])('curly quotation marks %s are one fault, and the rest of the tag is read', (_, was, is, value) => {
  const name = is.startsWith('title') ? 'title' : is.startsWith('id') ? 'id' : 'focus';
  expect(spoil(was, is)).toEqual([fault(name, value)]);
});

it('each attribute that has them is named', () => {
  expect(spoil('id="one" title="What is known"', 'id=“one” title=“What is known”')).toEqual([
    fault('id', 'one'),
    fault('title', 'What is known')
  ]);
});

it('marks around a row are found in every word, with its line', () => {
  expect(spoil('<Cite of="q-flag" />', '<Cite of=“q-flag” />')).toEqual([
    '21: <Cite of>: a curly quotation mark around the value; an attribute has straight ones: of="q-flag"'
  ]);
});

it('curly marks within a value, and in prose, stay as they are', () => {
  expect(spoil('title="What is known"', 'title="What “known” means: “so”"')).toEqual([]);
  expect(say(chapterWith('He said x = “y” of it.<Cite of="q-flag" />'))).toEqual([]);
});
