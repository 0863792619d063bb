import { expect, it } from 'vitest';
import { loadLedger } from './load';
import { smallLedger } from './smallLedger';

it('gives the rows of every kind in the order of their files', () => {
  const ledger = loadLedger({ ...smallLedger });
  expect(ledger.actors.map(({ id }) => id)).toEqual([
    'corran-association',
    'pellmouth-branch',
    'pellmouth-club',
    'open-water-club',
    'maud-penrick'
  ]);
  expect(ledger.strengths).toHaveLength(4);
});

it('takes file names as the bundler gives them', () => {
  const files = Object.fromEntries(Object.entries(smallLedger).map(([file, text]) => [`/${file}`, text]));
  expect(loadLedger(files).events).toHaveLength(2);
  const relative = Object.fromEntries(
    Object.entries(smallLedger).map(([file, text]) => [`../../../${file}`, text])
  );
  expect(loadLedger(relative).events).toHaveLength(2);
});

it('stops the build with all faults, one a line', () => {
  const files = {
    ...smallLedger,
    'content/ledger/terms.yaml':
      '- id: coxswain\n  term: coxswain\n  says: Who steers.\n  basis: guess\n  cites: []\n',
    'content/ledger/quotes.yaml': ''
  };
  expect(() => loadLedger(files)).toThrow(
    'The ledger has faults.\ncontent/ledger/terms.yaml:4, row coxswain: basis: “guess” is not known; allowed: documents, general'
  );
});
