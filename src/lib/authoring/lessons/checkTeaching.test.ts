import { sayFault, type Fault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkTeaching, checkTeachingTexts } from './checkTeaching';
import { takeFingerprints } from '../checks/fingerprints';
import { collectNames } from '../checks/names';
import { smallChapter, smallTeaching } from '../parsing/smallChapter';

const file = 'content/teaching/1-slipway.yaml';
const chapter = parseChapter('content/chapters/1-slipway.svx', smallChapter);
/** The faults of a teaching file of the small chapter, without its name. */
const say = (text: string, of = chapter): string[] => checkTeaching({ [file]: text }, [of]).map(sayRow);
/** A fault by its step; by its line, where no step can be told. */
const sayRow = ({ row, line, says }: Fault): string => `${row ?? line}: ${says}`;

/** The small teaching file with one passage, at its first place, replaced by another. */
function spoilt(from: string, to: string): string {
  expect(smallTeaching).toContain(from);
  return smallTeaching.replace(from, () => to);
}
const spoil = (from: string, to: string): string[] => say(spoilt(from, to));
const words = (count: number, last = 'word'): string =>
  [...Array<string>(count - 1).fill('word'), last].join(' ');
const [one = '', two = '', ...rest] = smallTeaching.split(/(?=^\w+:$)/m);

describe('A teaching file', () => {
  it('passes', () => {
    expect(say(smallTeaching)).toEqual([]);
  });

  it('stands beside each chapter', () => {
    expect(checkTeaching({}, [chapter]).map(sayFault)).toEqual([
      `${file}: missing file; allowed: minutes, question and answer for each step of the chapter`
    ]);
  });

  it('belongs to a chapter', () => {
    const stray = 'content/teaching/1-slipwy.yaml';
    expect(checkTeaching({ [file]: smallTeaching, [stray]: smallTeaching }, [chapter]).map(sayFault)).toEqual(
      [`${stray}: belongs to no chapter; allowed: ${file}`]
    );
    expect(checkTeaching({ [stray]: smallTeaching }, [chapter]).map(sayFault)[0]).toBe(
      `${stray}: belongs to no chapter; allowed: ${file}; did you mean “${file}”?`
    );
  });

  it('has faults of its own, and is not blamed for more on their account', () => {
    expect(spoil('[10, 20]', '[10]')).toEqual([
      expect.stringMatching(/^one: minutes: neither a number nor two; allowed: /)
    ]);
    const [fault, ...more] = say(spoilt('Who says so, and', 'Who says: so, and'));
    expect(fault).toMatch(/^one: not YAML/);
    expect(more).toEqual([]);
  });

  it('is not measured by a chapter of which nobody knows the steps', () => {
    const broken = parseChapter(chapter.file, smallChapter.replace('</Step>', ''));
    expect(broken.isWhole).toBe(false);
    expect(say(smallTeaching, broken)).toEqual([]);
  });
});

describe('Its steps are those of the chapter', () => {
  it('all of them', () => {
    expect(say([one, ...rest].join(''))[0]).toBe(
      'two: missing; allowed: minutes, question and answer for every step of the chapter'
    );
  });

  it('and no others; a misspelt one is one fault', () => {
    expect(spoil('three:', 'thre:')).toEqual([
      'thre: no such step; allowed: one, two, three, four, five, six, seven, eight; did you mean “three”?'
    ]);
    expect(say(smallTeaching + one.replace('one:', 'nine-hundred:'))[0]).toBe(
      'nine-hundred: no such step; allowed: one, two, three, four, five, six, seven, eight'
    );
  });

  it('once each', () => {
    expect(say(smallTeaching + two)).toEqual(['two: the step stands twice; allowed: each step once']);
  });

  it('in its order', () => {
    expect(say([two, one, ...rest].join(''))).toEqual([
      'one: stands after two; allowed: the order of the chapter'
    ]);
  });
});

describe('The texts of a step', () => {
  const question = 'Who says so, and how would they know?';
  const answer = 'One paper does, and it gives no source.';

  it('fit on slide and desk', () => {
    expect(spoil(question, words(35, 'word?'))).toEqual([]);
    expect(spoil(question, words(36, 'word?'))).toEqual(['one: question: 36 words; allowed: at most 35']);
    expect(spoil(answer, words(80))).toEqual([]);
    expect(spoil(answer, words(81))).toEqual(['one: answer: 81 words; allowed: at most 80']);
  });

  it('rest on rows that the chapter cites somewhere', () => {
    const citing = (ids: string): string[] => spoil(answer, `${answer}\n  cites: [${ids}]`);
    expect(citing('ev-declared, q-flag')).toEqual([]);
    expect(citing('ev-declard')).toEqual([
      'one: cites: the chapter cites no “ev-declard”; allowed: a row that one of its steps cites; did you mean “ev-declared”?'
    ]);
    expect(citing('cf-crew')).toEqual([]);
    expect(citing('pl-truce')).toHaveLength(1);
  });
});

