import { describe, expect, it } from 'vitest';
import { recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { type Lineage, drawLineage } from './lineage';

const record = recordFor({ allegiance: whole.allegiance });
const draw = (actor: string): Lineage => {
  const lineage = drawLineage(record, actor, whole.allegiance, `l-${actor}`);
  if (!lineage) throw new Error(`${actor} has no ribbon`);
  return lineage;
};

describe('the lineage of an organisation', () => {
  it('stands out where the ribbon bore the name, one name after the other', () => {
    for (const names of [
      ['thursday-crew', 'pellmouth-branch'],
      ['pellmouth-club', 'open-water-club']
    ]) {
      const all = names.map(draw);
      all.forEach(({ from, to }) => expect(to).toBeGreaterThan(from));
      all.slice(1).forEach(({ from }, index) => expect(from).toBeCloseTo(all[index]!.to));
    }
  });

  it('is nobody’s who has no ribbon', () => {
    expect(drawLineage(record, 'nell-harrow', whole.allegiance, 'l')).toBeUndefined();
  });

  it('shows what it came out of and went into', () => {
    const ids = (actor: string) => draw(actor).context.map(({ mark }) => mark.id);
    expect(ids('pellmouth-club')).toEqual(
      expect.arrayContaining(['ti-branch', 'ti-club-association', 'ti-juniors-club'])
    );
    expect(ids('pellmouth-branch')).toContain('ti-club-association');
    expect(ids('ferrymen')).toEqual(['own-ferrymen']);
  });

  it('lays two groups of one lane beside each other', () => {
    const flat = (id: string) =>
      draw('mill-women')
        .context.find(({ mark }) => mark.id === id)
        ?.mark.paths.at(-1)?.y1 ?? NaN;
    expect(Math.abs(flat('own-mill') - flat('ti-mill-women'))).toBeGreaterThan(8);
  });

  it('draws the contested tie hatched, and says that it is contested', () => {
    expect(draw('pellmouth-club').hatched).toBe(true);
    expect(draw('pellmouth-club').words).toBe(
      'Contested between the Association and its own boathouse: 3 November 1968. Then called Open Water Club: 1 June 1972.'
    );
    expect(draw('ferrymen').hatched).toBe(false);
  });

  it('says every move with its date as the ledger displays it', () => {
    expect(draw('pellmouth-branch').words).toBe(
      'Answering to the Association: 9 May 1965. Merged into Pellmouth Rowing Club: 3 November 1968.'
    );
    expect(draw('ferrymen').words).toMatch(/Not named later in our sources\.$/);
    expect(draw('boathouse-committee').words).toMatch(
      /^An outline around its members: Pellmouth Branch Crew \(PBC\) and /
    );
  });
});
