/** Which row of a lane a strand lies in: over all accounts at once, so that an account moves nothing but its own. */
import { type Lane, findLane, lanes } from '../../story';
import type { Columns } from './columns';
import { fadeIn, fadeOut, type Form, type FrameLane, type Plot } from './plot';
import type { Strand } from './strands';

export interface Rows {
  /** Width of one named organisation, px; the same for all */
  readonly ribbon: number;
  /** Middle of the row of a strand in a lane, px */
  readonly row: (strand: string, lane: Lane) => number | undefined;
  /** Where the bodies of a strand lie, px from its middle */
  readonly offsets: (strand: Strand) => number[];
  /** Width of the thread of one body in a bundle, px */
  readonly thread: (bodies: number) => number;
  /** Strands drawn as one line on small figures: they never leave their lane */
  readonly folded: ReadonlySet<string>;
}

/** How long a strand lies in a lane, px. */
interface Box {
  readonly strand: Strand;
  readonly lane: Lane;
  x0: number;
  x1: number;
}

/** Distance between the threads of a bundle, px. */
const pitchOf = (bodies: number, ribbon: number): number =>
  bodies > 12 ? 1.55 * (ribbon / 14) : Math.max(1.6, 3.6 * (ribbon / 14));

/** px of height that a row takes on a small figure, so that its name can stand beside it */
const leastRow = 13;

const isPacked = (lane: Lane): boolean => findLane(lane).role === 'packed';

/** Groups that never leave their own leaders and for whose names a small figure has no room: they share one line. */
function findFolded(
  strands: readonly Strand[],
  boxes: ReadonlyMap<string, Box>,
  frameLanes: readonly FrameLane[],
  shown: (bodies: number) => number
): Set<string> {
  const staying = new Map(
    strands
      .filter(
        ({ bodies, stays, end }) =>
          bodies === 1 &&
          stays.length > 0 &&
          stays.every(({ lane }) => isPacked(lane)) &&
          end?.kind !== 'merges'
      )
      .map((strand) => [strand.id, strand])
  );
  const lane = frameLanes.find((one) => isPacked(one.lane));
  const bundles = [...boxes.values()].filter((box) => isPacked(box.lane) && !staying.has(box.strand.id));
  const taken = bundles.reduce(
    (sum, { strand }) => sum + shown(strand.bodies) * pitchOf(shown(strand.bodies), 8) + 4,
    0
  );
  const room = Math.floor(((lane ? lane.y1 - lane.y0 : 0) - taken) / leastRow);
  const inOrder = [...staying.values()].sort((one, other) => one.order - other.order);
  return new Set((inOrder.length <= room ? [] : inOrder.slice(Math.max(0, room - 1))).map(({ id }) => id));
}

