/** What is said of size at a moment, and by whom: no pixels, no document. */
import { families, type Family } from '../../story';
import type { Record } from '../../ledger/record';
import type { Strength } from '../../ledger/build/schema';
import { spanOfDating } from '../../ledger/ties';
import { programmeRoll } from '../../ledger/vocabulary';
import { type Span, compareSpans, findSpan, overlaps } from '../../moments';
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

  const rowsOf = (id: string, family: Family): ViewRow[] => {
    const known = all.filter((row) => concerns(row, id));
    const standing = known.flatMap((row) => {
      const span = spanOfDating(row.date);
      return span && overlaps(span, at) ? [{ row, span }] : [];
    });
    const commonOf = (row: Strength, scale: Scale, names: readonly string[]) => ({
      row,
      family,
      scale,
      actors: names,
      subject: names.some((name) => moment.focus.includes(name))
    });
    if (standing.length > 0)
      return standing
        .filter(
          ({ row }) => [row.actor, ...(row.combinedWith ?? [])].find((one) => actors.includes(one)) === id
        )
        .sort((a, b) => compareSpans(a.span, b.span))
        .map(({ row }) => ({
          kind: 'figure',
          voice: voiceOf(row),
          form: formOf(row),
          ...commonOf(row, isRoll(row) ? 'rolls' : 'members', [row.actor, ...(row.combinedWith ?? [])])
        }));
    const none = record.strengths.find((row) => !isFigure(row) && row.actor === id);
    const searched = none && spanOfDating(none.date);
    const active = record.actors.find((actor) => actor.id === id)?.active;
    if (!none || !isListed(active, at) || (searched && !overlaps(searched, at))) return [];
    const scale = known.length > 0 && known.every(isRoll) ? 'rolls' : 'members';
    const nearest = findNearest(known, at);
    return [{ kind: 'none', ...commonOf(none, scale, [id]), ...(nearest ? { nearest } : {}) }];
  };

  const rows = families.flatMap(({ id: family }) =>
    actors.flatMap((id) =>
      record.actors.find((actor) => actor.id === id)?.family === family ? rowsOf(id, family) : []
    )
  );
  const ofScale = (scale: Scale) => rows.filter((row) => row.scale === scale);
  return { moment, rows: [...ofScale('members'), ...ofScale('rolls')] };
}
