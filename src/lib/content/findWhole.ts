import { findRecord } from '../ledger/build/findRecord';
import type { Record } from '../ledger/record';
import type { Ledger } from '../ledger/build/schema';
import { spanOf, spanOfDating } from '../ledger/ties';
import type { Span } from '../moments';
import type { Use } from './findUses';
import type { Figures } from '../scenes';
import { findRows } from '../scenes/build';
import { whole } from '../scenes/whole';

/** What a page of the whole work carries. */
export interface Whole {
  /** What the figures show of it */
  figures: Figures;
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
  const rows = findRows(ledger, { chapter: whole, steps: [] });
  const found = findRecord(ledger, rows, []);
  const isListed = ({ id }: { id: string }): boolean => rows.lifetimes.includes(id);
  const actors = found.actors.map((actor) => (isListed(actor) ? withYears(actor, ledger) : actor));
  const record = { ...found, actors };
  // The record leaves out which event a figure of strength belongs to
  const drawn = new Set([...record.evidence, ...record.strengths].map(({ id }) => id));
  // A row that no step cites is told where one of its events is
  const tellable = [
    ...record.events.map(({ id }) => ({ id, of: [] as readonly string[] })),
    ...record.ties.map(({ id, events }) => ({ id, of: events })),
    ...[...ledger.evidence, ...ledger.strengths]
      .filter(({ id }) => drawn.has(id))
      .map(({ id, event }) => ({ id, of: event ? [event] : [] }))
  ];
  const speaking = new Map(tellable.map(({ id, of }) => [id, [id, ...of].flatMap((row) => uses.get(row) ?? [])]));
  const known = new Map([...speaking.values()].flat().map((use) => [use.step, use]));
  // As they follow one another in the work
  const steps = [...new Set([...uses.values()].flat().map(({ step }) => step))]
    .flatMap((step) => known.get(step) ?? [])
    .sort((a, b) => a.number - b.number);
  const places = new Map(steps.map(({ step }, index) => [step, index]));
  return {
    figures: whole,
    record,
    steps,
    told: Object.fromEntries(
      [...speaking].flatMap(([id, found]) => {
        const at = [...new Set(found.flatMap(({ step }) => places.get(step) ?? []))].sort((a, b) => a - b);
        return at.length > 0 ? [[id, at]] : [];
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
  const spans = findSpans(actor.id, ledger);
  const [first] = [...spans].sort((a, b) => a.start - b.start);
  const last = [...spans].sort((a, b) => b.end - a.end)[0];
  const { start = null, end = null } = actor.active ?? {};
  // Under its new name it is another row; the old one would stand beside it, without a figure
  const renamed = ledger.ties.find(({ kind, from }) => kind === 'succeeds' && from === actor.id);
  const until = spanOfDating(renamed?.start ?? null)?.edtf ?? end ?? last?.edtf;
  return {
    ...actor,
    active: {
      start: start ?? first?.edtf.split('/')[0] ?? null,
      end: until?.split('/').at(-1) ?? null
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
