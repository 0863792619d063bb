/**
 * Placed marks as what an SVG holds: every mark is a list of paths, made once. A mark that looks as it did in the
 * picture before is the same object, so that nothing draws it again.
 */
import type { Box } from '../shared/labels';
import { isSame } from '../../motion/isSame';
import type { Piece } from './courses';
import { type Hue, otherHue } from '../../story';
import type { Glyph, PlacedMark, PlacedPath } from './marks';
import { fadeOut } from './plot';
import type { PlacedLabel } from './words';
import { round } from '../shared/round';

/** One path element. */
export interface Stroke {
  readonly d: string;
  /** Its class: the manner it is drawn in, and a hue */
  readonly manner: string;
  /** px; absent where the manner says it */
  readonly width?: number;
  /** Where the hue changes or fades along the path, or a hatch: a paint server of the same picture */
  readonly paint?: string;
}

/** A gradient along x, in px of the picture. */
export interface Gradient {
  readonly id: string;
  readonly x1: number;
  readonly x2: number;
  readonly stops: readonly { readonly at: number; readonly hue: Hue; readonly opacity: number }[];
}

export interface DrawnMark {
  readonly mark: PlacedMark;
  /** Absent where it is whole */
  readonly opacity?: number;
  readonly strokes: readonly Stroke[];
  readonly gradients: readonly Gradient[];
}

/** Strokes of a piece: a line where it is level, else an S that is horizontal at both ends. */
function line({ x0, y0, y1, offsets0, offsets1 }: Piece, x1: number): string {
  const [left, half, right] = [round(x0), round((x0 + x1) / 2), round(x1)];
  let d = '';
  offsets0.forEach((offset, index) => {
    const from = round(y0 + offset);
    const to = round(y1 + (offsets1[index] ?? offset));
    d +=
      from === to
        ? `M${left} ${from}H${right}`
        : `M${left} ${from}C${half} ${from} ${half} ${to} ${right} ${to}`;
  });
  return d;
}

/** Stops of a gradient along x: from nothing, from hue to hue over the middle third, to nothing. */
function stopsOf(path: PlacedPath, x1: number): Gradient['stops'] {
  const { x0, from, to, drawn, fadeIn, fadeFrom } = path;
  if (drawn !== 'solid') return [];
  const length = Math.max(1, x1 - x0);
  const part = (at: number): number => Math.round(Math.min(1, at) * 1000) / 1000;
  if (from !== to)
    return [
      { at: part(1 / 3), hue: from, opacity: 1 },
      { at: part(2 / 3), hue: to, opacity: 1 }
    ];
  const stops = [];
  if (fadeIn > 0)
    stops.push({ at: 0, hue: from, opacity: 0 }, { at: part(fadeIn / length), hue: from, opacity: 1 });
  if (fadeFrom !== undefined && fadeFrom < x1)
    stops.push(
      { at: part((fadeFrom - x0) / length), hue: to, opacity: 1 },
      { at: 1, hue: to, opacity: round(Math.max(0, 1 - (x1 - fadeFrom) / fadeOut)) }
    );
  return stops;
}

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

function roundedBox({ x0, y0, x1, y1 }: Box, radius: number): string {
  const r = round(Math.min(radius, (x1 - x0) / 2, (y1 - y0) / 2));
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
  return (
    `M${round(x0 + r)} ${round(y0)}H${round(x1 - r)}${corner(1, 1)}V${round(y1 - r)}${corner(-1, 1)}` +
    `H${round(x0 + r)}${corner(-1, -1)}V${round(y0 + r)}${corner(1, -1)}z`
  );
}

const glyphs: { [glyph in Glyph]: string } = {
  up: 'm0-5 5.4 9.6h-10.8z',
  down: 'm0 5 5.4-9.6h-10.8z',
  both: 'm0-6 6 6-6 6-6-6z',
  act: 'm-4-4 8 8m0-8-8 8'
};

export interface Manners {
  /** Sets the paint servers of one picture apart from those of another on the page */
  readonly prefix: string;
  /** With what a pointer reaches and focus shows */
  readonly live: boolean;
  /** Ribbons go on to their own end, and something covers what is later; else they end with the moment */
  readonly covered: boolean;
}