/** `strands` are those of all accounts; one that is in several is given several times. */
export function layRows(
  strands: readonly Strand[],
  { x, gap, start }: Columns,
  frameLanes: readonly FrameLane[],
  plot: Plot,
  form: Form,
  width: number
): Rows {
  const wide = form === 'wide';
  // Below 400 px a bundle of thirty would merge into a tone: six threads stand for it, and words say how many.
  const shown = (bodies: number): number => (bodies > 12 && width < 400 ? 6 : bodies);

  const boxes = new Map<string, Box>();
  const claim = (strand: Strand, lane: Lane, x0: number, x1: number) => {
    const key = `${strand.id} ${lane}`;
    const box = boxes.get(key);
    if (!box) boxes.set(key, { strand, lane, x0, x1 });
    else {
      box.x0 = Math.min(box.x0, x0);
      box.x1 = Math.max(box.x1, x1);
    }
  };
  for (const strand of strands) {
    const { begin, end, stays } = strand;
    stays.forEach((stay, index) => {
      const next = stays[index + 1];
      const ends = end ? x(end.day) + (end.kind === 'unnamed' ? fadeOut : 0) : plot.x1;
      const until = next ? x(next.change.end) : ends;
      const fades = index === 0 && begin.kind === 'faded' && stay.change.end > start;
      if (until > plot.x0) claim(strand, stay.lane, x(stay.change.end) - (fades ? fadeIn : 0), until);
    });
    const act = stays[0]?.change.end ?? (end?.kind === 'merges' ? end.day : undefined);
    if (begin.kind === 'stub' && act !== undefined && x(act) > plot.x0)
      claim(strand, begin.lane, x(act) - gap - fadeOut, x(act) - gap * 0.4);
  }
  const folded = wide ? new Set<string>() : findFolded(strands, boxes, frameLanes, shown);

  const rowsOf = new Map(
    lanes.map(({ id: lane }) => {
      const mine = [...boxes.values()]
        .filter((box) => box.lane === lane)
        .sort((a, b) => a.strand.order - b.strand.order || a.x0 - b.x0);
      const rows: Box[][] = [];
      for (const box of mine.filter(({ strand }) => !folded.has(strand.id))) {
        // A row may be shared by strands of one order in the ledger whose times do not meet.
        const free = rows.find((row) =>
          row.every(
            (other) =>
              other.strand.order === box.strand.order && (box.x0 >= other.x1 - 2 || box.x1 <= other.x0 + 2)
          )
        );
        if (free) free.push(box);
        else rows.push([box]);
      }
      const fold = mine.filter(({ strand }) => folded.has(strand.id));
      return [lane, fold.length > 0 ? [...rows, fold] : rows];
    })
  );

  const thickness = ({ bodies }: Strand, ribbon: number): number =>
    bodies === 1 ? ribbon : (shown(bodies) - 1) * pitchOf(shown(bodies), ribbon) + 2.2;
  const tallest = (row: readonly Box[], ribbon: number): number =>
    Math.max(...row.map(({ strand }) => thickness(strand, ribbon)));
  const heightOf = (lane: Lane, ribbon: number): number =>
    (rowsOf.get(lane) ?? []).reduce((sum, row) => sum + tallest(row, ribbon), 0);

  // All ribbons are equally wide; the fullest lane decides.
  let ribbon = wide ? 14 : 11;
  const isFull = ({ lane, y0, y1 }: FrameLane): boolean =>
    findLane(lane).role !== 'disputed' &&
    heightOf(lane, ribbon) + ((rowsOf.get(lane)?.length ?? 0) + 1) * (wide ? 3 : 2) > y1 - y0;
  while (ribbon > 5 && frameLanes.some(isFull)) ribbon -= 0.5;

  const middles = new Map<string, number>();
  for (const { lane, y0, y1 } of frameLanes) {
    const rows = rowsOf.get(lane) ?? [];
    const put = (row: readonly Box[], y: number) => {
      for (const { strand } of row) middles.set(`${strand.id} ${lane}`, y);
    };
    if (findLane(lane).role === 'disputed') {
      // The contested ribbon lies in the middle, with room for its evidence on both sides; a front beside it.
      const middle = rows.length > 1 ? 0.46 : 0.5;
      rows.forEach((row, index) => put(row, y0 + (y1 - y0) * (middle + 0.38 * index)));
      continue;
    }
    const spare = y1 - y0 - heightOf(lane, ribbon);
    const between = rows.length > 1 ? Math.min(wide ? 12 : 8, (spare - (wide ? 6 : 2)) / rows.length) : 0;
    let y = y0 + (spare - between * (rows.length - 1)) / 2;
    for (const row of rows) {
      const tall = tallest(row, ribbon);
      put(row, y + tall / 2);
      y += tall + between;
    }
  }

  return {
    ribbon,
    row: (strand, lane) => middles.get(`${strand} ${lane}`),
    offsets: ({ bodies }) => {
      const count = shown(bodies);
      return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * pitchOf(count, ribbon));
    },
    // Threads stay apart: a bundle must not read as a ribbon.
    thread: (bodies) => Math.min(bodies > 12 && wide ? 1.1 : 2.2, pitchOf(shown(bodies), ribbon) * 0.6),
    folded
  };
}
