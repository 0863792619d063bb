/**
 * The frame of an allegiance figure: lanes, columns and a row for every strand in every lane where any account
 * puts it. It knows of no moment, so nothing that is drawn moves from step to step, and changing the account
 * moves the contested strand alone.
 */
import { bisectRight } from 'd3';
import type { Record } from '../../ledger/record';
import type { Tie } from '../../ledger/schema';
import { type Lane, lanes } from '../../ledger/vocabulary';
import { type Account, type Day, accounts, calendarDay, parseSpan } from '../../moments';
import type { Size } from '../scene';
import type { AllegianceSettings } from './settings';
import { type Stay, type Strand, type Strands, drawnAt, findStrands } from './strands';

export type Form = 'wide' | 'narrow';

export interface FrameColumn {
  readonly edtf: string;
  readonly day: Day;
  /** px from the left */
  readonly x: number;
  readonly year: string;
  /** Day or month, under the year: “12 Oct”, “Dec”; empty for a whole year */
  readonly date: string;
}

export interface FrameLane {
  readonly lane: Lane;
  readonly y0: number;
  readonly y1: number;
}

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
  readonly bendFrom?: { readonly lane: Lane; readonly drawn: Stay['drawn'] };
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
  /** Where it fades out over `fadeOut`, once it is no longer named */
  readonly fadeFrom?: number;
}

export interface AllegianceFrame {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
  /** Plot in px; the gutters of names lie on both sides */
  readonly plot: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  readonly lanes: readonly FrameLane[];
  readonly columns: readonly FrameColumn[];
  /** The rows it was laid out from */
  readonly record: Record;
  readonly ties: ReadonlyMap<string, Tie>;
  /** Right edge, a moment */
  readonly to: string;
  /** First day of the figure */
  readonly start: Day;
  /** px of a day, inside the plot */
  readonly x: (day: Day) => number;
  /** Width of one named organisation; the same for all */
  readonly ribbon: number;
  /** Width of a thread in a bundle of so many */
  readonly thread: (bodies: number) => number;
  readonly courses: { readonly [account in Account]: ReadonlyMap<string, Course> };
  readonly strands: { readonly [account in Account]: Strands };
  /** Middle of the row of a strand in a lane */
  readonly row: (strand: string, lane: Lane) => number | undefined;
  /** Strands drawn as one line “n groups, folded” on small figures */
  readonly folded: ReadonlySet<string>;
}

/** px by which ribbons run past the line of the moment */
export const overrun = 8;
/** px over which a ribbon that is no longer named fades out */
export const fadeOut = 60;
const fadeIn = 40;
/** px that every stay keeps level, so that its mark can be seen and reached */
const leastFlat = 6;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons: { [code: string]: string } = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

export function columnDate(edtf: string): string {
  const [, second, third] = edtf.split('-');
  if (second === undefined) return '';
  const season = seasons[second];
  if (season) return season;
  const month = months[Number(second) - 1] ?? '';
  return third === undefined ? month : `${Number(third)} ${month}`;
}

const spread = (bodies: number, pitch: number): number[] =>
  Array.from({ length: bodies }, (_, index) => (index - (bodies - 1) / 2) * pitch);

/** Distance between the threads of a bundle, px, before a crowded lane presses it. */
const pitchOf = (bodies: number, ribbon: number): number =>
  bodies > 12 ? 1.55 * (ribbon / 14) : Math.max(1.6, 3.6 * (ribbon / 14));

interface Box {
  readonly strand: string;
  readonly lane: Lane;
  readonly order: number;
  x0: number;
  x1: number;
  readonly bodies: number;
}

