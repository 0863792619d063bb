/** The ground of an edited frame: a stretch of time with room for the moment, and the lanes in which something lies. */
import { type Day, parseSpan, saySpan, saySpanBriefly, type Span } from '../../../moments';
import { findLane, type Lane, lanes } from '../../../story';
import type { Size } from '../../scene';
import type { Box } from '../../shared/labels';
import { measureText, wrapText } from '../../shared/text';
import { findStrands } from '../strands';
import type { CastRibbon, EditedView } from './cast';

/** `small`: a phone, or a frame as wide */
export type Form = 'wide' | 'narrow';

/** Lengths of a form, px. */
export interface Measures {
  readonly form: Form;
  readonly ribbon: number;
  /** Of the words of the point, names, and all else */
  readonly point: number;
  readonly name: number;
  readonly word: number;
  /** Over the lanes, for dates; under them, for what is not in the frame */
  readonly dates: number;
  readonly foot: number;
  /** Left of the ribbons, for the names of lanes */
  readonly gutter: number;
  readonly bend: number;
}

export function measure({ width, height }: Size): Measures {
  if (width < 600)
    return {
      form: 'narrow',
      ribbon: height < 240 ? 18 : 20,
      point: width < 360 ? 16 : 17,
      name: 13,
      word: 12,
      dates: 26,
      foot: width < 360 ? 24 : 26,
      gutter: 0,
      bend: Math.min(104, width * 0.27)
    };
  const low = height < 420;
  return {
    form: 'wide',
    ribbon: 24,
    point: low ? 21 : 23,
    name: 14,
    word: 13,
    dates: 40,
    foot: 30,
    gutter: 124,
    bend: 70
  };
}

