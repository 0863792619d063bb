import { describe, expect, it } from 'vitest';
import { parseSpan } from '../../moments';
import type { Tie } from '../../ledger/build/schema';
import { ledger } from '../shared/testRecord';
import { whole } from '../whole';
import { allegiance } from './build';

const idsOf = (rows: readonly { id: string }[] | undefined) => rows?.map(({ id }) => id) ?? [];
const rowsFor = (change: { from?: string; to?: string; actors?: string[] } = {}, from = ledger) =>
  allegiance.rows(
    from,
    { ...whole.allegiance, ...change },
    { years: parseSpan(whole.years), moments: [], frames: [], named: new Set() }
  );
const tiesFor = (...asked: Parameters<typeof rowsFor>) => idsOf(rowsFor(...asked).ties);

describe('the rows that the figure needs', () => {
  it('are every tie that it can draw, in the order of the ledger, and none that is drawn as another row', () => {
    const drawn = tiesFor();
    expect(drawn).toEqual(idsOf(ledger.ties).filter((id) => drawn.includes(id)));
    expect(drawn).toEqual(expect.arrayContaining(['own-thursday', 'ti-oars', 'ti-expulsion']));
    for (const out of ['ti-letter', 'ti-same-side', 'ti-council-scheme']) expect(drawn).not.toContain(out);
  });

  it('leave out ties that ended before the figure begins or begin after it ends', () => {
    expect(tiesFor({ from: '1969' })).not.toContain('ti-branch');
    expect(tiesFor({ to: '1969' })).not.toContain('ti-ferry-truce');
    expect(tiesFor({ from: '1966', to: '1967' })).toEqual([
      'own-association',
      'own-ferrymen',
      'own-mill',
      'ti-word',
      'ti-branch',
      'ti-branch-name'
    ]);
  });

  it('keep to the organisations that a chapter names', () => {
    expect(tiesFor({ actors: ['pellmouth-club', 'open-water-club'] })).toEqual([
      'ti-club-association',
      'ti-new-name',
      'ti-expulsion'
    ]);
  });

  it('bring the act by which a ribbon entered its lane, though the act has no lane', () => {
    expect(tiesFor({ actors: ['pellmouth-branch'] })).toContain('ti-word');
  });

  it('have the evidence of a tie that is there, of these years', () => {
    expect(idsOf(rowsFor().evidence)).toEqual([
      'v-word',
      'v-declared',
      'v-letter',
      'v-yearbook',
      'v-race-list',
      'v-referee',
      'v-ruling-refused'
    ]);
    expect(idsOf(rowsFor({ from: '1970-01' }).evidence)).toEqual([
      'v-race-list',
      'v-referee',
      'v-ruling-refused'
    ]);
    expect(rowsFor({ actors: ['mill-crew'] }).evidence).toEqual([]);
  });

  it('leave out lines and marks that lie before the figure or on no ribbon', () => {
    const truce = ledger.ties.find(({ id }) => id === 'ti-ferry-truce') as Tie;
    const tiesWith = (tie: Tie, from = '1968') =>
      tiesFor({ from }, { ...ledger, ties: [...ledger.ties, tie] });
    const early = { edtf: '1964', shown: '1964' };
    expect(tiesWith({ ...truce, id: 'early', start: early, end: null })).not.toContain('early');
    expect(tiesWith({ ...truce, id: 'elsewhere', to: 'lock-keepers' })).not.toContain('elsewhere');
    expect(tiesWith({ ...truce, id: 'renamed', to: 'open-water-club' })).toContain('renamed');
  });
});