describe('A prediction', () => {
  const predict = (
    at: string,
    asks = 'Where?',
    choice = 'Above',
    answer = 'Below.',
    of = chapter
  ): string[] =>
    say(
      spoilt(
        'two:',
        `  predict:\n    asks: ${asks}\n    at: '${at}'\n    choices: [${choice}, Below]\n    answer: ${answer}\ntwo:`
      ),
      of
    );

  it('is asked at a moment that ends before the step’s own', () => {
    expect(predict('1968-11-02')).toEqual([]);
    expect(predict('1968-10')).toEqual([]);
    for (const late of ['1968-11-03', '1968-11', '1968-01/1968-12'])
      expect(predict(late)).toEqual([
        `one: predict.at: “${late}” ends no earlier than the step’s own moment; allowed: a date that ends before 1968-11-03 does`
      ]);
  });

  it('and inside the figure that leads, where it has edges', () => {
    expect(predict('1964-12')).toEqual([
      'one: predict.at: “1964-12” ends outside the chapter’s figure; allowed: 1965 to 1973-12'
    ]);
    const counts = parseChapter(chapter.file, smallChapter.replace('lead="allegiance"', 'lead="strength"'));
    expect(predict('1964-12', undefined, undefined, undefined, counts)).toEqual([]);
  });

  it('is short', () => {
    expect(predict('1967', words(26, 'word?'), words(13), words(51)).slice(0, 3)).toEqual([
      'one: predict.asks: 26 words; allowed: at most 25',
      'one: predict.choices: 13 words; allowed: at most 12',
      'one: predict.answer: 51 words; allowed: at most 50'
    ]);
    expect(predict('1968-10', words(25, 'word?'), words(12), words(50))).toEqual([]);
  });
});

describe('What a teaching file says', () => {
  const { ledger } = parseLedger({ ...smallLedger });
  const names = collectNames(ledger);
  /** The faults of the small file whose first answer, or another text, is this one. */
  const check = (
    text: string,
    of = chapter,
    instead = 'One paper does, and it gives no source.'
  ): string[] => {
    const files = { [file]: spoilt(instead, text) };
    const documents = takeFingerprints([
      'In the summer of that year men came down from the hills to the town.'
    ]);
    return checkTeachingTexts(files, [of], ledger, names, documents, []).map(sayRow);
  };

  it('quotes rows that its step cites, in the chapter or here', () => {
    expect(check('She said “the flag has come down”.')).toEqual([]);
    const uncited = parseChapter(chapter.file, smallChapter.replace('<Cite of="q-flag" />', ''));
    expect(check('She said “the flag has come down”.', uncited)).toEqual([
      'one: answer: “the flag has come down” is quoted without its row; write q-flag under cites'
    ]);
    expect(check('She said “the flag has come down”.\n  cites: [q-flag]', uncited)).toEqual([]);
    expect(check('She said “the flag had long come”.')).toEqual([
      expect.stringMatching(/^one: answer: “the flag had long come” is no row’s text; allowed: /)
    ]);
  });

  it('may put a word in quotation marks that the chapter, or a text of its own, uses without', () => {
    expect(check('The word “camera” is the paper’s.')).toEqual([]);
    expect(check('Some say “hearsay”.')).toEqual([
      expect.stringMatching(/^one: answer: “hearsay” stands nowhere else/)
    ]);
    expect(check('Some say “hearsay”, and we, of all hearsay, do not.')).toEqual([]);
  });

  it('takes over no sentence of a document, wherever it stands', () => {
    const copied = 'in the summer of that year men came down';
    expect(check(`It was ${copied}.`)).toEqual([
      expect.stringMatching(
        /^one: answer: “in the summer .* came down”: these 9 words in a row stand in a document too/
      )
    ]);
    const asks = `Was it ${copied}?`;
    expect(check(asks, chapter, 'Who says so, and how would they know?')[0]).toMatch(
      /^one: question: “in the/
    );
    const predict = `  predict:\n    asks: ${asks}\n    at: '1967'\n    choices: [No, ${asks}]\n    answer: ${asks}\ntwo:`;
    expect(check(predict, chapter, 'two:').map((says) => says.split(':')[1])).toEqual([
      ' predict.asks',
      ' predict.choices',
      ' predict.answer'
    ]);
  });
});
