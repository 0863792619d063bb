/** The course of every strand in px, over the whole time of a figure: flats in lanes, bends between them. */
import type { Lane } from '../../story';
import type { Day } from '../../moments';
import { type Columns, overrun } from './columns';
import { fadeIn, fadeOut, type Form, type Plot } from './plot';
import type { Rows } from './rows';
import type { Drawn, Stay, Strand } from './strands';

/** One piece of a strand, in px: a bend from (x0, y0) to (x1, y1), or a flat where both y are one. */
export interface Piece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Where each body lies, px from the middle, at both ends */
  readonly offsets0: readonly number[];
  readonly offsets1: readonly number[];
}

/** Where a stay is drawn: the bend that brings it, if any, and the flat that follows. */
export interface StayCourse {
  readonly stay: Stay;
  readonly bend?: Piece;
  /** Lane and manner that the bend comes from */
  readonly bendFrom?: { readonly lane: Lane; readonly drawn: Drawn };
  readonly flat: Piece;
  /** px over which the flat fades in from nothing */
  readonly fadeIn: number;
}

export interface Course {
  readonly strand: Strand;
  readonly stays: readonly StayCourse[];
  /** Flat in the lane it comes from, before its first act */
  readonly stub?: Piece;
  /** Bend into the strand it merges with */
  readonly merge?: Piece;
  /** Where it begins to fade out, once it is no longer named */
  readonly fadeFrom?: number;
}

/** What courses are laid on: the frame without them. */
export interface Ground extends Columns, Rows {
  readonly form: Form;
  readonly plot: Plot;
  /** False for a lane that the figure leaves out: what lies in it is not drawn */
  readonly shows: (lane: Lane) => boolean;
}

/** px that every stay keeps level, so that its mark can be seen and reached */
const leastFlat = 6;

/** Where a strand comes from before its first stay. */
interface Origin {
  readonly lane: Lane;
  readonly y: number;
  readonly drawn: Drawn;
}

/** The courses of one account, by strand. `wanted` says which strands the figure has. */
export function layCourses(
  strands: readonly Strand[],
  wanted: (strand: Strand) => boolean,
  ground: Ground
): Map<string, Course> {
  const byId = new Map(strands.map((strand) => [strand.id, strand]));
  const courses = strands.filter(wanted).map((strand) => layCourse(strand, byId, ground));
  return spreadMerges(new Map(courses.map((course) => [course.strand.id, course])), ground.ribbon);
}

/** The stay of a strand on a day; its first, where that is still to come. */
const stayAt = (strand: Strand | undefined, day: Day): Stay | undefined =>
  strand?.stays.filter(({ change }) => change.end <= day).at(-1) ?? strand?.stays[0];

function middleAt(strand: Strand | undefined, day: Day, { row, shows }: Ground): number | undefined {
  const stay = stayAt(strand, day);
  return strand && stay && shows(stay.lane) ? row(strand.id, stay.lane) : undefined;
}

/** Where a bend begins: it ends on its day, spans the range of its date, and is never a cliff. */
function bendStart(
  from: Day,
  to: number,
  rise: number,
  limit: number,
  { x, columns, plot, form }: Ground
): number {
  const [least, most] = form === 'wide' ? [40, 64] : [18, 30];
  const want = Math.min(most, Math.max(least, Math.abs(rise) * 0.32));
  const before = columns.filter((column) => column.x < to - 1).at(-1);
  const behind = before ? Math.max(plot.x0, before.x + overrun) : plot.x0;
  return Math.max(limit, Math.min(x(from), Math.max(to - want, behind)));
}

function findOrigin(strand: Strand, byId: ReadonlyMap<string, Strand>, ground: Ground): Origin | undefined {
  const { begin, stays } = strand;
  if (begin.kind === 'stub') {
    const y = ground.shows(begin.lane) ? ground.row(strand.id, begin.lane) : undefined;
    return y === undefined ? undefined : { lane: begin.lane, y, drawn: 'solid' };
  }
  const [opening] = stays;
  if (begin.kind !== 'branch' || !opening) return undefined;
  const parent = byId.get(begin.from);
  const y = middleAt(parent, opening.change.end, ground);
  const lane = stayAt(parent, opening.change.end)?.lane ?? opening.lane;
  return y === undefined ? undefined : { lane, y, drawn: opening.drawn };
}

