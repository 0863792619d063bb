/** Between two placed states, mark by mark: what is in both moves, the rest comes and goes. */
import { isSame } from '../../motion/isSame';
import type { PlacedGhost, PlacedMark, PlacedPath } from './marks';
import type { PlacedAllegiance } from './place';

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

function mixPath(from: PlacedPath, to: PlacedPath, t: number): PlacedPath {
  return {
    ...to,
    x0: mix(from.x0, to.x0, t),
    y0: mix(from.y0, to.y0, t),
    x1: mix(from.x1, to.x1, t),
    until: mix(from.until, to.until, t),
    y1: mix(from.y1, to.y1, t),
    offsets0: to.offsets0.map((offset, index) => mix(from.offsets0[index] ?? offset, offset, t)),
    offsets1: to.offsets1.map((offset, index) => mix(from.offsets1[index] ?? offset, offset, t))
  };
}

/** A part that both have, with every number on its way. */
function mixPart(name: 'tick' | 'outline' | 'link' | 'glyph', from: PlacedMark, to: PlacedMark, t: number) {
  const [start, end] = [from[name], to[name]];
  if (!start || !end) return {};
  const starts = new Map<string, unknown>(Object.entries(start));
  const entries = Object.entries(end).map(([key, value]: [string, unknown]) => {
    const other = starts.get(key);
    return [key, typeof value === 'number' && typeof other === 'number' ? mix(other, value, t) : value];
  });
  return { [name]: Object.fromEntries(entries) as PlacedMark[typeof name] };
}

function mixMark(from: PlacedMark, to: PlacedMark, t: number): PlacedMark {
  const paths = to.paths.map((path): PlacedPath => {
    const twin = from.paths.find((one) => one.key === path.key);
    // A piece that the mark did not have yet grows out of its own beginning.
    return mixPath(
      twin ?? { ...path, x1: path.x0, until: path.x0, y1: path.y0, offsets1: path.offsets0 },
      path,
      t
    );
  });
  return {
    ...to,
    paths,
    opacity: mix(from.opacity, to.opacity, t),
    ...mixPart('tick', from, to, t),
    ...mixPart('outline', from, to, t),
    ...mixPart('link', from, to, t),
    ...mixPart('glyph', from, to, t)
  };
}

/** One part of the picture on its way; what does not move is the same object at every `t`, so nothing redraws it. */
type Way<Part> = (t: number) => Part;

const way = <Part>(from: Part, to: Part, between: (from: Part, to: Part, t: number) => Part): Way<Part> =>
  isSame(from, to) ? () => to : (t) => between(from, to, t);

/**
 * The way of the marks from one account to another, `t` from 0 to 1. At 1 it is `to` itself; frames of different sizes
 * do not blend. Words are those of `to`: they find their own way.
 */
export function blendAllegiance(from: PlacedAllegiance, to: PlacedAllegiance): Way<PlacedAllegiance> {
  if (from.width !== to.width || from.height !== to.height) return () => to;
  const marks = to.marks.map((mark): Way<PlacedMark> => {
    const twin = from.marks.find((one) => one.id === mark.id && one.kind === mark.kind);
    return twin ? way(twin, mark, mixMark) : (t) => ({ ...mark, opacity: t });
  });
  const leaving = from.marks
    .filter((mark) => !to.marks.some((one) => one.id === mark.id))
    .map((mark): Way<PlacedMark> => (t) => ({ ...mark, opacity: mark.opacity * (1 - t) }));
  const ghosts = to.ghosts.map((ghost): Way<PlacedGhost> => {
    const twin = from.ghosts.find((one) => one.account === ghost.account);
    return twin ? way(twin, ghost, (a, b, t) => ({ ...b, x1: mix(a.x1, b.x1, t) })) : () => ghost;
  });
  return (t) =>
    t >= 1
      ? to
      : {
          ...to,
          now: mix(from.now, to.now, t),
          cut: mix(from.cut, to.cut, t),
          marks: [...marks, ...leaving].map((at) => at(t)),
          ghosts: ghosts.map((at) => at(t))
        };
}
