/** What is said of size at a moment, and by whom: no pixels, no document. */
import { families, type Family } from '../../story';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { programmeRoll } from '../../ledger/vocabulary';
import { type Span, compareSpans, findSpan, overlaps } from '../../moments';
import { type Edit, pointOf } from '../point';
import type { Moment } from '../scene';
import type { StrengthSettings } from './settings';

/** Who speaks: an outside estimate, the group itself, or nobody that a source names. */
export type Voice = 'estimate' | 'claim' | 'unsourced';
/** What a source gives: one number, two, or one that is open above or below. */
export type Form = 'point' | 'range' | 'at-least' | 'at-most';
/** Fighters and members share an axis; people on a programme’s roll have one of their own. */
export type Scale = 'members' | 'rolls';

interface Common {
  /** The row it rests on: of a figure, or of the search that found none */
  readonly row: Strength;
  readonly family: Family;
  readonly scale: Scale;
  /** Organisations that the row speaks of, the first one’s name leading */
  readonly actors: readonly string[];
  /** The step speaks of it */
  readonly subject: boolean;
  /** In a frame that is edited; those without one are left to its foot, and to the table */
  readonly role?: 'point' | 'context';
}

/** One figure from one source. */
export interface ViewFigure extends Common {
  readonly kind: 'figure';
  readonly voice: Voice;
  readonly form: Form;
}

/** An organisation of which no source gives a figure for this moment: not zero, not small, not known. */
export interface ViewSlot extends Common {
  readonly kind: 'none';
  /** The figure of another time that is nearest, for words; absent where there is none at all */
  readonly nearest?: Strength;
}

export type ViewRow = ViewFigure | ViewSlot;

export interface StrengthView {
  readonly moment: Moment;
  /** Fighters by block and organisation, then programme rolls; of one organisation by date */
  readonly rows: readonly ViewRow[];
}

export const isRoll = (row: Strength): boolean => row.measure === programmeRoll;
const isDrawnFigure = ({ kind }: ViewRow): boolean => kind === 'figure';
export const isFigure = (row: Strength): boolean => row.use !== 'no-figure';
export const concerns = (row: Strength, actor: string): boolean =>
  row.actor === actor || row.combinedWith?.includes(actor) === true;

/** Low and high as drawn; a figure has at least one of them. */
export const lowOf = ({ low, high }: Strength): number => low ?? high ?? 0;
export const highOf = ({ low, high }: Strength): number => high ?? low ?? 0;

/**
 * An organisation may be listed from the first day that the ledger’s dating of it allows to the last one; where the
 * ledger gives no day, unknown is not “did not exist yet”. A name is an organisation of its own: before its
 * people bore it, it has no row at all. The “no figure” row narrows this further where it has a date: a club that was taken
 * up into another has no slot after the time that was searched.
 */
function isListed(active: { start: string | null; end: string | null } | undefined, at: Span): boolean {
  const [start, end] = [active?.start, active?.end].map((text) => (text ? findSpan(text) : undefined));
  return (!start || start.start <= at.end) && (!end || end.end >= at.start);
}

const voiceOf = ({ nature }: Strength): Voice =>
  nature === 'self-claim' ? 'claim' : nature === 'unsourced' ? 'unsourced' : 'estimate';

function formOf({ low, high, bound }: Strength): Form {
  if (bound === 'at-least' || high === null) return 'at-least';
  if (bound === 'at-most' || low === null) return 'at-most';
  return low === high ? 'point' : 'range';
}

/** Days between two spans; 0 where they meet. */
const apart = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function findNearest(rows: readonly Strength[], at: Span): Strength | undefined {
  let best: { row: Strength; far: number } | undefined;
  for (const row of rows) {
    const span = spanOfDating(row.date);
    if (span && (!best || apart(span, at) < best.far)) best = { row, far: apart(span, at) };
  }
  return best?.row;
}

/**
 * The rows at a moment: every figure whose date overlaps it, and a slot for every organisation without one. Nothing
 * lies between two figures: no source gives a series by one method, so none is continued, averaged or added.
 */
