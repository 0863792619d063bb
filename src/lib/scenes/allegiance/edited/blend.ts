/** The way from one edited frame to the next: the window and its lanes first, then the point, alone, then words. */
import { ease, easing } from '../../../motion/timing';
import type { Piece } from './courses';
import { type Between, rest, spans } from './between';
import type { GroundLane } from './ground';
import type { EditedLabel, EditedMark, PlacedEdited } from './place';

/** To half a px: where a way slows down, most frames are like the one before, and nothing is drawn again. */
const mix = (from: number, to: number, t: number): number => Math.round((from + (to - from) * t) * 2) / 2;

/** What is on its way from one frame to the next; of each piece and lane that another place had, that one. */
interface Plan {
  readonly pieces: ReadonlyMap<string, Piece>;
  readonly lanes: ReadonlyMap<string, GroundLane>;
  /** ms: of the window and its lanes, before the point goes, of the point; 0 where nothing moves as far as half a ribbon */
  readonly window: number;
  readonly wait: number;
  readonly point: number;
}

function planWay(from: PlacedEdited | undefined, to: PlacedEdited): Plan {
  const pieces = new Map((from?.marks ?? []).flatMap((mark) => mark.pieces.map((one) => [one.key, one])));
  const lanes = new Map((from?.lanes ?? []).map((one) => [one.lane, one]));
  const far = to.ribbon / 2;
  const isMoved =
    to.lanes.some((one) => isElsewhere(one, lanes.get(one.lane), ['y0', 'y1'], far)) ||
    to.marks.some((mark) =>
      mark.pieces.some((one) => {
        const twin = pieces.get(one.key);
        // Of a ribbon that lies level only its height is seen to change: it goes on at both ends
        return isElsewhere(one, twin, one.y0 === one.y1 ? ['y0', 'y1'] : sides, far);
      })
    );
  const window = isMoved ? spans.window : 0;
  const point = to.marks.some((mark) => isComing(mark, from)) ? spans.point : 0;
  // On a stage that it has just come to, a point that moves waits for the eye
  return { pieces, lanes, window, wait: from || point === 0 ? window : spans.window / 2, point };
}

const sides = ['x0', 'x1', 'y0', 'y1'] as const;

const isElsewhere = <Side extends string>(
  one: { readonly [side in Side]: number },
  twin: { readonly [side in Side]: number } | undefined,
  by: readonly Side[],
  far = 0
): boolean => twin !== undefined && by.some((side) => Math.abs(twin[side] - one[side]) > far);

/** The point of this picture moves into it: it was not drawn in the one before, in the same lanes. */
const isComing = (mark: EditedMark, from: PlacedEdited | undefined): boolean =>
  mark.role === 'point' &&
  mark.moves !== undefined &&
  !from?.marks.some(({ id, pieces }) => id === mark.id && pieces.length === mark.pieces.length);

const lengthOf = ({ wait, point }: Plan): number => Math.max(spans.leaving, wait + point + spans.words);

const isOtherSize = (from: PlacedEdited, to: PlacedEdited): boolean =>
  from.width !== to.width || from.height !== to.height;

const isBack = (from: PlacedEdited, to: PlacedEdited): boolean =>
  from.day > to.day && from.account === to.account;

/** How long the way takes, ms: no longer than what moves on it. */
export function findLength(from: PlacedEdited | undefined, to: PlacedEdited): number {
  if (from && isOtherSize(from, to)) return 0;
  return lengthOf(from && isBack(from, to) ? planWay(to, from) : planWay(from, to));
}

/** How far off what moves begins, px. */
export interface Slide {
  /** ms; 0 where nothing moves */
  readonly ms: number;
  readonly marks: ReadonlyMap<string, readonly [dx: number, dy: number]>;
  readonly lanes: ReadonlyMap<string, number>;
}

/**
 * The way between frames whose lanes and marks only go to another place as they are: the browser moves them there by
 * itself. Undefined where a point comes, or something changes its shape.
 */
