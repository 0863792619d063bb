import { expect, it } from 'vitest';
import { neutral } from '../../story';
import { recordFor } from '../shared/testRecord';
import { whole } from '../whole';
import { drawLineage } from './lineage';
import { findStrands } from './strands';

const record = recordFor({ allegiance: whole.allegiance });
const { strands, councils, of } = findStrands(record, neutral);
const named = [...of.keys(), ...councils.map(({ actor }) => actor)];
const draw = (actor: string) => drawLineage(record, actor, whole.allegiance, `l-${actor}`);

it('a lineage is drawn for every name of every ribbon, and for nobody else', () => {
  for (const actor of strands.flatMap(({ actors }) => actors))
    expect(draw(actor)?.own.length, actor).toBeGreaterThan(0);
  for (const { id } of record.actors) if (!named.includes(id)) expect(draw(id), id).toBeUndefined();
});

it('marks, years and names stay inside, and names apart', () => {
  for (const actor of named) {
    const { ends, years, height, x0, width, own, context } = draw(actor)!;
    for (const { at } of [...ends, ...years]) {
      expect(at, actor).toBeGreaterThanOrEqual(0);
      expect(at, actor).toBeLessThanOrEqual(1);
    }
    ends
      .slice(1)
      .forEach(({ at }, index) => expect((at - ends[index]!.at) * height).toBeGreaterThanOrEqual(13));
    for (const { mark } of [...own, ...context]) {
      expect(mark.anchor.x, `${actor} ${mark.id}`).toBeGreaterThanOrEqual(x0 - 40);
      expect(mark.anchor.x).toBeLessThanOrEqual(x0 + width + 1);
    }
  }
});

it('every paint server has a name of its own on a page of all of them', () => {
  const ids = named.flatMap((actor) => {
    const { own, context } = draw(actor)!;
    return [...own, ...context].flatMap(({ gradients }) => gradients.map(({ id }) => id));
  });
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});
