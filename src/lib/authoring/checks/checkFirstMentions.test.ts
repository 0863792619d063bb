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
    expect(check('In Baghdad.\nAn emir spoke in Baghdad.')).toEqual([
      fault(21, 'baghdad', 'Baghdad'),
      fault(22, 'emir', 'emir')
    ]);
  });

  it('and passes where it is, also under another name, later steps included', () => {
    expect(check(`In ${link('baghdad', 'Baghdad')}.`, 'In Baghdad.')).toEqual([]);
    expect(check(`So ${link('al-badawi', 'al-Badawi')} spoke.`, 'Abu Ayyub al-Masri spoke.')).toEqual([]);
  });

  it('so a link at the second mention is too late', () => {
    expect(check('In Baghdad.', `In ${link('baghdad', 'Baghdad')}.`)).toEqual([
      fault(21, 'baghdad', 'Baghdad')
    ]);
  });

  it('to the row it means, not to another of the same text', () => {
    expect(check(`The ${link('isis', 'group')} was ISI.`)).toEqual([fault(21, 'isi', 'ISI')]);
  });

  it('in margin notes as well, which come after the prose of their step', () => {
    const note = (text: string): string => `<Dispute of="cf-tie" lead="Where?">\n\n${text}\n\n</Dispute>`;
    expect(check(`So it was.\n\n${note('In Baghdad.')}`)).toEqual([fault(25, 'baghdad', 'Baghdad')]);
    expect(check(`So it was.\n\n${note(`In ${link('baghdad', 'Baghdad')}.`)}`, 'In Baghdad.')).toEqual([]);
  });

  it('which may be in the bracket that follows it', () => {
    expect(check(`The Islamic State of Iraq (${link('isi', 'ISI')}) said so.`)).toEqual([]);
    expect(check(`The Islamic State of Iraq and (${link('isi', 'ISI')}) said so.`)).toHaveLength(1);
  });
});

describe('A name is passed over', () => {
  it('in a longer one', () => {
    expect(
      check(`The ${link('isi', 'Islamic State of Iraq')} and ${link('aqm', 'al-Qaeda in Mesopotamia')}.`)
    ).toEqual([]);
  });

  it('in the Term of another row, until it stands outside', () => {
    expect(check(`It was ${link('aqm', 'al-Qaeda’s part')} in all.`)).toEqual([]);
    expect(check(`It was ${link('aqm', 'al-Qaeda’s part')} of al-Qaeda.`)).toEqual([
      fault(21, 'al-qaeda', 'al-Qaeda')
    ]);
  });

  it('in a quotation, in a title and in a presenter’s note', () => {
    expect(check('He wrote: “we are in Baghdad, emir”.')).toEqual([]);
    expect(check('So it was.\n\n<Note short="In Baghdad.">\n\nIn Baghdad.\n\n</Note>')).toEqual([]);
  });
});