function drawMark(mark: PlacedMark, { prefix, live, covered }: Manners): DrawnMark {
  const strokes: Stroke[] = [];
  const gradients: Gradient[] = [];
  const put = (manner: string, d: string, width?: number, paint?: string) =>
    strokes.push({
      d,
      manner,
      ...(width === undefined ? {} : { width: round(width) }),
      ...(paint ? { paint } : {})
    });

  mark.paths.forEach((path, index) => {
    const { width, from, drawn } = path;
    const x1 = covered ? path.until : path.x1;
    const d = line(path, x1);
    const stops = stopsOf(path, x1);
    const id = `${prefix}-${mark.id}-${index}`;
    if (stops.length > 0)
      gradients.push({ id, x1: round(path.x0), x2: round(Math.max(x1, path.x0 + 1)), stops });
    const paint = stops.length > 0 ? `url(#${id})` : undefined;
    const hue = paint ? '' : from;
    if (live) put('reach', d, Math.max(20, width));
    if (drawn !== 'solid') {
      put(drawn === 'claimed' ? `edge ${otherHue}` : 'edge', d, width + 2.6);
      put('ground', d, width);
      put('', d, width, `url(#${prefix}-${drawn})`);
    } else {
      put(hue, d, width, paint);
      if (mark.bundle || mark.subject) return;
      put(`open ${from}`, d, width - 2.8);
      put(`${hue} faint`, d, width - 2.8, paint);
    }
  });
  if (mark.tick) {
    const { x, y, height, hue } = mark.tick;
    put(`tick ${hue}`, `M${round(x - 2.5)} ${round(y - height / 2)}h5v${round(height)}h-5z`);
  }
  if (mark.outline) put('council', roundedBox(mark.outline, 12));
  if (mark.link) {
    const { x, y0, y1 } = mark.link;
    const d = `M${round(x)} ${round(y0)}V${round(y1)}`;
    if (live) put('reach', d, 24);
    // It may lie on the line of the moment
    put('casing', d);
    put('link', d);
    put('dot', circle(x, y0, 2.5) + circle(x, y1, 2.5));
  }
  if (mark.glyph) {
    const { x, y, shape, hollow } = mark.glyph;
    if (live) put('target', circle(x, y, 12));
    put(`glyph ${shape}${hollow ? ' hollow' : ''}`, `M${round(x)} ${round(y)}${glyphs[shape]}`);
  }
  return { mark, ...(mark.opacity < 1 ? { opacity: round(mark.opacity) } : {}), strokes, gradients };
}

const samePath = (a: PlacedPath, b: PlacedPath): boolean =>
  a.x0 === b.x0 &&
  a.y0 === b.y0 &&
  a.until === b.until &&
  a.y1 === b.y1 &&
  a.from === b.from &&
  a.to === b.to &&
  a.drawn === b.drawn &&
  isSame(a.offsets0, b.offsets0) &&
  isSame(a.offsets1, b.offsets1);

/** Where the moment cuts a ribbon off does not matter: it is drawn to its end, and covered. */
const looksSame = (a: PlacedMark, b: PlacedMark): boolean =>
  a.subject === b.subject &&
  a.opacity === b.opacity &&
  a.paths.length === b.paths.length &&
  a.paths.every((path, index) => samePath(path, b.paths[index] as PlacedPath)) &&
  isSame(a.tick, b.tick) &&
  isSame(a.outline, b.outline) &&
  isSame(a.link, b.link) &&
  isSame(a.glyph, b.glyph);

/** Draws marks; of those in `before`, the same objects are given again. */
export function drawMarks(
  marks: readonly PlacedMark[],
  manners: Manners,
  before: ReadonlyMap<string, DrawnMark>
): ReadonlyMap<string, DrawnMark> {
  return new Map(
    marks.map((mark) => {
      const known = before.get(mark.id);
      const same = known && (known.mark === mark || (manners.covered && looksSame(known.mark, mark)));
      return [mark.id, same ? known : drawMark(mark, manners)];
    })
  );
}

export interface DrawnLabel {
  readonly label: PlacedLabel;
  /** px of the picture, or from the line of the moment where the label goes with it */
  readonly x: number;
  readonly y: number;
  readonly anchor: string | undefined;
  readonly halo: boolean;
  readonly plate?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly lines: readonly {
    readonly text: string;
    readonly manner: string;
    readonly size: number;
    readonly y: number;
  }[];
}

/** `now` is the line of the moment, px. */
function drawLabel(label: PlacedLabel, now: number): DrawnLabel {
  const { anchor, plate, leading } = label;
  const x = round(label.x - (label.goes ? now : 0));
  const y = round(label.y);
  return {
    label,
    x,
    y,
    anchor: anchor === 'start' ? undefined : anchor,
    halo: !plate && label.lines[0]?.ink !== 'raise',
    ...(plate
      ? {
          plate: {
            x: round(plate.x0 - label.x),
            y: round(plate.y0 - label.y),
            width: round(plate.x1 - plate.x0),
            height: round(plate.y1 - plate.y0)
          }
        }
      : {}),
    lines: label.lines.map(({ text, ink, weight, italic, size }, index) => ({
      text,
      manner: `${ink} ${weight}${italic ? ' italic' : ''}`,
      size,
      y: index * leading
    }))
  };
}

/** Draws words; of those in `before`, the same objects are given again. */
export function drawLabels(
  labels: readonly PlacedLabel[],
  now: number,
  before: ReadonlyMap<string, DrawnLabel>
): ReadonlyMap<string, DrawnLabel> {
  return new Map(
    labels.map((label) => {
      const known = before.get(label.key);
      if (known?.label === label && !label.goes) return [label.key, known];
      const drawn = drawLabel(label, now);
      const same =
        known?.x === drawn.x &&
        known.y === drawn.y &&
        isSame(known.plate, drawn.plate) &&
        isSame(known.lines, drawn.lines);
      return [label.key, same ? known : drawn];
    })
  );
}
