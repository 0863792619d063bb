import { describe, expect, it } from 'vitest';
import { findWhole } from '../../content/findWhole';
import { whole } from '../../scenes/whole';
import { loadLedger } from '../../ledger/build/load';
import { overlaps, parseSpan } from '../../moments';
import { scenes } from '../../scenes';
import { viewAllegiance } from '../../scenes/allegiance/view';
import { sceneNames } from '../../scenes/names';
import { findChange, findChanges, findDates, findNamed } from './changes';
import { ends } from './exploring';

const ledger = loadLedger(
  import.meta.glob<string>('/content/ledger/*.yaml', { query: '?raw', import: 'default', eager: true })
);
const { record } = findWhole(ledger, new Map());

describe('the dates at which a figure changes', () => {
  it.each(sceneNames)('are in order, each once, and within the years of the work: %s', (figure) => {
    const days = findChanges(record, figure).map(({ end }) => end);
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
    expect(days[0]).toBeGreaterThanOrEqual(parseSpan('2000').start);
    expect(days.at(-1)).toBeLessThanOrEqual(parseSpan(ends.last).end);
  });

  it.each(['map', 'strength'] as const)('are dates of rows that the figure then has: %s', (figure) => {
    const scene = scenes[figure];
    const frame = scene.frame(record, whole, { width: 1200, height: 2400 });
    const dates = findDates(record);
    const idle = findChanges(record, figure).filter((change) => {
      const moment = { at: change, account: 'evidence', focus: [], map: 'wide' } as const;
      const { rows } = scene.describe(scene.view(record, moment, whole), frame);
      return !rows.some(({ id }) => {
        const span = dates.get(id);
        return span && overlaps(span, change);
      });
    });
    expect(idle.map(({ edtf }) => edtf)).toEqual([]);
  });

  it('are all the days, and the only ones, on which what is true of allegiances changes', () => {
    const stateAt = (day: number): string => {
      const span = { edtf: '', start: day, end: day, precision: 'day', approximate: false } as const;
      const view = viewAllegiance(record, { at: span, account: 'evidence', focus: [] });
      return JSON.stringify([
        view.strands.map(({ strand, stays, actor, merged }) => [strand.id, stays.length, actor, merged]),
        [...view.links, ...view.acts].map(({ tie }) => tie.id),
        view.evidence.map(({ item }) => item.id),
        view.councils.map(({ tie }) => tie)
      ]);
    };
    const changing = [];
    const { start, end } = parseSpan('2000/2016');
    let before = stateAt(start - 1);
    for (let day = start; day <= end; day += 1) {
      const now = stateAt(day);
      if (now !== before) changing.push(day);
      before = now;
    }
    expect(findChanges(record, 'allegiance').map((change) => change.end)).toEqual(changing);
  });

  it('step on and back without skipping or standing still', () => {
    const changes = findChanges(record, 'allegiance');
    let at = parseSpan('1999-12');
    const gone = [];
    for (;;) {
      const next = findChange(changes, at, 'after');
      if (!next) break;
      gone.push((at = next));
    }
    expect(gone).toEqual(changes);
    expect(findChange(changes, at, 'before')).toBe(changes.at(-2));
    expect(findChange(changes, parseSpan('2006-10-20'), 'before')?.edtf).toBe('2006-10-15');
    expect(findChange(changes, parseSpan('2006-10-15'), 'before')?.edtf).toBe('2006-10-12');
    expect(findChange(changes, changes[0]!, 'before')).toBeUndefined();
  });

  it('are those of the rows that are wanted', () => {
    const named = findNamed(record);
    const all = findChanges(record, 'map');
    const some = findChanges(record, 'map', (row) => named.get(row)?.has('al-khalayleh') ?? false);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
  });
});

describe('those whom a row names', () => {
  const named = findNamed(record);
  it('are both sides of a tie, whoever took part in an event, and those who are counted', () => {
    expect([...(named.get('tie-isi-al-qaeda') ?? [])].sort()).toEqual(['al-qaeda', 'isi']);
    expect(named.get('st-isi-12000')).toContain('isi');
    expect(named.get('t03')).toContain('isi');
  });

  it('are known by the record', () => {
    const known = new Set(record.actors.map(({ id }) => id));
    for (const [row, actors] of named)
      for (const actor of actors) expect(known.has(actor), `${row}: ${actor}`).toBe(true);
  });
});