export interface GroundLane {
  readonly lane: Lane;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedDate {
  readonly text: string;
  readonly x: number;
  /** Where its tick stands; absent of the moment, which has a line */
  readonly tick?: number;
}

export interface Ground extends Measures, Size {
  readonly lanes: readonly GroundLane[];
  /** Those in which nothing lies */
  readonly collapsed: readonly Lane[];
  /** What says so */
  readonly footLines: readonly string[];
  readonly plot: Box;
  readonly x: (day: Day) => number;
  /** The moment’s end, px */
  readonly now: number;
  readonly dates: number;
  readonly dateLabels: readonly PlacedDate[];
  readonly chip: { readonly text: string; readonly box: Box };
  /** Middle of the row of a strand in a lane, px */
  readonly row: (strand: string, lane: Lane) => number | undefined;
}

/** A day that the frame tells of, as a row dates it. */
interface Dated {
  readonly day: Day;
  readonly span?: Span;
}

export function layGround(view: EditedView, size: Size): Ground {
  const measures = measure(size);
  const rows = findRows(view);
  const shown = lanes.map(({ id }) => id).filter((lane) => rows.has(lane));
  const collapsed = lanes.map(({ id }) => id).filter((lane) => !rows.has(lane));
  const foot = wrapText(sayCollapsed(collapsed), size.width - 28, measures.word);
  const plot: Box = {
    x0: measures.gutter,
    x1: size.width,
    y0: measures.dates,
    y1: size.height - (collapsed.length > 0 ? measures.foot + 15 * (foot.length - 1) : 0)
  };
  const laid = layLanes(view, shown, rows, plot, measures);
  const time = layTime(view, plot, size.width, measures);
  const middles = new Map<string, number>();
  for (const { lane, y0, y1 } of laid) {
    const strands = rows.get(lane) ?? [];
    // Under the name of the lane on a phone, beside it elsewhere
    const top = y0 + (measures.form === 'narrow' ? 20 : 8);
    const bottom = isWeighed(view, lane) ? 34 : 8;
    const pitch = (y1 - bottom - top) / strands.length;
    strands.forEach((strand, index) =>
      middles.set(`${strand} ${lane}`, Math.round(top + pitch * (index + 0.55)))
    );
  }
  return {
    ...measures,
    ...size,
    lanes: laid,
    collapsed,
    footLines: foot,
    plot,
    ...time,
    row: (strand, lane) => middles.get(`${strand} ${lane}`)
  };
}

/** Evidence stands over and under the ribbon that lies in the lane. */
const isWeighed = ({ marks, ribbons }: EditedView, lane: Lane): boolean =>
  marks.some(
    ({ kind, on }) =>
      kind === 'evidence' &&
      ribbons.some(({ viewed }) => viewed.strand.id === on && viewed.stays.at(-1)?.lane === lane)
  );

/** The lanes that ribbons and rival places lie in while they are seen: of each its strands, top first. */
function findRows(view: EditedView): Map<Lane, string[]> {
  const rows = new Map<Lane, { strand: string; order: number }[]>();
  const put = (lane: Lane, strand: string, order: number) => {
    const list = rows.get(lane) ?? [];
    if (!list.some((one) => one.strand === strand)) rows.set(lane, [...list, { strand, order }]);
  };
  const depth = (lane: Lane): number => lanes.findIndex(({ id }) => id === lane);
  for (const ribbon of view.ribbons) {
    const own = lanesOf(ribbon, view);
    for (const lane of own) {
      // What comes from below lies under what stays, and what comes from above over it: no bend crosses a ribbon
      const away = own
        .filter((other) => other !== lane)
        .map((other) => Math.sign(depth(other) - depth(lane)));
      const side = away[0] ?? 0;
      put(lane, ribbon.viewed.strand.id, side * 100 + ribbon.viewed.strand.order);
    }
  }
  for (const { strand, lane } of findGhosts(view)) {
    const order = view.ribbons.find(({ viewed }) => viewed.strand.id === strand)?.viewed.strand.order ?? 0;
    put(lane, strand, order);
  }
  return new Map(
    [...rows].map(([lane, list]) => [
      lane,
      [...list].sort((a, b) => a.order - b.order).map(({ strand }) => strand)
    ])
  );
}

/** Where a ribbon lies in the window, in the order of time. */
export function lanesOf({ viewed, underWay }: CastRibbon, { window }: EditedView): Lane[] {
  const { stays, strand } = viewed;
  const seen = stays.filter((stay, index) => {
    const next = stays[index + 1]?.change.end ?? (viewed.merged ? strand.end?.day : undefined);
    // A bend that begins in the window is seen from the lane that it leaves
    return next === undefined || next >= window.start || stays[index + 1]!.change.start >= window.start;
  });
  const stub = strand.begin.kind === 'stub' && (stays[0]?.change.end ?? Infinity) >= window.start;
  return [
    ...(stub && strand.begin.kind === 'stub' ? [strand.begin.lane] : []),
    ...seen.map(({ lane }) => lane),
    ...(underWay ? [underWay.lane] : [])
  ];
}

export interface Ghost {
  readonly strand: string;
  /** The account still puts it there at the moment: it goes on with the ribbons */
  readonly lasts: boolean;
  readonly account: string;
  readonly lane: Lane;
  readonly start: Day;
  readonly end: Day;
  readonly words: readonly string[];
}

/** A ribbon is the point, or the point stands on it: what it is elsewhere matters. */
const isPointAt = ({ ribbons, marks, bare }: EditedView, strand: string): boolean =>
  !bare &&
  (ribbons.some(({ role, viewed }) => role === 'point' && viewed.strand.id === strand) ||
    marks.some(
      ({ role, kind, on }) => role === 'point' && kind !== 'link' && kind !== 'act' && on === strand
    ));

/** The rival places of the contested ribbon, where the frame is about it, in its window. */
export function findGhosts(view: EditedView): Ghost[] {
  const { whole, record, window } = view;
  const states = whole.contestedTie?.states ?? [];
  return whole.ghosts.flatMap(({ strand, account, words, short, start, end }) => {
    const until = states.find((one) => one.account === account)?.end;
    const lasts = !until || parseSpan(until).end > whole.day;
    const seen = Math.min(end, whole.day) - Math.max(start, window.start);
    // What was over as the window opens has no length in it
    if (!lasts && seen < (window.end - window.start) / 8) return [];
    if (!isPointAt(view, strand)) return [];
    const stay = findStrands(record, account).strands.find(({ id }) => id === strand)?.stays[0];
    return !stay
      ? []
      : [
          {
            strand,
            account,
            lasts,
            lane: stay.lane,
            start: Math.max(start, window.start),
            end,
            words: [words, `${short} account`, short]
          }
        ];
  });
}

/**
 * The heights of the lanes: each for what lies in it, the disputed one and that which receives the point with room
 * for words.
 */
function layLanes(
  view: EditedView,
  shown: readonly Lane[],
  rows: ReadonlyMap<Lane, readonly string[]>,
  { y0, y1 }: Box,
  { form }: Measures
): GroundLane[] {
  const all = y1 - y0;
  const point = view.ribbons.find(({ role }) => role === 'point') ?? view.ribbons[0];
  const target = point?.underWay?.lane ?? point?.stay?.lane ?? point?.viewed.stays.at(-1)?.lane;
  const weights = shown.map((lane) => {
    const count = rows.get(lane)?.length ?? 1;
    const isDisputed = findLane(lane).role === 'disputed';
    return (
      1 +
      0.55 * (count - 1) +
      (lane === target ? 0.35 : 0) +
      (isDisputed ? 0.45 : 0) +
      (isWeighed(view, lane) ? 0.7 : 0)
    );
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const least = form === 'narrow' ? 46 : 64;
  const heights = weights.map((weight) => Math.max(least, (all * weight) / sum));
  const scale = all / heights.reduce((total, height) => total + height, 0);
  let y = y0;
  return shown.map((lane, index) => {
    const from = y;
    y = index === shown.length - 1 ? y1 : Math.round(y + heights[index]! * scale);
    return { lane, y0: from, y1: y };
  });
}

/** Days in the window at which something is drawn to change, with the dates that their rows give. */
function findDated({ ribbons, marks, window, whole, record, edit }: EditedView): Dated[] {
  const spanOf = (edtf: string | null | undefined): Span | undefined => (edtf ? parseSpan(edtf) : undefined);
  const ties = new Map(record.ties.map((tie) => [tie.id, tie]));
  const found: Dated[] = [
    ...ribbons.flatMap(({ viewed, underWay, renamed }) => [
      ...[...viewed.stays, ...(underWay ? [underWay] : [])].map(({ tie, enters, change }): Dated => {
        const span = spanOf(ties.get(enters ?? tie)?.start.edtf ?? ties.get(tie)?.start.edtf);
        return { day: change.start, ...(span ? { span } : {}) };
      }),
      ...(renamed || edit.point?.startsWith('place')
        ? viewed.renames.map(({ day, tie }): Dated => {
            const span = spanOf(ties.get(tie)?.start.edtf);
            return { day, ...(span ? { span } : {}) };
          })
        : [])
    ]),
    ...marks.map(({ day, row }): Dated => {
      const span = spanOf('date' in row ? row.date?.edtf : row.start.edtf);
      return { day, ...(span ? { span } : {}) };
    })
  ];
  const days = new Map(
    found
      .filter(({ day }) => day > window.start && day <= whole.day)
      .sort((a, b) => Number(a.span !== undefined) - Number(b.span !== undefined))
      .map((one) => [one.day, one])
  );
  return [...days.values()].sort((a, b) => a.day - b.day);
}

/** Time, piecewise to scale: the moment has the middle, and every date that the frame tells of some room before it. */
function layTime(
  view: EditedView,
  { x0, x1 }: Box,
  width: number,
  { form, word, dates: height }: Measures
): Pick<Ground, 'x' | 'now' | 'dateLabels' | 'chip'> {
  const { whole, window } = view;
  const wide = form === 'wide';
  const isOpen = window.end > whole.day;
  const now = Math.round(isOpen ? width * (wide ? 0.56 : 0.55) : x1 - (wide ? 90 : 26));
  const dated = findDated(view);
  const before = [...new Set([window.start, ...dated.map(({ day }) => day)])].filter(
    (day) => day < whole.day
  );
  const stops = [...before, whole.day];
  const left = x0 + (wide ? 30 : 14);
  const total = Math.max(1, whole.day - window.start);
  const shares = stops.slice(1).map((day, index) => 0.55 + (1.1 * (day - stops[index]!)) / total);
  const sum = shares.reduce((all, share) => all + share, 0);
  let reach = left;
  const pixels = [left, ...shares.map((share) => (reach += (share * (now - left)) / sum))];
  const end = x1 - (wide ? 92 : 40);
  const x = (day: Day): number => {
    if (day >= whole.day)
      return isOpen
        ? now + ((Math.min(day, window.end) - whole.day) / (window.end - whole.day)) * (end - now)
        : now;
    const at = Math.max(
      1,
      stops.findIndex((stop) => stop > day)
    );
    const [from = 0, to = 1] = [stops[at - 1], stops[at]];
    const [a = left, b = now] = [pixels[at - 1], pixels[at]];
    return Math.round(a + (Math.max(0, day - from) / Math.max(1, to - from)) * (b - a));
  };
  const say = (span: Span): string => (wide ? saySpan(span) : saySpanBriefly(span));
  const [first = '', last = ''] = window.edtf.split('/');
  const nowText = say(parseSpan(whole.moment.at.edtf.split('/').at(-1)!));
  const half = measureText(nowText, wide ? 14 : 13, 'bold') / 2 + (wide ? 14 : 9);
  const middle = Math.min(Math.max(now, half + 2), width - half - 2);
  const y = height - (wide ? 9 : 4);
  const chip = {
    text: nowText,
    box: { x0: middle - half, x1: middle + half, y0: y - (wide ? 22 : 20), y1: y }
  };
  const taken: { x0: number; x1: number }[] = [chip.box];
  const dateLabels: PlacedDate[] = [];
  // The dates that matter go before the ends of the window
  const wanted: Dated[] = [
    ...dated.filter(({ day, span }) => day < whole.day && span),
    { day: window.start, span: parseSpan(first) },
    ...(isOpen ? [{ day: window.end, span: parseSpan(last) }] : [])
  ];
  for (const { day, span } of wanted) {
    if (!span || dateLabels.length > (wide ? 3 : 1)) continue;
    const variants = wide
      ? [say(span), saySpanBriefly(span)]
      : [saySpanBriefly(span), saySpanBriefly(span).replace(/ \d{4}$/, '')];
    const at = x(day);
    const text = variants.find((one) => {
      const box = boxOf(one, at, width, word);
      return taken.every((other) => box.x1 + 8 < other.x0 || box.x0 - 8 > other.x1);
    });
    if (text === undefined || text === nowText || dateLabels.some((one) => one.text === text)) continue;
    const box = boxOf(text, at, width, word);
    taken.push(box);
    dateLabels.push({ text, x: (box.x0 + box.x1) / 2, tick: at });
  }
  return { x, now, dateLabels, chip };
}

function boxOf(text: string, x: number, width: number, size: number): { x0: number; x1: number } {
  const half = measureText(text, size) / 2;
  const middle = Math.min(Math.max(x, half + 8), width - half - 8);
  return { x0: middle - half, x1: middle + half };
}

function sayCollapsed(collapsed: readonly Lane[]): string {
  const [first, ...rest] = collapsed.map((lane) => findLane(lane).title);
  const more = rest.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return `${[first, ...more].join(', ')}: not in this step`;
}