/** Lays out what never changes while a reader reads. `size` is the drawing box in CSS px. */
export function frameAllegiance(record: Record, settings: AllegianceSettings, size: Size): AllegianceFrame {
  const form: Form = size.width < 600 ? 'narrow' : 'wide';
  const wide = form === 'wide';
  const gutter = wide ? 112 : Math.min(78, size.width * 0.2);
  const names = wide ? Math.min(172, Math.max(148, size.width * 0.2)) : Math.min(104, size.width * 0.27);
  const plot = {
    x0: gutter,
    x1: size.width - names,
    y0: wide ? 44 : 26,
    y1: size.height - 1
  };

  // Columns: moments, not years. A gap grows with what is dated in it, so that crowded times get room.
  const start = parseSpan(settings.from).start;
  const spans = settings.columns.map((text) => parseSpan(text));
  const last = spans[spans.length - 1]?.end ?? start;
  const end = Math.max(parseSpan(settings.to).end, last);
  const stops = [start, ...spans.map((span) => span.end), ...(end > last ? [end] : [])];
  const dated = record.evidence.flatMap((item) => drawnAt(item.date)?.end ?? []);
  const shares = stops.slice(1).map((stop, index) => {
    const before = stops[index] ?? start;
    const lead = index === 0 ? 0.6 : 0; // it holds the bend of what happened before the first column
    return 1 + lead + 0.12 * dated.filter((day) => day > before && day <= stop).length;
  });
  const unit = (plot.x1 - overrun - plot.x0) / shares.reduce((sum, share) => sum + share, 0);
  let reach = plot.x0;
  const pixels = [reach, ...shares.map((share) => (reach += share * unit))];
  const gap = unit;
  /** Piecewise linear between the stops, held at both edges: a d3 scale without its formats and colours. */
  const x = (day: Day): number => {
    const at = Math.min(Math.max(bisectRight(stops, day), 1), stops.length - 1);
    const [from = 0, to = 0] = [stops[at - 1], stops[at]];
    const share = Math.min(Math.max((day - from) / (to - from), 0), 1);
    const [left = plot.x0, right = plot.x1] = [pixels[at - 1], pixels[at]];
    return left + (right - left) * share;
  };
  const columns = settings.columns.map((edtf, index): FrameColumn => {
    const span = spans[index] ?? parseSpan(edtf);
    return {
      edtf,
      day: span.end,
      x: x(span.end),
      year: String(calendarDay(span.start).year),
      date: columnDate(edtf)
    };
  });
  const columnBefore = (px: number): number =>
    columns.reduce(
      (found, column) => (column.x < px - 1 ? Math.max(found, column.x + overrun) : found),
      plot.x0
    );

  const strandsBy: { [account in Account]: Strands } = {
    evidence: findStrands(record, 'evidence'),
    'islamic-state': findStrands(record, 'islamic-state'),
    'al-qaeda': findStrands(record, 'al-qaeda')
  };
  const wanted = (strand: Strand): boolean =>
    settings.actors === undefined || strand.actors.some((actor) => settings.actors?.includes(actor));

  // Lanes.
  const height = plot.y1 - plot.y0;
  let top = plot.y0;
  const frameLanes = lanes.map((lane, index): FrameLane => {
    const y0 = top;
    top += (height * (settings.lanes[index] ?? 20)) / 100;
    return { lane, y0, y1: top };
  });
  const laneOf = (lane: Lane): FrameLane => frameLanes[lanes.indexOf(lane)] as FrameLane;

  // Rows: who lies in a lane when, over all accounts at once.
  const boxes = new Map<string, Box>();
  const claim = (strand: Strand, lane: Lane, x0: number, x1: number) => {
    const key = `${strand.id} ${lane}`;
    const box = boxes.get(key);
    if (box) {
      box.x0 = Math.min(box.x0, x0);
      box.x1 = Math.max(box.x1, x1);
    } else boxes.set(key, { strand: strand.id, lane, order: strand.order, x0, x1, bodies: strand.bodies });
  };
  const folded = new Set<string>();
  for (const account of accounts) {
    for (const strand of strandsBy[account].strands.filter(wanted)) {
      strand.stays.forEach((stay, index) => {
        const next = strand.stays[index + 1];
        const from = x(stay.change.end);
        const until = next
          ? x(next.change.end)
          : strand.end
            ? x(strand.end.day) + (strand.end.kind === 'unnamed' ? fadeOut : 0)
            : plot.x1;
        const fades = index === 0 && strand.begin.kind === 'faded' && stay.change.end > start;
        if (until > plot.x0) claim(strand, stay.lane, from - (fades ? fadeIn : 0), until);
      });
      const act = strand.stays[0]?.change.end ?? (strand.end?.kind === 'merges' ? strand.end.day : undefined);
      if (strand.begin.kind === 'stub' && act !== undefined && x(act) > plot.x0)
        claim(strand, strand.begin.lane, x(act) - gap - fadeOut, x(act) - gap * 0.4);
      // Small figures fold the groups that never leave their lane and are nobody's subject.
      if (
        !wide &&
        strand.bodies === 1 &&
        strand.stays.length > 0 &&
        strand.stays.every((stay) => stay.lane === 'own-leaders') &&
        strand.end?.kind !== 'merges'
      )
        folded.add(strand.id);
    }
  }
  const pad = wide ? 6 : 2;
  const rowsOf = new Map<Lane, Box[][]>();
  for (const lane of lanes) {
    const rows: Box[][] = [];
    const mine = [...boxes.values()]
      .filter((box) => box.lane === lane)
      .sort((a, b) => a.order - b.order || a.x0 - b.x0);
    const fold = mine.filter((box) => folded.has(box.strand));
    for (const box of mine) {
      if (folded.has(box.strand)) continue;
      // A row may be shared by strands of one order in the ledger whose times do not meet.
      const free = rows.findIndex((row) =>
        row.every((other) => other.order === box.order && (box.x0 >= other.x1 - 2 || box.x1 <= other.x0 + 2))
      );
      if (free >= 0) (rows[free] as Box[]).push(box);
      else rows.push([box]);
    }
    if (fold.length > 0) rows.push(fold);
    rowsOf.set(lane, rows);
  }
  const thick = (box: Box, ribbon: number): number =>
    box.bodies === 1
      ? ribbon
      : (bodiesShown(box.bodies, wide, size) - 1) * pitchOf(bodiesShown(box.bodies, wide, size), ribbon) +
        2.2;
  const heightOf = (lane: Lane, ribbon: number): number =>
    (rowsOf.get(lane) ?? []).reduce((sum, row) => sum + Math.max(...row.map((box) => thick(box, ribbon))), 0);
  // All ribbons are equally wide; the fullest lane decides.
  let ribbon = wide ? 14 : 11;
  for (; ribbon > 5; ribbon -= 0.5) {
    const full = lanes.some((lane) => {
      if (lane === 'disputed') return false;
      const rows = rowsOf.get(lane)?.length ?? 0;
      const { y0, y1 } = laneOf(lane);
      return heightOf(lane, ribbon) + (rows + 1) * (wide ? 3 : 2) > y1 - y0;
    });
    if (!full) break;
  }

  const middles = new Map<string, number>();
  for (const lane of lanes) {
    const rows = rowsOf.get(lane) ?? [];
    const { y0, y1 } = laneOf(lane);
    if (lane === 'disputed') {
      // The contested ribbon lies in the middle, with room for its evidence on both sides; a front beside it.
      rows.forEach((row, index) => {
        const y = y0 + (y1 - y0) * (index === 0 ? (rows.length > 1 ? 0.46 : 0.5) : 0.46 + 0.38 * index);
        for (const box of row) middles.set(`${box.strand} ${lane}`, y);
      });
      continue;
    }
    const sum = heightOf(lane, ribbon);
    const between = rows.length > 1 ? Math.min(wide ? 12 : 8, (y1 - y0 - sum - pad) / rows.length) : 0;
    let y = y0 + (y1 - y0 - sum - between * (rows.length - 1)) / 2;
    for (const row of rows) {
      const tall = Math.max(...row.map((box) => thick(box, ribbon)));
      for (const box of row) middles.set(`${box.strand} ${lane}`, y + tall / 2);
      y += tall + between;
    }
  }
  const row = (strand: string, lane: Lane): number | undefined => middles.get(`${strand} ${lane}`);

  const courses: { [account in Account]: ReadonlyMap<string, Course> } = {
    evidence: layCourses(strandsBy.evidence),
    'islamic-state': layCourses(strandsBy['islamic-state']),
    'al-qaeda': layCourses(strandsBy['al-qaeda'])
  };

  function layCourses({ strands }: Strands): Map<string, Course> {
    const laid = new Map<string, Course>();
    const byId = new Map(strands.map((strand) => [strand.id, strand]));
    /** Middle of a strand at a day. */
    const middleAt = (id: string, day: Day): number | undefined => {
      const stays = byId.get(id)?.stays.filter((stay) => stay.change.end <= day) ?? [];
      const stay = stays[stays.length - 1] ?? byId.get(id)?.stays[0];
      return stay ? row(id, stay.lane) : undefined;
    };
    const offsetsOf = (strand: Strand): number[] => {
      const shown = bodiesShown(strand.bodies, wide, size);
      return strand.bodies === 1 ? [0] : spread(shown, pitchOf(shown, ribbon));
    };
    /** Where a bend begins: it ends on its day, spans the range of its date, and is never a cliff. */
    const bendStart = (from: Day, to: number, rise: number, limit: number): number => {
      const want = Math.min(wide ? 64 : 30, Math.max(wide ? 40 : 18, Math.abs(rise) * 0.32));
      return Math.max(limit, Math.min(x(from), Math.max(to - want, columnBefore(to))));
    };
    for (const strand of strands.filter(wanted)) {
      const offsets = offsetsOf(strand);
      const stays: StayCourse[] = [];
      let stub: Piece | undefined;
      const mergeDay = strand.end?.kind === 'merges' ? strand.end.day : undefined;
      const target = strand.end?.kind === 'merges' ? strand.end.into : undefined;
      const bends: { x0: number; x1: number }[] = [];
      let limit = plot.x0 + leastFlat;
      let y = strand.begin.kind === 'stub' ? row(strand.id, strand.begin.lane) : undefined;
      let lane: Lane | undefined = strand.begin.kind === 'stub' ? strand.begin.lane : undefined;
      let drawn: Stay['drawn'] = 'solid';
      if (strand.begin.kind === 'branch') {
        const opening = strand.stays[0];
        const parent = byId.get(strand.begin.from);
        const from = parent?.stays.filter((stay) => stay.change.end <= (opening?.change.end ?? 0));
        y = opening ? middleAt(strand.begin.from, opening.change.end) : undefined;
        lane = from?.[from.length - 1]?.lane ?? opening?.lane;
        drawn = opening?.drawn ?? 'solid';
      }
      const pieces = strand.stays.map((stay) => {
        const next = row(strand.id, stay.lane) ?? plot.y0;
        const x1 = x(stay.change.end);
        const moves =
          y !== undefined && lane !== undefined && (y !== next || lane !== stay.lane) && x1 > plot.x0;
        const x0 = moves ? bendStart(stay.change.start, x1, next - (y as number), limit) : x1;
        const bend: Piece | undefined = moves
          ? { x0, y0: y as number, x1, y1: next, offsets0: offsets, offsets1: offsets }
          : undefined;
        const piece = { stay, x0, x1, y: next, bend, ...(bend && lane ? { from: { lane, drawn } } : {}) };
        bends.push({ x0, x1 });
        limit = x1 + leastFlat;
        y = next;
        lane = stay.lane;
        drawn = stay.drawn;
        return piece;
      });
      let merge: Piece | undefined;
      let mergeStart = plot.x1;
      if (mergeDay !== undefined && target !== undefined && y !== undefined) {
        const to = middleAt(target, mergeDay) ?? y;
        const x1 = x(mergeDay);
        // The same in every account, though they merge in different places: until the day, nothing may differ.
        mergeStart = Math.min(x1, bendStart(mergeDay, x1, 200, limit));
        merge = { x0: mergeStart, y0: y, x1, y1: to, offsets0: offsets, offsets1: offsets };
      }
      pieces.forEach((piece, index) => {
        const next = pieces[index + 1];
        const until = next ? next.x0 : merge ? mergeStart : plot.x1;
        const undated =
          index === 0 &&
          (strand.begin.kind === 'faded' || strand.begin.kind === 'stub') &&
          piece.x1 > plot.x0;
        const begins =
          index === 0 && !piece.bend && (strand.begin.kind === 'faded' || strand.begin.kind === 'dated')
            ? Math.max(plot.x0, piece.x1 - (undated ? fadeIn : 0))
            : piece.x1;
        stays.push({
          stay: piece.stay,
          ...(piece.bend ? { bend: piece.bend } : {}),
          ...(piece.from ? { bendFrom: piece.from } : {}),
          flat: {
            x0: begins,
            y0: piece.y,
            x1: Math.max(begins, until),
            y1: piece.y,
            offsets0: offsets,
            offsets1: offsets
          },
          fadeIn: index === 0 && strand.begin.kind === 'faded' && piece.x1 > plot.x0 ? piece.x1 - begins : 0
        });
      });
      const firstBend = pieces[0]?.bend ?? merge;
      if (strand.begin.kind === 'stub' && firstBend) {
        const from = row(strand.id, strand.begin.lane) ?? firstBend.y0;
        stub = {
          x0: Math.max(plot.x0, firstBend.x0 - fadeOut),
          y0: from,
          x1: firstBend.x0,
          y1: from,
          offsets0: offsets,
          offsets1: offsets
        };
      }
      laid.set(strand.id, {
        strand,
        stays,
        ...(stub ? { stub } : {}),
        ...(merge ? { merge } : {}),
        ...(strand.end?.kind === 'unnamed' ? { fadeFrom: x(strand.end.day) } : {})
      });
    }
    // Threads that merge end beside one another on the tick; a ribbon ends in its middle.
    const incoming = new Map<string, Course[]>();
    for (const course of laid.values())
      if (course.merge && course.strand.end?.kind === 'merges') {
        const key = `${course.strand.end.into} ${course.strand.end.day}`;
        incoming.set(key, [...(incoming.get(key) ?? []), course]);
      }
    for (const group of incoming.values()) {
      const bundles = group
        .filter((course) => course.strand.bodies > 1)
        .sort((a, b) => (a.merge as Piece).y0 - (b.merge as Piece).y0);
      const count = bundles.reduce((sum, course) => sum + (course.merge as Piece).offsets0.length, 0);
      const among = group.length > bundles.length;
      // Beside a ribbon the threads take the outer half of the tick, on the side they come from.
      const room = among ? ribbon / 2 + 4 : ribbon - 2;
      let index = 0;
      for (const course of bundles) {
        const merge = course.merge as Piece;
        const below = merge.y0 >= merge.y1;
        const offsets1 = merge.offsets0.map(() => {
          const at = count > 1 ? index / (count - 1) : 0.5;
          index += 1;
          return among ? (below ? 1 : -1) * (1 + (below ? at : 1 - at) * room) : (at - 0.5) * room;
        });
        laid.set(course.strand.id, { ...course, merge: { ...merge, offsets1 } });
      }
    }
    return laid;
  }

  return {
    form,
    width: size.width,
    height: size.height,
    plot,
    lanes: frameLanes,
    columns,
    record,
    ties: new Map(record.ties.map((tie) => [tie.id, tie])),
    to: settings.to,
    start,
    x,
    ribbon,
    // Threads stay apart: a bundle must not read as a ribbon.
    thread: (bodies) =>
      Math.min(bodies > 12 && wide ? 1.1 : 2.2, pitchOf(bodiesShown(bodies, wide, size), ribbon) * 0.6),
    courses,
    strands: strandsBy,
    row,
    folded
  };
}

/** Below 400 px a bundle of thirty would merge into a tone: six threads stand for it, and words say how many. */
function bodiesShown(bodies: number, wide: boolean, size: Size): number {
  return bodies > 12 && !wide && size.width < 400 ? 6 : bodies;
}
