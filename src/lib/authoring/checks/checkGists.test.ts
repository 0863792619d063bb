import { expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { sixtyWords, smallHead, smallStep } from '../parsing/smallChapter';
import { checkGists } from './checkGists';

const { ledger } = parseLedger(smallLedger);
/** Faults of a step that cites a quotation of one source and an event of another, with some attributes. */
function check(attributes: string): string[] {
  const step = smallStep('one', `${sixtyWords}<Cite of="q-flag ev-declared" />`).replace(
    ' at=',
    ` ${attributes} at=`
  );
  const chapter = parseChapter('1.svx', smallHead + step);
  return [...chapter.faults, ...checkGists(chapter, ledger)].map(({ line, says }) => `${line}: ${says}`);
}
const { text } = ledger.quotes.find(({ id }) => id === 'q-flag')!;

it('a gist is a sentence of at most ninety letters', () => {
  expect(check('gist="A club is declared. Whose it was is disputed."')).toEqual([]);
  expect(check('gist="Whose was it?"')).toEqual([]);
  expect(check('gist="A club is declared"')).toEqual([
    '19: <Step gist>: “A club is declared” does not end with a full stop; allowed: whole sentences'
  ]);
  const long = `${'word '.repeat(18)}w.`;
  expect(check(`gist="${long}"`)).toEqual([`19: <Step gist>: “${long}” has 92 letters; allowed: at most 90`]);
});

it('its quotation marks are for words of a quotation that the step cites', () => {
  const words = text.split(' ').slice(0, 3).join(' ');
  expect(check(`gist="It said “${words}”."`)).toEqual([]);
  expect(check('gist="It was a “club”."')).toEqual([
    '19: <Step gist>: “club” is no row’s text; allowed: words of a row of quotes.yaml that the step cites, letter for letter'
  ]);
});

it('an author who says what a step rests on names every source, or their number', () => {
  expect(check('rests="one analyst, Writer 1975, and Newspaper 1968."')).toEqual([]);
  expect(check('rests="what Writer and Newspaper say."')).toEqual([]);
  expect(check('rests="two sources that agree."')).toEqual([]);
  expect(check('rests="what Writer says."')).toEqual([
    '19: <Step rests>: Newspaper 1968 is not named; allowed: every source of the step, or their number, two'
  ]);
  expect(check('rests="two sources"')).toEqual([
    '19: <Step rests>: “two sources” does not end with a full stop; allowed: whole sentences'
  ]);
});