export function viewStrength(record: Record, moment: Moment, { actors }: StrengthSettings): StrengthView {
  const at = moment.at;
  const all = record.strengths.filter(isFigure);

  const familyOf = (id: string) => record.actors.find((actor) => actor.id === id)?.family;
  const readRow = (row: Strength, family: Family): ViewRow => {
    const actors = isFigure(row) ? [row.actor, ...(row.combinedWith ?? [])] : [row.actor];
    const subject = actors.some((name) => moment.focus.includes(name));
    const common = { row, family, actors, subject };
    if (isFigure(row))
      return {
        kind: 'figure',
        voice: voiceOf(row),
        form: formOf(row),
        scale: isRoll(row) ? 'rolls' : 'members',
        ...common
      };
    const known = all.filter((one) => concerns(one, row.actor));
    const scale = known.length > 0 && known.every(isRoll) ? 'rolls' : 'members';
    const nearest = findNearest(known, at);
    return { kind: 'none', scale, ...common, ...(nearest ? { nearest } : {}) };
  };

  const rowsOf = (id: string, family: Family): ViewRow[] => {
    const known = all.filter((row) => concerns(row, id));
    const standing = known.flatMap((row) => {
      const span = spanOfDating(row.date);
      return span && overlaps(span, at) ? [{ row, span }] : [];
    });
    if (standing.length > 0)
      return standing
        .filter(
          ({ row }) => [row.actor, ...(row.combinedWith ?? [])].find((one) => actors.includes(one)) === id
        )
        .sort((a, b) => compareSpans(a.span, b.span))
        .map(({ row }) => readRow(row, family));
    const none = record.strengths.find((row) => !isFigure(row) && row.actor === id);
    const searched = none && spanOfDating(none.date);
    const active = record.actors.find((actor) => actor.id === id)?.active;
    if (!none || !isListed(active, at) || (searched && !overlaps(searched, at))) return [];
    return [readRow(none, family)];
  };

  const listed = families.flatMap(({ id: family }) =>
    actors.flatMap((id) => (familyOf(id) === family ? rowsOf(id, family) : []))
  );
  const ofScale = (scale: Scale) => listed.filter((row) => row.scale === scale);
  const rows = [...ofScale('members'), ...ofScale('rolls')];
  if (!moment.edit) return { moment, rows };

  // What a step names may be older than its moment, never later
  const point = pointOf(moment.edit);
  const pointed = point && 'rows' in point ? point.rows : [];
  const named = record.strengths.flatMap((row): ViewRow[] => {
    const family = familyOf(row.actor);
    const isLater = (spanOfDating(row.date)?.start ?? at.end) > at.end;
    return family &&
      !isLater &&
      [...pointed, ...moment.edit!.keep].includes(row.id) &&
      !rows.some((one) => one.row === row)
      ? [readRow(row, family)]
      : [];
  });
  return { moment, rows: giveRoles([...rows, ...named], moment, moment.edit) };
}

/**
 * What an edited frame shows of all rows: those of its point, in the order in which it names them, then what it keeps.
 * A figure that does not lead has no point: it shows those in focus, and all where it has none of them.
 */
function giveRoles(rows: readonly ViewRow[], { focus }: Moment, edit: Edit): ViewRow[] {
  const point = pointOf(edit);
  const isOf = (row: ViewRow, ids: readonly string[]) =>
    ids.includes(row.row.id) || row.actors.some((actor) => ids.includes(actor));
  const pointed = point && ('rows' in point ? point.rows : [point.actor]);
  const kept = pointed && edit.keep.length === 0 ? focus.slice(0, 3) : edit.keep;
  const spoken = rows.filter(({ subject }) => subject);
  const leads = [spoken.filter(isDrawnFigure), spoken, rows.filter(isDrawnFigure), rows];

  const points = pointed
    ? [...new Set(pointed.flatMap((id) => rows.filter((row) => isOf(row, [id]))))]
    : (leads.find((list) => list.length > 0) ?? []);
  const rest = rows.filter((row) => !points.includes(row));
  const context = rest.filter((row) => isOf(row, kept));
  return [
    ...points.map((row): ViewRow => ({ ...row, role: 'point' })),
    ...context.map((row): ViewRow => ({ ...row, role: 'context' })),
    ...rest.filter((row) => !context.includes(row))
  ];
}

/** The words of the point; none where the figure does not lead. */
export function sayPoint({ rows: [first], moment: { edit } }: StrengthView): string | undefined {
  if (!pointOf(edit) || first?.role !== 'point') return undefined;
  return edit?.says ?? first.row.label?.caption ?? first.row.shown;
}
