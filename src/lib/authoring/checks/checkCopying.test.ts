import { sayFault } from '../../reading/fault';
import { describe, expect, it } from 'vitest';
import { parseLedger } from '../../ledger/build/parse';
import { smallLedger } from '../../ledger/build/smallLedger';
import { parseChapter } from '../parsing/chapter';
import { checkCopying } from './checkCopying';
import { takeFingerprints } from './fingerprints';
import { collectNames } from './names';
import { smallHead, smallStep } from '../parsing/smallChapter';

const document =
  'Nobody had ever thought that the grey men would walk home before the morning came. ' +
  'PBC, Open Water Club, Maud Penrick and PRC in Ostrand. The Very Long Title of a Very Short Essay is Here.';
const fingerprints = takeFingerprints([document]);
const copied = 'nobody had ever thought that the grey men would walk home';
const says = (words: string, count: number): string =>
  `“${words}”: these ${count} words in a row stand in a document too; write them afresh, or quote them with their row`;

function check(text: string, ledgerFiles: Record<string, string> = {}): string[] {
  const { ledger, faults } = parseLedger({ ...smallLedger, ...ledgerFiles });
  expect(faults).toEqual([]);
  const chapter = parseChapter('3.svx', smallHead + smallStep('one', text));
  return checkCopying([chapter], ledger, collectNames(ledger), fingerprints).map(sayFault);
}
/** The ledger with another text in one of its files. */
const ledgerWith = (kind: string, was: string, is: string): Record<string, string> => {
  const file = `content/ledger/${kind}.yaml`;
  const text = smallLedger[file] ?? '';
  expect(text).toContain(was);
  return { [file]: text.replace(was, is) };
};

describe('Eight words in a row that a document has', () => {
  it('are told of once for the whole run, whatever marks and tags stand between them', () => {
    expect(check(`So it was.\nIn truth, ${copied} at night.`)).toEqual([`3.svx:22: ${says(copied, 11)}`]);
    expect(
      check(
        'Nobody had *ever* <Term of="coxswain">thought</Term> that the Grey<Cite of="q-flag" /> men would run.'
      )
    ).toEqual([`3.svx:21: ${says('Nobody had *ever* thought that the Grey men would', 9)}`]);
  });

  it('pass when they are seven', () => {
    expect(check('Nobody had ever thought that the grey cats would walk home before the rain.')).toEqual([]);
  });

  it('are found in margin notes, titles, presenter’s notes and front matter as well', () => {
    expect(check(`So.\n\n<Dispute of="cf-crew" lead="Who?">\n\nSay: ${copied}.\n\n</Dispute>`)).toEqual([
      `3.svx:25: ${says(copied, 11)}`
    ]);
    expect(
      check(`So.\n\n<Note short="${copied}">\n\nSay: ${copied}.\n\n</Note>`).map((one) => one.slice(0, 9))
    ).toEqual(['3.svx:25:', '3.svx:23:']);
    const chapter = parseChapter(
      '3.svx',
      smallHead.replace('Did it answer', `Was it so that ${copied}, to answer`) + smallStep('one', 'So.')
    );
    const { ledger } = parseLedger(smallLedger);
    expect(checkCopying([chapter], ledger, collectNames(ledger), fingerprints)).toHaveLength(1);
  });

  it('are found in the sentences of the ledger', () => {
    const row = ledgerWith('disputes', 'Both accounts, side by side.', `We say that ${copied}.`);
    expect(check('So it was.', row)).toEqual([
      `content/ledger/disputes.yaml, row cf-crew: handling: ${says(copied, 11)}`
    ]);
  });

  it('are free in quotation marks and in a row of quotes.yaml', () => {
    expect(check(`He said “${copied}” at night.`)).toEqual([]);
    expect(check('So it was.', ledgerWith('quotes', 'the flag has come down', copied))).toEqual([]);
    expect(check('So it was.', ledgerWith('disputes', 'Both accounts', `He said “${copied}”, both`))).toEqual(
      []
    );
  });

  it('are free in the title of a source', () => {
    const title = 'The Very Long Title of a Very Short Essay';
    expect(check(`He wrote *${title}* then.`)).toEqual([`3.svx:21: ${says(title, 9)}`]);
    expect(check(`He wrote *${title}* then.`, ledgerWith('sources', 'An Essay', title))).toEqual([]);
  });

  it('are free where most of them belong to names', () => {
    expect(check('Those were PBC, Open Water Club, Maud Penrick and PRC in Ostrand.')).toEqual([]);
  });
});

it('Without fingerprints nothing is compared', () => {
  const { ledger } = parseLedger(smallLedger);
  const chapter = parseChapter('3.svx', smallHead + smallStep('one', copied));
  expect(checkCopying([chapter], ledger, collectNames(ledger), new Set())).toEqual([]);
});