function layCourse(strand: Strand, byId: ReadonlyMap<string, Strand>, ground: Ground): Course {
  const { x, row, plot } = ground;
  const { begin, end } = strand;
  const offsets = ground.offsets(strand);
  const piece = (x0: number, y0: number, x1: number, y1: number): Piece => ({
    x0,
    y0,
    x1,
    y1,
    offsets0: offsets,
    offsets1: offsets
  });

  let limit = plot.x0 + leastFlat;
  const origin = findOrigin(strand, byId, ground);
  let from = origin;
  const arrivals = strand.stays.map((stay) => {
    const x1 = x(stay.change.end);
    const origin = from;
    if (!ground.shows(stay.lane)) {
      // It ends where it leaves what is shown, and begins where it comes back
      from = undefined;
      return { stay, x0: x1, x1 };
    }
    const y = row(strand.id, stay.lane) ?? plot.y0;
    const moves = origin && (origin.y !== y || origin.lane !== stay.lane) && x1 > plot.x0;
    const bend = moves
      ? piece(bendStart(stay.change.start, x1, y - origin.y, limit, ground), origin.y, x1, y)
      : undefined;
    limit = x1 + leastFlat;
    from = { lane: stay.lane, y, drawn: stay.drawn };
    return { stay, x0: bend?.x0 ?? x1, x1, y, bend, origin };
  });

  let merge: Piece | undefined;
  if (end?.kind === 'merges' && from) {
    const x1 = x(end.day);
    // As steep in every account, though they merge in different places: until the day, nothing may differ.
    const x0 = Math.min(x1, bendStart(end.day, x1, 200, limit, ground));
    merge = piece(x0, from.y, x1, middleAt(byId.get(end.into), end.day, ground) ?? from.y);
  }

  const stays = arrivals.flatMap(({ stay, x1, y, bend, origin }, index): StayCourse[] => {
    if (y === undefined) return [];
    const fades = index === 0 && begin.kind === 'faded' && x1 > plot.x0;
    const begins = fades && !bend ? Math.max(plot.x0, x1 - fadeIn) : x1;
    const until = arrivals[index + 1]?.x0 ?? merge?.x0 ?? plot.x1;
    return [
      {
        stay,
        ...(bend && origin ? { bend, bendFrom: { lane: origin.lane, drawn: origin.drawn } } : {}),
        flat: piece(begins, y, Math.max(begins, until), y),
        fadeIn: fades ? x1 - begins : 0
      }
    ];
  });
  const act = arrivals[0]?.bend ?? merge;
  return {
    strand,
    stays,
    ...(begin.kind === 'stub' && origin && act
      ? { stub: piece(Math.max(plot.x0, act.x0 - fadeOut), act.y0, act.x0, act.y0) }
      : {}),
    ...(merge ? { merge } : {}),
    ...(end?.kind === 'unnamed' ? { fadeFrom: x(end.day) } : {})
  };
}

/** Threads that merge end beside one another on the tick; a ribbon ends in its middle. */
function spreadMerges(courses: Map<string, Course>, ribbon: number): Map<string, Course> {
  const groups = new Map<string, (Course & { merge: Piece })[]>();
  for (const course of courses.values()) {
    const { merge, strand } = course;
    if (!merge || strand.end?.kind !== 'merges') continue;
    const key = `${strand.end.into} ${strand.end.day}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...course, merge }]);
  }
  for (const group of groups.values()) {
    const bundles = group.filter(({ strand }) => strand.bodies > 1).sort((a, b) => a.merge.y0 - b.merge.y0);
    const count = bundles.reduce((sum, { merge }) => sum + merge.offsets0.length, 0);
    // Beside a ribbon the threads take the outer half of the tick, on the side they come from.
    const beside = group.length > bundles.length;
    const room = beside ? ribbon / 2 + 4 : ribbon - 2;
    let index = 0;
    for (const course of bundles) {
      const { merge } = course;
      const below = merge.y0 >= merge.y1;
      const offsets1 = merge.offsets0.map(() => {
        const at = count > 1 ? index / (count - 1) : 0.5;
        index += 1;
        if (!beside) return (at - 0.5) * room;
        return below ? 1 + at * room : -1 - (1 - at) * room;
      });
      courses.set(course.strand.id, { ...course, merge: { ...merge, offsets1 } });
    }
  }
  return courses;
}
