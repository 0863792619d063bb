import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { gradeOf, measureChapter } from './measureChapter';
import { collectNames } from './names';
import { chapterWith, sixtyWords } from '../parsing/smallChapter';

const names = collectNames(parseLedger(smallLedger).ledger);

describe('The reading grade', () => {
  it('is Flesch and Kincaid’s: 0.39 × words a sentence + 11.8 × syllables a word − 15.59', () => {
    expect(gradeOf(['The cat sat on the mat.'])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(gradeOf(['The cat sat. The cat sat.'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59);
    expect(gradeOf(['A broken letter.'])).toBeCloseTo(0.39 * 3 + 11.8 * (5 / 3) - 15.59);
  });

  it('sees the end of a sentence behind a quotation mark, and at the end of a paragraph', () => {
    const three = 0.39 * 3 + 11.8 - 15.59;
    expect(gradeOf(['“The cat sat.” “The cat sat.”'])).toBeCloseTo(three);
    expect(gradeOf(['The cat sat\n\nthe cat sat'])).toBeCloseTo(three);
    expect(gradeOf(['The cat sat', 'the cat sat'])).toBeCloseTo(three);
  });

  it('rises with long sentences and with long words', () => {
    const short = gradeOf(['Men rowed. They left. Nobody knew.']);
    expect(gradeOf(['Men rowed and they left and nobody knew.'])).toBeGreaterThan(short);
    expect(gradeOf(['Organisations negotiated. They emigrated. Nobody understood.'])).toBeGreaterThan(short);
  });

  it('is that of nothing where nothing is written', () => {
    expect(gradeOf([])).toBe(0);
  });
});

describe('A chapter', () => {
  it('is measured by its prose, without notes', () => {
    const note = `<Note>\n\n${sixtyWords}\n\n</Note>`;
    const measure = measureChapter(
      parseChapter('3.svx', chapterWith(`${sixtyWords} Men rowed.\n\n${note}`)),
      names
    );
    expect(measure).toMatchObject({ file: '3.svx', steps: 8, words: 8 * 62 + 2, shortest: 62, longest: 64 });
  });

  it('counts a name as one word of two syllables, and says what the grade would be otherwise', () => {
    const grades = (text: string) => measureChapter(parseChapter('3.svx', chapterWith(text)), names);
    const named = grades('So Matilda Jane Penrick’s men rowed in the Pellmouth Rowing Club.');
    expect(named.grade).toBeCloseTo(grades('So Peter’s men rowed in the valley.').grade);
    expect(named.gradeAsWritten).toBeGreaterThan(named.grade);
  });
});
