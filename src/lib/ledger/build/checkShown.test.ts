import { expect, it } from 'vitest';
import { sayFault } from '../../reading/fault';
import { checkShown } from './checkShown';
import { parseLedger } from './parse';
import { smallLedger } from './smallLedger';

const { ledger } = parseLedger({ ...smallLedger });
const check = (edtf: string, shown: string): string[] =>
  checkShown({
    ...ledger,
    events: ledger.events.slice(0, 1).map((row) => ({ ...row, date: { edtf, shown } }))
  }).map(sayFault);

it.each([
  ['1968-11-03', '3 November 1968'],
  ['1968-11-03', 'announced on 3 Nov. 1968'],
  ['1968-11-03', 'November 1968'],
  ['1968-11-03', 'uncontested until the declaration of 3 November 1968'],
  ['1968-11', 'November (1968 inferred)'],
  ['1965-09', 'Sept 1965'],
  ['1962-21', 'spring 1962'],
  ['1963-06~', 'around June 1963'],
  ['1963-24', 'winter 1963–64'],
  ['1970-10/1970-11', 'October and November 1970'],
  ['1970-04-01/1970-04-15', 'early April 1970'],
  ['1965-05/1965-09', 'summer 1965'],
  ['1973/1974', '1973 and 1974'],
  ['1963/1970-11', '1963 to November 1970'],
  ['1969-23/1975', 'autumn 1969 – 1975'],
  ['1970-06/1970-07', 'after the truce of 14 June 1970'],
  ['1968-12/1970', 'all dates after November 1968'],
  ['1968-11-03/1969', 'at the time, undated in our copy'],
  ['1970-08-20/1970-10-20', '1970 (probably within a month of 20 September)'],
  ['1970', 'may be of 1970']
])('%s may be shown as “%s”', (edtf, shown) => {
  expect(check(edtf, shown)).toEqual([]);
});

it.each([
  ['1968-11-03', '4 November 1968'],
  ['1968-11-03', '3 December 1968'],
  ['1968-11-03', '3 November 1986'],
  ['1968-11', 'October 1968'],
  ['1962-21', 'autumn 1962'],
  ['1970', '1971'],
  ['1970-10/1970-11', 'October and December 1970'],
  ['1973/1974', '1973 to 1975'],
  ['1968-11-03', 'until May 1968'],
  ['1968-11-03', 'after 3 November 1969']
])('%s may not be shown as “%s”', (edtf, shown) => {
  expect(check(edtf, shown)).toEqual([
    expect.stringMatching(
      `^content/ledger/events.yaml, row ev-declared: date.shown: “${shown}” is another date than edtf, .*; allowed: words of that date$`
    )
  ]);
});
