/** The opening picture in px: marks, and as many words as have room. */
import type { Size } from '../scene';
import type { AllegianceFrame } from '../allegiance/frame';
import { type PlacedGhost, type PlacedMark, type PlacedPath, placeMarks } from '../allegiance/marks';
import type { FrameLane } from '../allegiance/plot';
import type { AllegianceView } from '../allegiance/view';
import { widest } from '../allegiance/words';
import type { Box } from '../shared/labels';
import { type Caption, listLaneNames, listWishes, placeWishes } from './captions';
import { drawnAfter } from './drawing';

/** A caption, and when it comes while the picture draws itself. */
export interface ToldCaption extends Caption {
  /** ms */
  readonly after: number;
}

export interface PlacedOpening extends Size {
  /** Width of a ribbon, px */
  readonly ribbon: number;
  readonly lanes: readonly FrameLane[];
  readonly marks: readonly PlacedMark[];
  readonly ghosts: readonly PlacedGhost[];
  readonly captions: readonly ToldCaption[];
  /** Names of the lanes; no row is behind them */
  readonly names: readonly Omit<Caption, 'rows' | 'day'>[];
}

/** What a stroke covers, in small boxes. */
function coverOf({ x0, y0, x1, y1, width }: PlacedPath): Box[] {
  const half = width / 2 + 2;
  if (y0 === y1) return [{ x0, x1, y0: y0 - half, y1: y0 + half }];
  return Array.from({ length: 10 }, (_, index) => {
    const [from, to] = [index / 10, (index + 1) / 10];
    // The S of a bend, as it is drawn: both controls half way
    const at = (t: number) => ({
      x: x0 + (x1 - x0) * (1.5 * t * (1 - t) + t ** 3),
      y: y0 + (y1 - y0) * (3 * t ** 2 - 2 * t ** 3)
    });
    const [a, b] = [at(from), at(to)];
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    return {
      x0: left - half,
      x1: right + half,
      y0: Math.min(a.y, b.y) - (index === 0 || index === 9 ? half : 0),
      y1: Math.max(a.y, b.y) + (index === 0 || index === 9 ? half : 0)
    };
  });
}

/** Neighbours overlap by a hair, so that no seam is seen between them. */
const join = (path: PlacedPath): PlacedPath =>
  path.y0 === path.y1 && path.drawn === 'solid' && path.fadeIn === 0
    ? { ...path, x0: path.x0 - 0.5, x1: path.x1 + 0.5 }
    : path;

/** What begins in a time that its source gives only roughly fades in over the whole of it. */
function fadeBeginnings(marks: readonly PlacedMark[], view: AllegianceView, frame: AllegianceFrame) {
  const begins = new Map(
    view.strands.flatMap(({ stays: [first], strand }) =>
      first && strand.begin.kind !== 'made' ? [[first.tie, first.change] as const] : []
    )
  );
  return marks.map((mark): PlacedMark => {
    const change = begins.get(mark.id);
    if (!change || change.start === change.end) return { ...mark, paths: mark.paths.map(join) };
    const [x0, x1] = [frame.x(change.start), frame.x(change.end)];
    return {
      ...mark,
      paths: mark.paths.map((path, index) => (index === 0 ? { ...path, x0, fadeIn: x1 - x0 } : join(path)))
    };
  });
}

/** What words keep clear of: ribbons, ghosts, which are places too, and the borders of lanes. */
const coveredBy = (
  marks: readonly PlacedMark[],
  ghosts: readonly PlacedGhost[],
  frame: AllegianceFrame
): Box[] => {
  const half = frame.ribbon / 2 + 2;
  return [
    ...marks.flatMap(({ paths }) => paths.flatMap(coverOf)),
    ...ghosts.map(({ x0, x1, y }) => ({ x0, x1, y0: y - half, y1: y + half })),
    ...frame.lanes.slice(1).map(({ y0 }) => ({ x0: 0, x1: frame.width, y0: y0 - 0.5, y1: y0 + 0.5 }))
  ];
};

/**
 * Marks, ghosts and as many words as have room; of each caption the fullest that fits, and none over a ribbon. A mark is
 * never dropped.
 */
export function placeOpening(view: AllegianceView, frame: AllegianceFrame): PlacedOpening {
  const { width, height, ribbon, lanes } = frame;
  const placed = placeMarks(view, frame);
  const { ghosts } = placed;
  const marks = fadeBeginnings(placed.marks, view, frame);
  const bounds: Box = { x0: 0, y0: 2, x1: width, y1: height - 2 };
  const covered = coveredBy(marks, ghosts, frame);
  const { captions, taken } = placeWishes(listWishes(view, frame, marks, ghosts), bounds, covered);
  const names = placeWishes(listLaneNames(frame), bounds, taken).captions;
  // All of what it stands on or over has to be drawn, and what it tells
  const told = captions.map((caption) => {
    const right = caption.anchor === 'start' ? caption.x + widest(caption.lines) : caption.x;
    return { ...caption, after: drawnAfter(Math.max(right, frame.x(caption.day)), width) };
  });
  return { width, height, ribbon, lanes, marks, ghosts, captions: told, names };
}
