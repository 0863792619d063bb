import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkFirstMentions } from './checkFirstMentions';
import { collectNames } from './names';
import { smallHead, smallStep } from '../parsing/smallChapter';

const names = collectNames(parseLedger(smallLedger).ledger);
/** Faults of a chapter of one step with some text, which begins on line 21. */
const check = (...texts: string[]): string[] =>
  checkFirstMentions(
    parseChapter('3.svx', smallHead + texts.map((text, index) => smallStep(`step-${index}`, text)).join('')),
    names
  ).map(({ line, says }) => `${line}: ${says}`);
const link = (id: string, name: string): string => `<Term of="${id}">${name}</Term>`;
const fault = (line: number, id: string, name: string): string =>
  `${line}: “${name}” stands here for the first time in the chapter without a link; write ${link(id, name)}`;

describe('A name is linked where a chapter first has it', () => {
  it('and reported once where it is not', () => {
    expect(check('In Ostrand.\nA coxswain spoke in Ostrand.')).toEqual([
      fault(21, 'ostrand', 'Ostrand'),
      fault(22, 'coxswain', 'coxswain')
    ]);
  });

  it('and passes where it is, also under another name, later steps included', () => {
    expect(check(`In ${link('ostrand', 'Ostrand')}.`, 'In Ostrand.')).toEqual([]);
    expect(check(`So ${link('maud-penrick', 'the captain')} spoke.`, 'Matilda Jane Penrick spoke.')).toEqual(
      []
    );
  });

  it('so a link at the second mention is too late', () => {
    expect(check('In Ostrand.', `In ${link('ostrand', 'Ostrand')}.`)).toEqual([
      fault(21, 'ostrand', 'Ostrand')
    ]);
  });

  it('to the row it means, not to another of the same text', () => {
    expect(check(`The ${link('open-water-club', 'group')} was PRC.`)).toEqual([
      fault(21, 'pellmouth-club', 'PRC')
    ]);
  });

  it('in margin notes as well, which come after the prose of their step', () => {
    const note = (text: string): string => `<Dispute of="cf-crew" lead="Where?">\n\n${text}\n\n</Dispute>`;
    expect(check(`So it was.\n\n${note('In Ostrand.')}`)).toEqual([fault(25, 'ostrand', 'Ostrand')]);
    expect(check(`So it was.\n\n${note(`In ${link('ostrand', 'Ostrand')}.`)}`, 'In Ostrand.')).toEqual([]);
  });

  it('which may be in the bracket that follows it', () => {
    expect(check(`The Pellmouth Rowing Club (${link('pellmouth-club', 'PRC')}) said so.`)).toEqual([]);
    expect(check(`The Pellmouth Rowing Club and (${link('pellmouth-club', 'PRC')}) said so.`)).toHaveLength(
      1
    );
  });
});

describe('A name is passed over', () => {
  it('in a longer one', () => {
    expect(
      check(
        `The ${link('pellmouth-club', 'Pellmouth Rowing Club')} and ${link('pellmouth-branch', 'Pellmouth Branch of the Corran Rowing Association')}.`
      )
    ).toEqual([]);
  });

  it('in the Term of another row, until it stands outside', () => {
    expect(check(`It was ${link('pellmouth-branch', 'Corran Rowing Association’s part')} in all.`)).toEqual(
      []
    );
    expect(
      check(
        `It was ${link('pellmouth-branch', 'Corran Rowing Association’s part')} of the Corran Rowing Association.`
      )
    ).toEqual([fault(21, 'corran-association', 'Corran Rowing Association')]);
  });

  it('in a quotation, in a title and in a presenter’s note', () => {
    expect(check('He wrote: “we are in Ostrand, coxswain”.')).toEqual([]);
    expect(check('So it was.\n\n<Note short="In Ostrand.">\n\nIn Ostrand.\n\n</Note>')).toEqual([]);
  });
});
