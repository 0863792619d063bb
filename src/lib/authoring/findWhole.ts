import { findRecord } from '../ledger/findRecord';
import type { Record } from '../ledger/record';
import type { Ledger } from '../ledger/schema';
import { spanOf, spanOfDating } from '../ledger/ties';
import type { Span } from '../moments';
import type { Use } from './findUses';
import { whole } from './whole';

/** What a page of the whole work carries. */
export interface Whole {
  /** The rows that the figures draw */
  record: Record;
  /** The steps that tell them, in the order of the work */
  steps: Use[];
  /** By the id of a row, the steps that speak of it: places in `steps` */
  told: { [row: string]: number[] };
  /** The persons among the actors of the record, each with the organisations that they led or served */
  people: { [actor: string]: string[] };
}

/** The record of the whole work, where it is told, and who in it is a person. Build only. */
export function findWhole(ledger: Ledger, uses: ReadonlyMap<string, readonly Use[]>): Whole {
  const found = findRecord(ledger, { chapter: whole, steps: [] });
  const record = { ...found, actors: found.actors.map((actor) => withYears(actor, ledger)) };
  const { ties, evidence, events, strengths } = record;
  const rows = [...ties, ...evidence, ...events, ...strengths].map(({ id }) => id);
  const speaking = new Map(rows.flatMap((id) => uses.get(id) ?? []).map((use) => [use.step, use]));
  const order = [...new Map([...uses.values()].flat().map((use) => [use.step, use])).values()]
    .filter(({ step }) => speaking.has(step))
    .sort((a, b) => a.number - b.number);
  const places = new Map(order.map(({ step }, index) => [step, index]));
  return {
    record,
    steps: order,
    told: Object.fromEntries(
      rows.flatMap((id) => {
        const steps = (uses.get(id) ?? []).flatMap(({ step }) => places.get(step) ?? []);
        return steps.length > 0 ? [[id, steps]] : [];
      })
    ),
    people: Object.fromEntries(
      ledger.actors.flatMap(({ id, kind, roles = [] }) =>
        kind === 'person' && record.actors.some((actor) => actor.id === id)
          ? [[id, [...new Set(roles.map(({ of }) => of))]]]
          : []
      )
    )
  };
}

/**
 * An organisation that the ledger gives no first or last day is listed from the first to the last date at which a row
 * speaks of it: over seventeen years, “unknown” would else say “no figure” of names that nobody bore yet.
 */
function withYears(actor: Record['actors'][number], ledger: Ledger): Record['actors'][number] {
  if (!whole.strength.actors.includes(actor.id)) return actor;
  const spans = findSpans(actor.id, ledger);
  const [first] = [...spans].sort((a, b) => a.start - b.start);
  const last = [...spans].sort((a, b) => b.end - a.end)[0];
  const { start = null, end = null } = actor.active ?? {};
  return {
    ...actor,
    active: {
      start: start ?? first?.edtf.split('/')[0] ?? null,
      end: end ?? last?.edtf.split('/').at(-1) ?? null
    }
  };
}

/** The dates of the rows that speak of an organisation. */
function findSpans(id: string, ledger: Ledger): Span[] {
  const ties = ledger.ties.filter(({ from, to, moves }) => [from, to, moves].includes(id));
  const events = ledger.events.filter(({ actors }) => actors.some((actor) => actor.id === id));
  const figures = ledger.strengths.filter(
    ({ use, actor, combinedWith }) => use !== 'no-figure' && [actor, ...(combinedWith ?? [])].includes(id)
  );
  return [
    ...ties.flatMap(({ start, end }) => [spanOfDating(start), spanOf(end?.edtf)]),
    ...[...events, ...figures].map(({ date }) => spanOfDating(date))
  ].filter((span) => span !== undefined);
}
