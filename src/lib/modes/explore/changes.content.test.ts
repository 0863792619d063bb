import { expect, it } from 'vitest';
import { overlaps, parseSpan } from '../../moments';
import { sceneNames, scenes } from '../../scenes';
import { viewAllegiance } from '../../scenes/allegiance/view';
import { moment, recordFor } from '../../scenes/shared/testRecord';
import { whole } from '../../scenes/whole';
import { mapFrames, neutral } from '../../story';
import { findChanges, findDates, findNamed } from './changes';

const record = recordFor(whole);

it.each(sceneNames)('the changes of a figure are in order, each once, and within the years: %s', (figure) => {
  const days = findChanges(record, figure).map(({ end }) => end);
  expect(days.length).toBeGreaterThan(10);
  expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  const years = parseSpan(whole.years);
  expect(days[0]).toBeGreaterThanOrEqual(years.start);
  expect(days.at(-1)).toBeLessThanOrEqual(years.end);
});

it.each(['map', 'strength'] as const)('they are dates of rows that the figure then has: %s', (figure) => {
  const scene = scenes[figure];
  const frame = scene.frame(record, whole, { width: 1200, height: 2400 });
  const dates = findDates(record);
  const idle = findChanges(record, figure).filter((change) => {
    const at = { ...moment(change.edtf), at: change, map: mapFrames[0]?.id };
    const { rows } = scene.describe(scene.view(record, at, whole), frame);
    return !rows.some(({ id }) => {
      const span = dates.get(id);
      return span && overlaps(span, change);
    });
  });
  expect(idle.map(({ edtf }) => edtf)).toEqual([]);
});

it('they are all the days, and the only ones, on which what is true of allegiances changes', () => {
  const stateAt = (day: number): string => {
    const span = { edtf: '', start: day, end: day, precision: 'day', approximate: false } as const;
    const view = viewAllegiance(record, { at: span, account: neutral, focus: [] });
    return JSON.stringify([
      view.strands.map(({ strand, stays, actor, merged }) => [strand.id, stays.length, actor, merged]),
      [...view.links, ...view.acts].map(({ tie }) => tie.id),
      view.evidence.map(({ item }) => item.id),
      view.councils.map(({ tie }) => tie)
    ]);
  };
  const changing = [];
  const { start, end } = parseSpan(whole.years);
  let before = stateAt(start - 1);
  for (let day = start; day <= end; day += 1) {
    const now = stateAt(day);
    if (now !== before) changing.push(day);
    before = now;
  }
  expect(findChanges(record, 'allegiance').map((change) => change.end)).toEqual(changing);
}, 30_000);

it('those whom a row names are known by the record', () => {
  const known = new Set(record.actors.map(({ id }) => id));
  for (const [row, actors] of findNamed(record))
    for (const actor of actors) expect(known.has(actor), `${row}: ${actor}`).toBe(true);
});
