/** Marks in pixels: what is drawn of a view, before any word is set. */
import { type Account, type Hue, findLane, hueOfLane, laneOf, otherHue } from '../../story';
import type { Status } from '../../ledger/vocabulary';
import type { Box } from '../shared/labels';
import { sourcesOf } from '../shared/sourcesOf';
import type { Day } from '../../moments';
import { overrun } from './columns';
import type { Course, Piece, StayCourse } from './courses';
import type { AllegianceFrame } from './frame';
import { fadeIn, fadeOut } from './plot';
import { type Drawn, findStrands } from './strands';
import type { AllegianceView, ViewStrand } from './view';

/** A stroke along a bend or a flat; hue and manner may change on the way. */
export interface PlacedPath extends Piece {
  readonly key: string;
  readonly width: number;
  readonly from: Hue;
  readonly to: Hue;
  readonly drawn: Drawn;
  /** px at the left over which it fades in */
  readonly fadeIn: number;
  /** Where it begins to fade out, px; it is gone after `fadeOut` */
  readonly fadeFrom?: number;
  /**
   * Where it ends of itself, px: `x1` or beyond it. What lies between is drawn and covered, so that a ribbon is the
   * same at every moment that it lives through.
   */
  readonly until: number;
}

export interface PlacedTick {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly hue: Hue | 'ink';
}

export type Glyph = 'up' | 'down' | 'both' | 'act';

export interface PlacedMark {
  /** Ledger id */
  readonly id: string;
  readonly kind: 'ribbon' | 'tick' | 'council' | 'link' | 'act' | 'evidence';
  readonly status: Status;
  /** Source ids, space-separated */
  readonly sources: string;
  readonly subject: boolean;
  readonly bundle: boolean;
  readonly paths: readonly PlacedPath[];
  readonly tick?: PlacedTick;
  readonly outline?: Box;
  readonly link?: { readonly x: number; readonly y0: number; readonly y1: number };
  readonly glyph?: {
    readonly shape: Glyph;
    readonly x: number;
    readonly y: number;
    readonly hollow: boolean;
  };
  /** Where keyboard focus and a popover attach */
  readonly anchor: { readonly x: number; readonly y: number };
  /** 0 to 1 while a mark enters or leaves */
  readonly opacity: number;
}

export interface PlacedGhost {
  /** The account that puts it there */
  readonly account: Account;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly words: string;
  readonly short: string;
}

/** Drawn from the back: groups that stay where they are, then bundles, then the two that the story is about. */
const depth = ({ strand, stays }: ViewStrand): number => {
  if (stays.some((stay) => stay.drawn !== 'solid') || strand.begin.kind === 'made') return 5;
  if (strand.bodies > 1) return 3;
  const lane = stays[stays.length - 1]?.lane;
  const role = lane && findLane(lane).role;
  return role === 'packed' ? 0 : role === 'apart' ? 1 : 4;
};

const staysBy = (course: Course, day: Day): StayCourse[] =>
  course.stays.filter(({ stay }) => stay.change.end <= day);

/** Where a strand lies at a day that it is drawn for, px. */
export function middleAt(course: Course | undefined, day: Day, frame: AllegianceFrame): number | undefined {
  if (!course) return undefined;
  const last = course.strand.stays.filter(({ change }) => change.end <= day).at(-1);
  if (!last) return course.stub?.y0;
  return frame.shows(last.lane) ? frame.row(course.strand.id, last.lane) : undefined;
}

/** The pieces of ribbon of one strand, up to `cut` (px), by the tie each stands for. */
function placePaths(
  viewed: ViewStrand,
  course: Course,
  shownStays: readonly StayCourse[],
  frame: AllegianceFrame,
  cut: number
): Map<string, PlacedPath[]> {
  const { strand } = viewed;
  const width = strand.bodies > 1 ? frame.thread(strand.bodies) : frame.ribbon;
  const firstLane = strand.begin.kind === 'stub' ? strand.begin.lane : undefined;
  const parts = new Map<string, PlacedPath[]>();
  const put = (id: string, path: PlacedPath) => parts.set(id, [...(parts.get(id) ?? []), path]);

  const lastStay = shownStays.at(-1);
  const lead = shownStays[0]?.stay.tie ?? (strand.end?.kind === 'merges' ? strand.end.tie : undefined);
  if (course.stub && lead && firstLane)
    put(lead, {
      ...course.stub,
      key: 'stub',
      until: course.stub.x1,
      width,
      from: hueOfLane(firstLane),
      to: hueOfLane(firstLane),
      drawn: 'solid',
      fadeIn: Math.min(fadeIn, course.stub.x1 - course.stub.x0)
    });
  for (const { stay, bend, bendFrom, flat, fadeIn: appears } of shownStays) {
    if (bend && bendFrom)
      put(stay.enters ?? stay.tie, {
        ...bend,
        key: `${stay.tie} bend`,
        until: bend.x1,
        width,
        from: hueOfLane(bendFrom.lane),
        to: hueOfLane(stay.lane),
        drawn: bendFrom.drawn,
        fadeIn: 0
      });
    const fades = course.fadeFrom;
    // Until it has turned it is where it was, though the bend will begin before that day
    const stays = stay === lastStay?.stay && !viewed.merged;
    const lasts = stays ? Math.max(flat.x1, cut) : flat.x1;
    const until = Math.min(lasts, fades === undefined ? Infinity : Math.max(fades, flat.x0) + fadeOut);
    const end = Math.min(until, cut);
    if (end > flat.x0 && end > frame.plot.x0)
      put(stay.tie, {
        ...flat,
        x1: end,
        until,
        key: `${stay.tie} flat`,
        width,
        from: hueOfLane(stay.lane),
        to: hueOfLane(stay.lane),
        drawn: stay.drawn,
        fadeIn: appears,
        ...(fades !== undefined && until > fades ? { fadeFrom: Math.max(fades, flat.x0) } : {})
      });
  }
  if (viewed.merged && course.merge && strand.end?.kind === 'merges') {
    const id = lastStay?.stay.tie ?? strand.end.tie;
    const lane = lastStay?.stay.lane ?? firstLane ?? laneOf('own');
    put(id, {
      ...course.merge,
      key: 'merge',
      until: course.merge.x1,
      width,
      from: hueOfLane(lane),
      to: hueOfLane(lane),
      drawn: lastStay?.stay.drawn ?? 'solid',
      fadeIn: 0
    });
  }
  return parts;
}

