/** The way from one edited frame to the next: the window and its lanes first, then the point, alone, then words. */
import { ease } from '../../../motion/timing';
import type { Piece } from './courses';
import { type Between, rest, spans, wholeWay } from './between';
import type { EditedMark, PlacedEdited } from './place';

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;
const part = (gone: number, from: number, length: number): number =>
  ease(Math.min(1, Math.max(0, (gone * wholeWay - from) / length)));

/**
 * `gone` from 0 to 1 of the whole way. Without a picture before it only the point moves. A way back in time is the way
 * forward, the other way round.
 */
export function blendEdited(from: PlacedEdited | undefined, to: PlacedEdited): (gone: number) => Between {
  if (from && (from.width !== to.width || from.height !== to.height)) return () => rest(to);
  if (from && from.day > to.day && from.account === to.account) {
    const forward = blendEdited(to, from);
    return (gone) => (gone >= 1 ? rest(to) : { ...forward(1 - gone), words: 0, leaving: [] });
  }
  const leaving = from?.marks.filter(({ id }) => !to.marks.some((mark) => mark.id === id)) ?? [];
  return (gone) => {
    if (gone >= 1) return rest(to);
    const fading = 1 - part(gone, 0, spans.leaving);
    const window = from ? part(gone, 0, spans.window) : 1;
    const point = part(gone, from ? spans.window : spans.window / 2, spans.point);
    const words = part(gone, spans.window + spans.point, spans.words);
    const lanes =
      window === 1
        ? to.lanes
        : to.lanes.map((lane) => {
            const twin = from?.lanes.find((one) => one.lane === lane.lane);
            return twin
              ? { ...lane, y0: mix(twin.y0, lane.y0, window), y1: mix(twin.y1, lane.y1, window) }
              : lane;
          });
    let left: Between['left'];
    const marks = to.marks.map((mark) => {
      const moved = window === 1 ? mark : mixMark(mark, from, window);
      if (mark.role !== 'point' || !mark.moves || isThere(mark, from)) return moved;
      const drawn = movePoint(moved, to, point);
      left = drawn.left;
      return drawn.mark;
    });
    return {
      placed: { ...to, lanes, marks },
      words,
      early: window,
      leaving: fading > 0 ? leaving : [],
      fading,
      ...(left && point < 1 ? { left } : {})
    };
  };
}

/** From account to account only the contested ribbon goes from place to place. */
export const blendAccounts =
  (from: PlacedEdited, to: PlacedEdited): ((gone: number) => Between) =>
  (gone) =>
    gone >= 1
      ? rest(to)
      : {
          ...rest(to),
          placed: {
            ...to,
            marks: to.marks.map((mark) => mixMark(mark, from, ease(gone)))
          },
          words: gone,
          early: gone
        };

/** The point of this picture was drawn in the one before, in the same lanes. */
const isThere = (mark: EditedMark, from: PlacedEdited | undefined): boolean =>
  from?.marks.some(({ id, pieces }) => id === mark.id && pieces.length === mark.pieces.length) ?? false;

/** What does not move is the same object all the way, so that nothing draws it again. */
function mixMark(mark: EditedMark, from: PlacedEdited | undefined, t: number): EditedMark {
  const pieces = mark.pieces.map((piece) => mixPiece(piece, from, t));
  return pieces.every((piece, index) => piece === mark.pieces[index]) ? mark : { ...mark, pieces };
}

function mixPiece(piece: Piece, from: PlacedEdited | undefined, t: number): Piece {
  const twin = from?.marks.flatMap(({ pieces }) => pieces).find(({ key }) => key === piece.key);
  const isStill = (['x0', 'x1', 'y0', 'y1'] as const).every((side) => twin?.[side] === piece[side]);
  if (!twin || t >= 1 || isStill) return piece;
  return {
    ...piece,
    x0: mix(twin.x0, piece.x0, t),
    x1: mix(twin.x1, piece.x1, t),
    y0: mix(twin.y0, piece.y0, t),
    y1: mix(twin.y1, piece.y1, t)
  };
}

/** The end of the ribbon travels from lane to lane, or from where it begins. */
function movePoint(
  mark: EditedMark,
  { plot }: PlacedEdited,
  t: number
): { mark: EditedMark; left?: NonNullable<Between['left']> } {
  const bend = mark.pieces.find(({ y0, y1 }) => y0 !== y1);
  if (!bend) {
    const first = mark.pieces[0]?.x0 ?? plot.x0;
    const reach = mix(first, plot.x1, t);
    return { mark: { ...mark, pieces: cut(mark.pieces, reach) } };
  }
  const y = mix(bend.y0, bend.y1, t);
  const end = mix(Math.min(bend.x1, bend.x0 + 56), plot.x1, Math.max(0, t * 2 - 1));
  const pieces = mark.pieces.flatMap((piece): Piece[] => {
    if (piece === bend)
      return [
        {
          ...bend,
          y1: y,
          x1: Math.min(bend.x1, end),
          becomes: t < 1 ? bend.drawn : bend.becomes,
          to: t < 1 ? bend.from : bend.to
        }
      ];
    if (piece.x0 >= bend.x1 - 1) {
      const x1 = Math.min(piece.x1, end);
      return x1 > piece.x0
        ? [
            {
              ...piece,
              y0: y,
              y1: y,
              x1,
              drawn: bend.drawn,
              becomes: bend.drawn,
              from: bend.from,
              to: bend.from
            }
          ]
        : [];
    }
    return [piece];
  });
  return {
    mark: { ...mark, pieces },
    left: { x0: bend.x0, x1: Math.min(bend.x0 + 120, plot.x1), y: bend.y0 }
  };
}

const cut = (pieces: readonly Piece[], reach: number): Piece[] =>
  pieces.flatMap((piece) => (piece.x0 < reach ? [{ ...piece, x1: Math.min(piece.x1, reach) }] : []));