export function findSlide(from: PlacedEdited | undefined, to: PlacedEdited): Slide | undefined {
  if (!from || isOtherSize(from, to)) return undefined;
  const plan = planWay(from, to);
  if (plan.point > 0 || (isBack(from, to) && planWay(to, from).point > 0)) return undefined;
  const marks = new Map<string, readonly [number, number]>();
  const lanes = new Map<string, number>();
  if (plan.window === 0) return { ms: 0, marks, lanes };
  for (const { lane, y0 } of to.lanes) lanes.set(lane, (plan.lanes.get(lane)?.y0 ?? y0) - y0);
  const before = new Map(from.marks.map((mark) => [mark.id, mark]));
  for (const { id, pieces, glyph } of to.marks) {
    const twin = before.get(id)?.glyph;
    const ways = pieces.flatMap((piece) => {
      const old = plan.pieces.get(piece.key);
      if (!old) return [];
      const way = [old.x0 - piece.x0, old.y0 - piece.y0] as const;
      const isLevel = piece.y0 === piece.y1 && old.y0 === old.y1;
      // A ribbon that lies level goes on at both ends
      if (isLevel) return [[0, way[1]] as const];
      return [way, [old.x1 - piece.x1, old.y1 - piece.y1] as const];
    });
    if (glyph && twin) ways.push([twin.x - glyph.x, twin.y - glyph.y]);
    const [first] = ways;
    if (!first) continue;
    if (ways.some(([dx, dy]) => Math.abs(dx - first[0]) > 1 || Math.abs(dy - first[1]) > 1)) return undefined;
    marks.set(id, first);
  }
  return { ms: plan.window, marks, lanes };
}

/** A way as the picture goes it. */
export interface Way {
  /** The picture at a part of the way */
  readonly at: (gone: number) => Between;
  /** ms; 0 where no script draws any of it */
  readonly ms: number;
  /** Of words that were not there before, by key: with the point, or as the window rests */
  readonly coming: ReadonlyMap<string, 'late' | 'early'>;
  /** Where the browser moves all by itself: how it begins, and how long words wait, ms */
  readonly slide?: (svg: SVGSVGElement) => void;
  readonly delay?: number;
}

const wordsOf = ({ key, lines, x, y }: EditedLabel): string => `${key} ${lines.join()} ${x} ${y}`;

/** The way to a frame: `moves` ms where another account is shown, as long as what moves takes elsewhere. */
export function findWay(
  from: PlacedEdited | undefined,
  to: PlacedEdited,
  moves: number,
  arrives: boolean
): Way {
  const known = new Set(from?.labels.map(wordsOf));
  const points = new Set(
    to.marks.flatMap(({ id, role, moves: own }) => (role === 'point' && own ? [id] : []))
  );
  const coming = new Map<string, 'late' | 'early'>(
    to.labels
      .filter((label) => !known.has(wordsOf(label)))
      .map(({ key, of }) => [
        key,
        /^(point|agreement|count)/.test(key) || points.has(of ?? '') ? 'late' : 'early'
      ])
  );
  if (from && from.account !== to.account && moves > 0 && !arrives)
    return { at: blendAccounts(from, to), ms: moves, coming };
  const before = arrives ? undefined : from;
  const slide = findSlide(before, to);
  if (!slide) return { at: blendEdited(before, to), ms: findLength(before, to), coming };
  const leaving = findLeaving(before, to);
  return {
    at: (gone) => ({ ...rest(to), leaving, fading: gone === 0 ? 1 : 0 }),
    ms: leaving.length > 0 ? spans.leaving : 0,
    coming,
    delay: slide.ms * 0.75,
    slide: (svg) => start(svg, slide, to)
  };
}