/** px up to which anything is seen: a little beyond the line of the moment. */
export const cutOf = (view: AllegianceView, frame: AllegianceFrame): number =>
  Math.min(frame.x(view.day) + overrun, frame.plot.x1);

interface PlacedMarks {
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
}

const last = new WeakMap<AllegianceFrame, { view: AllegianceView; placed: PlacedMarks }>();

/** The marks of a view. The picture, its words and its table ask for them one after the other: they are placed once. */
export function placeMarks(view: AllegianceView, frame: AllegianceFrame): PlacedMarks {
  const known = last.get(frame);
  if (known?.view === view) return known.placed;
  const placed = layMarks(view, frame);
  last.set(frame, { view, placed });
  return placed;
}

function layMarks(view: AllegianceView, frame: AllegianceFrame): PlacedMarks {
  const courses = frame.courses(view.moment.account);
  const tiesById = frame.ties;
  const cut = cutOf(view, frame);
  const starts = frame.start;
  const isSubject = (id: string): boolean =>
    view.strands.find((one) => one.strand.id === id)?.subject ?? false;
  const marks: PlacedMark[] = [];
  const add = (
    id: string,
    kind: PlacedMark['kind'],
    row: { status: Status; cites: readonly { source: string }[] },
    rest: Partial<PlacedMark> & Pick<PlacedMark, 'anchor' | 'subject'>
  ) => {
    marks.push({
      id,
      kind,
      status: row.status,
      sources: sourcesOf(row),
      bundle: false,
      paths: [],
      opacity: 1,
      ...rest
    });
  };

  const strands = [...view.strands].sort((a, b) => depth(a) - depth(b));
  const ticks: (() => void)[] = [];
  for (const viewed of strands) {
    const { strand, subject } = viewed;
    const course = courses.get(strand.id);
    if (!course) continue;
    const bundle = strand.bodies > 1;
    const shownStays = staysBy(course, view.day);
    const parts = placePaths(viewed, course, shownStays, frame, cut);
    const tickOf = new Map<string, PlacedTick>();
    // A tie drawn as a ribbon carries its tick; any other tick is a mark of its own, above all ribbons.
    const place = (id: string, tick: PlacedTick) => {
      const tie = tiesById.get(id);
      if (parts.has(id)) tickOf.set(id, tick);
      else if (tie)
        ticks.push(() => add(id, 'tick', tie, { tick, subject, anchor: { x: tick.x, y: tick.y } }));
    };
    for (const rename of viewed.renames) {
      const y = middleAt(course, rename.day, frame);
      if (rename.day < starts || y === undefined) continue;
      const stay = shownStays.filter((one) => one.stay.change.end <= rename.day).at(-1)?.stay;
      place(rename.tie, {
        x: frame.x(rename.day),
        y,
        height: frame.ribbon,
        hue: stay && stay.drawn === 'solid' ? hueOfLane(stay.lane) : 'ink'
      });
    }
    if (strand.begin.kind === 'made' && shownStays[0] && shownStays[0].stay.change.end >= starts) {
      const { stay, flat } = shownStays[0];
      place(strand.begin.tie, {
        x: frame.x(stay.change.end),
        y: flat.y0,
        height: frame.ribbon + 10,
        hue: stay.drawn === 'solid' ? hueOfLane(stay.lane) : stay.drawn === 'claimed' ? otherHue : 'ink'
      });
    }
    for (const [id, paths] of parts) {
      const tie = tiesById.get(id);
      if (!tie) continue;
      const longest = paths.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a));
      const tick = tickOf.get(id);
      add(id, 'ribbon', tie, {
        paths,
        bundle,
        subject,
        ...(tick ? { tick } : {}),
        anchor: { x: (longest.x0 + longest.x1) / 2, y: (longest.y0 + longest.y1) / 2 }
      });
    }
  }

  for (const council of view.councils) {
    const tie = tiesById.get(council.tie);
    if (!tie || council.until < starts) continue;
    const rows = council.members.flatMap((id) => {
      const course = courses.get(id);
      return (course?.stays ?? []).flatMap(({ stay, flat }) =>
        stay.change.end <= council.until && flat.x1 >= frame.x(council.start)
          ? [flat.y0 - Math.abs(flat.offsets0[0] ?? 0), flat.y0 + Math.abs(flat.offsets0[0] ?? 0)]
          : []
      );
    });
    if (rows.length === 0) continue;
    const air = frame.ribbon / 2 + (frame.form === 'wide' ? 6 : 4);
    const outline = {
      x0: Math.max(frame.plot.x0, frame.x(council.start) - overrun),
      y0: Math.min(...rows) - air,
      x1: Math.min(cut, (mergeStart(council.members, frame, view) ?? frame.x(council.until)) + overrun),
      y1: Math.max(...rows) + air
    };
    if (outline.x1 - outline.x0 < 2) continue;
    add(tie.id, 'council', tie, {
      outline,
      subject: council.members.some(isSubject),
      anchor: { x: (outline.x0 + outline.x1) / 2, y: outline.y0 }
    });
  }
  for (const draw of ticks) draw();

  for (const { tie, from, to, day } of view.links) {
    const y0 = middleAt(courses.get(from), day, frame);
    const y1 = middleAt(courses.get(to), day, frame);
    if (day < starts || y0 === undefined || y1 === undefined) continue;
    const half = frame.ribbon / 2;
    const link = { x: frame.x(day), y0: y0 + (y1 > y0 ? half : -half), y1: y1 + (y1 > y0 ? -half : half) };
    add(tie.id, 'link', tie, {
      link,
      subject: isSubject(from) || isSubject(to),
      anchor: { x: link.x, y: (link.y0 + link.y1) / 2 }
    });
  }
  for (const { tie, on, day } of view.acts) {
    const y = middleAt(courses.get(on), day, frame);
    if (day < starts || y === undefined) continue;
    add(tie.id, 'act', tie, {
      glyph: { shape: 'act', x: frame.x(day), y, hollow: false },
      subject: isSubject(on),
      anchor: { x: frame.x(day), y }
    });
  }

  // Evidence: above the ribbon what points to a tie, below it what points to independence, on it what does both.
  // Items of nearly one date are stacked outwards, in order of time, so that no later one moves an earlier.
  const size = 10;
  const taken: Box[] = [];
  for (const { item, on, day } of view.evidence) {
    const middle = middleAt(courses.get(on), day, frame);
    if (day < starts || middle === undefined) continue;
    const shape: Glyph = item.points === 'tie' ? 'up' : item.points === 'independence' ? 'down' : 'both';
    const x = frame.x(day);
    const side = shape === 'up' ? -1 : shape === 'down' ? 1 : 0;
    let y = middle + side * (frame.ribbon / 2 + size / 2 + 3);
    let at = x;
    const boxAt = (): Box => ({ x0: at - size / 2, x1: at + size / 2, y0: y - size / 2, y1: y + size / 2 });
    for (let tries = 0; tries < 6; tries += 1) {
      const box = boxAt();
      const other = taken.find(
        (one) => box.x0 < one.x1 + 1 && one.x0 < box.x1 + 1 && box.y0 < one.y1 && one.y0 < box.y1
      );
      if (!other) break;
      if (side === 0) at = other.x1 + 1 + size / 2;
      else y += side * (size + 1);
    }
    taken.push(boxAt());
    add(item.id, 'evidence', item, {
      glyph: { shape, x: at, y, hollow: item.hollow },
      subject: true,
      anchor: { x: at, y }
    });
  }

  const ghosts = view.ghosts.flatMap((ghost): PlacedGhost[] => {
    const { strands: theirs } = findStrands(frame.record, ghost.account);
    const stay = theirs.find(({ id }) => id === ghost.strand)?.stays[0];
    const y = stay && frame.shows(stay.lane) ? frame.row(ghost.strand, stay.lane) : undefined;
    const x0 = frame.x(ghost.start);
    const x1 = Math.min(frame.x(ghost.end), cut);
    return y === undefined || x1 - x0 < 4
      ? []
      : [{ account: ghost.account, x0, x1, y, words: ghost.words, short: ghost.short }];
  });
  return { marks, ghosts };
}

/** Where the members of a council begin to leave for the body that replaces it, px. */
function mergeStart(
  members: readonly string[],
  frame: AllegianceFrame,
  view: AllegianceView
): number | undefined {
  const starts = members.flatMap((id) => frame.courses(view.moment.account).get(id)?.merge?.x0 ?? []);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}
