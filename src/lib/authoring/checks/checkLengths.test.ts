import { describe, expect, it } from 'vitest';
import { parseChapter } from '../parsing/chapter';
import { checkLengths } from './checkLengths';
import {
  chapterWith,
  otherSteps,
  sixtyWords,
  smallChapter,
  smallHead,
  smallStep
} from '../parsing/smallChapter';

const check = (source: string, steps: [number, number] = [8, 12]): string[] =>
  checkLengths(parseChapter('1-slipway.svx', source), { steps, stepWords: [60, 110] }).map(
    ({ line, says }) => `${line}: ${says}`
  );
const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const allowed = 'allowed: 60 to 110, not counting <Dispute> and <Note>';

describe('A step has 60 to 110 words of prose', () => {
  it('and passes with either', () => {
    expect(check(smallChapter)).toEqual([]);
    expect(check(chapterWith(words(60)))).toEqual([]);
    expect(check(chapterWith(words(110)))).toEqual([]);
  });

  it('and no fewer, and no more', () => {
    expect(check(chapterWith(words(59)))).toEqual([`19: <Step>: 59 words of prose; ${allowed}`]);
    expect(check(chapterWith(words(111)))).toEqual([`19: <Step>: 111 words of prose; ${allowed}`]);
  });

  it('with the words of a Term, but not those of tags, addresses, margin note and presenter’s note', () => {
    const note = `<Dispute of="cf-crew" lead="They differ.">\n\n${sixtyWords}\n\n</Dispute>\n\n<Note>\n\n${sixtyWords}\n\n</Note>`;
    const text = `A <Term of="coxswain">commander of men</Term> – [so they say](https://example.org/a/b).<Cite of="ev-declared q-flag" />`;
    expect(check(chapterWith(`${text}\n\n${note}`))).toEqual([`19: <Step>: 7 words of prose; ${allowed}`]);
  });
});

it('Every step is a slide too, and has a presenter’s note with its sentence', () => {
  const note = /\n<Note .*\n\n.*\n\n<\/Note>\n/;
  expect(smallChapter).toMatch(note);
  expect(check(smallChapter.replace(note, ''))).toEqual([
    '19: <Step>: no <Note>; every step is a slide too, and has <Note short="…">, its sentence, with what a presenter sees'
  ]);
});

const wayOut = 'a chapter that needs more becomes two, or story.yaml allows more under steps';
it('A chapter has the steps that the story allows, and the fault names the way out', () => {
  const more = (count: number): string =>
    Array.from({ length: count }, (_, index) => smallStep(`more-${index}`, sixtyWords)).join('');
  expect(check(smallHead + otherSteps)).toEqual([`1: 7 steps; allowed: 8 to 12; ${wayOut}`]);
  expect(check(smallHead + otherSteps + more(5))).toEqual([]);
  expect(check(smallHead + otherSteps + more(6))).toEqual([`1: 13 steps; allowed: 8 to 12; ${wayOut}`]);
  expect(check(smallHead + otherSteps + more(6), [8, 13])).toEqual([]);
});