function start(svg: SVGSVGElement, { ms, marks, lanes }: Slide, to: PlacedEdited): void {
  const move = (one: Element | null | undefined, x: number, y: number): unknown =>
    (x !== 0 || y !== 0) &&
    one?.animate({ transform: [`translate(${x}px,${y}px)`, 'none'] }, { duration: ms, easing });
  for (const [id, [x, y]] of marks) move(svg.querySelector(`[data-mark="${id}"]`), x, y);
  const layers = svg.querySelectorAll('.layer');
  to.lanes.forEach(({ lane }, index) => move(layers[index], 0, lanes.get(lane) ?? 0));
}

/** The marks that the next frame does not have. */
const findLeaving = (from: PlacedEdited | undefined, to: PlacedEdited): EditedMark[] =>
  from?.marks.filter(({ id }) => !to.marks.some((mark) => mark.id === id)) ?? [];

/**
 * `gone` from 0 to 1 of the whole way. Without a picture before it only the point moves. A way back in time is the way
 * forward, the other way round.
 */
export function blendEdited(from: PlacedEdited | undefined, to: PlacedEdited): (gone: number) => Between {
  if (from && isOtherSize(from, to)) return () => rest(to);
  if (from && isBack(from, to)) {
    const forward = blendEdited(to, from);
    const part = spans.words / lengthOf(planWay(to, from));
    return (gone) => {
      if (gone >= 1) return rest(to);
      const words = Math.max(0, 1 - (1 - gone) / part);
      return { ...forward(1 - gone), words, early: words, leaving: [] };
    };
  }
  const plan = planWay(from, to);
  const { wait } = plan;
  const whole = lengthOf(plan);
  const part = (gone: number, begins: number, length: number): number =>
    length === 0 ? 1 : ease(Math.min(1, Math.max(0, (gone * whole - begins) / length)));
  const leaving = findLeaving(from, to);
  return (gone) => {
    if (gone >= 1) return rest(to);
    const fading = 1 - part(gone, 0, spans.leaving);
    const window = part(gone, 0, plan.window);
    const point = part(gone, wait, plan.point);
    let left: Between['left'];
    const marks = to.marks.map((mark) => {
      const moved = mixMark(mark, plan, window);
      if (plan.point === 0 || !isComing(mark, from)) return moved;
      const drawn = movePoint(moved, to, point);
      left = drawn.left;
      return drawn.mark;
    });
    return {
      placed: { ...to, lanes: mixLanes(to.lanes, plan, window), marks },
      words: part(gone, wait + plan.point, spans.words),
      early: window,
      leaving: fading > 0 ? leaving : [],
      fading,
      ...(left && point < 1 ? { left } : {})
    };
  };
}

/** From account to account only the contested ribbon goes from place to place. */
export function blendAccounts(from: PlacedEdited, to: PlacedEdited): (gone: number) => Between {
  const plan = planWay(from, to);
  return (gone) =>
    gone >= 1
      ? rest(to)
      : {
          ...rest(to),
          placed: { ...to, marks: to.marks.map((mark) => mixMark(mark, plan, ease(gone))) },
          words: gone,
          early: gone
        };
}

// What does not move is the same object all the way, so that nothing draws it again

function mixLanes(lanes: PlacedEdited['lanes'], plan: Plan, t: number): PlacedEdited['lanes'] {
  if (t >= 1) return lanes;
  return lanes.map((lane) => {
    const twin = plan.lanes.get(lane.lane);
    return twin && isElsewhere(lane, twin, ['y0', 'y1'])
      ? { ...lane, y0: mix(twin.y0, lane.y0, t), y1: mix(twin.y1, lane.y1, t) }
      : lane;
  });
}

function mixMark(mark: EditedMark, plan: Plan, t: number): EditedMark {
  if (t >= 1) return mark;
  const pieces = mark.pieces.map((piece) => mixPiece(piece, plan.pieces.get(piece.key), t));
  return pieces.every((piece, index) => piece === mark.pieces[index]) ? mark : { ...mark, pieces };
}

function mixPiece(piece: Piece, twin: Piece | undefined, t: number): Piece {
  if (!twin || !isElsewhere(piece, twin, sides)) return piece;
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
