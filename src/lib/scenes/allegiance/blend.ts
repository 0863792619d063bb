/** Between two placed states, mark by mark: what is in both moves, the rest comes and goes. */
import type { Piece } from './courses';
import type { PlacedGhost, PlacedMark, PlacedPath } from './marks';
import type { PlacedAllegiance } from './place';
import type { PlacedLabel } from './words';

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;

function mixPiece<P extends Piece>(from: P, to: P, t: number): P {
  return {
    ...to,
    x0: mix(from.x0, to.x0, t),
    y0: mix(from.y0, to.y0, t),
    x1: mix(from.x1, to.x1, t),
    y1: mix(from.y1, to.y1, t),
    offsets0: to.offsets0.map((offset, index) => mix(from.offsets0[index] ?? offset, offset, t)),
    offsets1: to.offsets1.map((offset, index) => mix(from.offsets1[index] ?? offset, offset, t))
  };
}

function mixMark(from: PlacedMark, to: PlacedMark, t: number): PlacedMark {
  const paths = to.paths.map((path): PlacedPath => {
    const twin = from.paths.find((one) => one.key === path.key);
    // A piece that the mark did not have yet grows out of its own beginning.
    return mixPiece(twin ?? { ...path, x1: path.x0, y1: path.y0, offsets1: path.offsets0 }, path, t);
  });
  return {
    ...to,
    paths,
    opacity: mix(from.opacity, to.opacity, t),
    ...(to.tick && from.tick
      ? { tick: { ...to.tick, x: mix(from.tick.x, to.tick.x, t), y: mix(from.tick.y, to.tick.y, t) } }
      : {}),
    ...(to.outline && from.outline
      ? {
          outline: {
            x0: mix(from.outline.x0, to.outline.x0, t),
            y0: mix(from.outline.y0, to.outline.y0, t),
            x1: mix(from.outline.x1, to.outline.x1, t),
            y1: mix(from.outline.y1, to.outline.y1, t)
          }
        }
      : {}),
    ...(to.link && from.link
      ? {
          link: {
            x: mix(from.link.x, to.link.x, t),
            y0: mix(from.link.y0, to.link.y0, t),
            y1: mix(from.link.y1, to.link.y1, t)
          }
        }
      : {}),
    ...(to.glyph && from.glyph
      ? { glyph: { ...to.glyph, x: mix(from.glyph.x, to.glyph.x, t), y: mix(from.glyph.y, to.glyph.y, t) } }
      : {})
  };
}

const sameWords = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.lines.length === b.lines.length && a.lines.every((line, index) => line.text === b.lines[index]?.text);

function mixLabel(from: PlacedLabel, to: PlacedLabel, t: number): PlacedLabel {
  return {
    ...to,
    x: mix(from.x, to.x, t),
    y: mix(from.y, to.y, t),
    opacity: sameWords(from, to) ? 1 : Math.max(0, t * 2 - 1),
    ...(to.plate && from.plate
      ? {
          plate: {
            ...to.plate,
            x0: mix(from.plate.x0, to.plate.x0, t),
            x1: mix(from.plate.x1, to.plate.x1, t)
          }
        }
      : {})
  };
}

/** One part of the picture on its way; what does not move is the same object at every `t`, so nothing redraws it. */
type Way<Part> = (t: number) => Part;

const way = <Part>(from: Part, to: Part, between: (from: Part, to: Part, t: number) => Part): Way<Part> =>
  JSON.stringify(from) === JSON.stringify(to) ? () => to : (t) => between(from, to, t);

/**
 * The way from one picture to another, `t` from 0 to 1. At 1 it is `to` itself; frames of different sizes do not blend.
 * Words that change appear in the second half, so that two labels are never read one over the other.
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
  const labels = to.labels.map((label): Way<PlacedLabel> => {
    const twin = from.labels.find((one) => one.key === label.key);
    return twin ? way(twin, label, mixLabel) : (t) => ({ ...label, opacity: Math.max(0, t * 2 - 1) });
  });
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
          marks: [...marks, ...leaving].map((at) => at(t)),
          ghosts: ghosts.map((at) => at(t)),
          labels: labels.map((at) => at(t))
        };
}
