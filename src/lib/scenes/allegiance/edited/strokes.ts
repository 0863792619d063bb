/** A placed mark as what an SVG holds: a list of paths, and the paint of those whose hue changes along the way. */
import { type Hue, otherHue } from '../../../story';
import { round } from '../../shared/round';
import type { Piece } from './courses';
import type { EditedMark, Shape } from './place';

/** One path element. */
export interface Stroke {
  readonly d: string;
  /** Its class: the manner it is drawn in, and a hue */
  readonly manner: string;
  /** px; absent where the manner says it */
  readonly width?: number;
  /** A paint server of the same picture */
  readonly paint?: string | undefined;
}

/** A gradient along x, in px of the picture. */
export interface Gradient {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  readonly stops: readonly (readonly [at: number, hue: Hue, opacity: number])[];
}

export interface Drawn {
  readonly strokes: readonly Stroke[];
  readonly gradients: readonly Gradient[];
}

/** Of a piece that is level a line, else an S that is horizontal at both ends. */
function lineOf({ x0, x1, y0, y1 }: Piece, off = 0): string {
  const [left, right, half] = [round(x0), round(x1), round((x0 + x1) / 2)];
  const [from, to] = [round(y0 + off), round(y1 + off)];
  return from === to
    ? `M${left} ${from}H${right}`
    : `M${left} ${from}C${half} ${from} ${half} ${to} ${right} ${to}`;
}

/** Where a hue begins, ends or becomes another; none where all of the piece is alike. */
function stopsOf({ fades, from, to, drawn, becomes }: Piece): Gradient['stops'] {
  if (fades)
    return [
      [0, from, fades === 'in' ? 0 : 1],
      [1, from, fades === 'in' ? 1 : 0]
    ];
  if (drawn === becomes)
    return drawn === 'solid' && from !== to
      ? [
          [0.33, from, 1],
          [0.67, to, 1]
        ]
      : [];
  return drawn === 'solid'
    ? [
        [0.3, from, 1],
        [0.6, from, 0]
      ]
    : [
        [0.4, to, 0],
        [0.7, to, 1]
      ];
}

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** A sign around a point, so far from it up and down. */
export function glyphOf(shape: Shape, x: number, y: number, r: number): string {
  if (shape === 'event') return circle(x, y, r);
  const corners = {
    up: [0, -1, 0.98, 0.8, -0.98, 0.8],
    down: [0, 1, 0.98, -0.8, -0.98, -0.8],
    both: [0, -1, 1, 0, 0, 1, -1, 0],
    act: [-0.8, -0.8, 0.8, 0.8, 0.8, -0.8, -0.8, 0.8]
  }[shape];
  const at = (index: number): string =>
    `${round(x + (corners[index] ?? 0) * r)} ${round(y + (corners[index + 1] ?? 0) * r)}`;
  if (shape === 'act') return `M${at(0)}L${at(2)}M${at(4)}L${at(6)}`;
  return `M${corners.flatMap((_, index) => (index % 2 === 0 ? [at(index)] : [])).join('L')}z`;
}

const box = (x0: number, y0: number, x1: number, y1: number): string =>
  `M${round(x0)} ${round(y0)}H${round(x1)}V${round(y1)}H${round(x0)}z`;

/** `prefix` sets the paint of one picture apart from that of another on the page; `live`: with what a pointer reaches. */
export function drawMark(mark: EditedMark, ribbon: number, prefix: string, live: boolean): Drawn {
  const strokes: Stroke[] = [];
  const gradients: Gradient[] = [];
  const put = (manner: string, d: string, width?: number, paint?: string): unknown =>
    strokes.push({ d, manner, paint, ...(width === undefined ? {} : { width }) });

  for (const piece of mark.pieces) {
    const { drawn, becomes, from, x0, x1 } = piece;
    const d = lineOf(piece);
    const stops = stopsOf(piece);
    const id = `${prefix}-${mark.id}-${piece.key.replaceAll(' ', '-')}`;
    if (stops.length > 0) gradients.push({ id, x0: round(x0), x1: round(x1), stops });
    const paint = stops.length > 0 ? `url(#${id})` : undefined;
    if (mark.threads > 0)
      for (let index = 0; index < mark.threads; index += 1)
        put(from, lineOf(piece, ((index + 0.5) / mark.threads - 0.5) * ribbon), 2, paint);
    else {
      const manner = drawn === 'solid' ? becomes : drawn;
      if (manner !== 'solid') {
        put(`edge ${manner === 'claimed' ? otherHue : ''}`, d, ribbon + 2.6);
        put('ground', d, ribbon);
        put('', d, ribbon, `url(#${prefix}-${manner})`);
      }
      const isWhole = mark.role === 'point' || drawn !== becomes;
      if (drawn === 'solid' || becomes === 'solid')
        put(from, d, drawn === becomes ? ribbon : ribbon + 3, paint);
      if (manner === 'solid' && !isWhole) {
        put('ground', d, ribbon - 2.8);
        put(`faint ${from}`, d, ribbon - 2.8, paint);
      }
    }
    if (live) put('reach', d, ribbon + 4);
  }
  if (mark.bar) {
    const { x, y, height } = mark.bar;
    put('bar', box(x - 4, y - height / 2, x + 4, y + height / 2));
  }
  if (mark.outline) {
    const { x0, x1, y0, y1 } = mark.outline;
    put('council', box(x0, y0, x1, y1));
  }
  if (mark.link) {
    const { x, y0, y1, broken } = mark.link;
    const middle = (y0 + y1) / 2;
    const gap = y0 < y1 ? 20 : -20;
    if (live) put('reach', `M${round(x)} ${round(y0)}V${round(y1)}`, 28);
    if (broken) {
      put(
        'link',
        `M${round(x)} ${round(y0)}V${round(middle - gap)}M${round(x)} ${round(y1)}V${round(middle + gap)}`
      );
      put('act', glyphOf('act', x, middle, 15));
    } else {
      put('link', `M${round(x)} ${round(y0)}V${round(y1)}`);
      put('dot', `M${round(x)} ${round(y0)}h0M${round(x)} ${round(y1)}h0`);
    }
  }
  if (mark.glyph) {
    const { x, y, r, shape, hollow } = mark.glyph;
    if (live) put('target', circle(x, y, Math.max(14, r + 3)));
    put(`glyph ${shape} ${mark.status}${hollow ? ' hollow' : ''}`, glyphOf(shape, x, y, r));
  }
  return { strokes, gradients };
}
