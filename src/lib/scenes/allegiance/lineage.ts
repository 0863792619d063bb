/**
 * The lineage of one organisation as a small allegiance figure: its ribbon over the years of the whole work, beside what it
 * came out of and went into. Laid out by the same frame, view and places as every allegiance figure. The years in which
 * the ribbon bore this name stand out.
 */
import { lanes as laneRows } from 'virtual:story';
import { type Hue, type Lane, findLane, hueOfLane, lanes, neutral } from '../../story';
import { spreadApart } from '../shared/labels';
import { sayList } from '../../ledger/sayEntry';
import type { Record } from '../../ledger/record';
import { type Day, parseSpan } from '../../moments';
import { type DrawnMark, drawMarks } from './drawing';
import { frameAllegiance } from './frame';
import { middleAt, placeMarks } from './marks';
import type { AllegianceSettings } from './settings';
import { type Council, type Strand, findStrands } from './strands';
import { type ViewStrand, viewAllegiance } from './view';

/** What the story says of one in a lane, within a sentence */
const sayStay = (lane: Lane): string => laneRows.find(({ id }) => id === lane)?.stays ?? '';

export interface Lineage {
  /** px, of the plot alone: names stand beside it and years above it, in the page’s own type */
  readonly width: number;
  readonly height: number;
  /** Left edge of the plot in the coordinates of the marks, and its top */
  readonly x0: number;
  readonly y0: number;
  /** All lanes, top to bottom, equally high */
  readonly lanes: readonly { readonly lane: Lane; readonly name: string }[];
  /** What there is at the end, and how far down, in parts of the height; `gone`: no longer named by then */
  readonly ends: readonly {
    readonly name: string;
    readonly hue: Hue;
    readonly at: number;
    readonly gone: boolean;
  }[];
  /** Those that a narrow figure has room for too, and how far right, in parts of the width */
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** Every ribbon, as one that is not spoken of */
  readonly context: readonly DrawnMark[];
  /** Its own ribbon, to be seen between `from` and `to`, px */
  readonly own: readonly DrawnMark[];
  readonly from: number;
  readonly to: number;
  /** Some ribbon is disputed: its hatch is needed */
  readonly hatched: boolean;
  /** What the ribbon says of this organisation, in a sentence */
  readonly words: string;
}

/**
 * px; the gutters of the frame are not shown. A lane holds two ribbons with names, and the page may make the figure
 * narrower, but never lower.
 */
const size = { width: 440, height: 158 };
/** px between two years of the narrowest figure that is shown, and what its width is then */
const yearRoom = { gap: 32, width: 150 };
/** When a ribbon bore a name: from a day, up to another. */
interface Bearing {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Draws the lineage of an organisation, in the account of the evidence; undefined where it has no ribbon. `record` is one
 * of the whole work; `prefix` sets its paint servers apart from those of other figures on the page.
 */
export function drawLineage(
  record: Record,
  actor: string,
  whole: AllegianceSettings,
  prefix: string
): Lineage | undefined {
  // What bears on the disputed tie is told elsewhere; here there is room for ribbons only
  const quiet = quietOf(record);
  const { strands, councils } = findStrands(quiet, neutral);
  const council = councils.find((one) => one.actor === actor);
  const own = strands.filter((one) => one.actors.includes(actor) || council?.members.includes(one.id));
  if (own.length === 0) return undefined;
  const kin = new Set(own.flatMap((one) => findKin(one, strands)));
  const actors = [...own, ...strands.filter(({ id }) => kin.has(id))].flatMap((one) => one.actors);

  const frame = frameAllegiance(
    quiet,
    { ...whole, lanes: lanes.map(() => 100 / lanes.length), actors },
    size
  );
  const view = viewAllegiance(quiet, {
    at: parseSpan(whole.to),
    account: neutral,
    focus: [actor]
  });
  const { plot } = frame;
  const ribbons = placeMarks(view, frame).marks.filter(
    ({ kind }) => kind === 'ribbon' || kind === 'tick' || kind === 'council'
  );
  const draw = (marks: typeof ribbons, part: string) => [
    ...drawMarks(marks, { prefix: `${prefix}${part}`, live: false, covered: false }, new Map()).values()
  ];
  const bears = bearingOf(actor, own, council);
  const [width, height] = [plot.x1 - plot.x0, plot.y1 - plot.y0];
  return {
    width,
    height,
    x0: plot.x0,
    y0: plot.y0,
    lanes: frame.lanes.map(({ lane }) => ({ lane, name: findLane(lane).title })),
    ends: parted(
      view.strands.flatMap(({ strand, actor: id, stays, merged, unnamed }) => {
        const y = middleAt(frame.courses(neutral).get(strand.id), view.day, frame);
        const stay = stays.at(-1);
        if (merged || y === undefined || !stay || !actors.includes(id)) return [];
        const row = record.actors.find((one) => one.id === id);
        const name = row?.short ?? row?.name ?? id;
        return [{ name, hue: hueOfLane(stay.lane), at: (y - plot.y0) / height, gone: unnamed }];
      }),
      14 / height
    ),
    years: layYears(frame.columns.map(({ x, year }) => ({ year, at: (x - plot.x0) / width }))),
    context: draw(
      ribbons.map((mark) => ({ ...mark, subject: false })),
      ''
    ),
    own: draw(
      ribbons.filter((mark) => mark.subject),
      'o'
    ),
    from: bears.from === -Infinity ? plot.x0 : frame.x(bears.from),
    to: bears.to === Infinity ? plot.x1 : frame.x(bears.to),
    hatched: ribbons.some((mark) => mark.paths.some(({ drawn }) => drawn !== 'solid')),
    words: sayRibbons(view.strands, own, actor, bears, record)
  };
}

const quieted = new WeakMap<Record, Record>();
/** One record, so that its strands are found once. */
function quietOf(record: Record): Record {
  const known = quieted.get(record) ?? { ...record, evidence: [] };
  quieted.set(record, known);
  return known;
}

/** Ids of the strands that one came out of, was made of or went into. */
function findKin({ id, begin, end, stays }: Strand, strands: readonly Strand[]): string[] {
  const first = stays[0]?.change.end;
  return [
    ...(begin.kind === 'branch' ? [begin.from] : []),
    ...(end?.kind === 'merges' ? [end.into] : []),
    ...strands.flatMap((other) =>
      other.end?.kind === 'merges' && other.end.into === id && other.end.day === first ? [other.id] : []
    ),
    ...strands.flatMap((other) =>
      other.begin.kind === 'branch' && other.begin.from === id ? [other.id] : []
    )
  ];
}

function bearingOf(actor: string, own: readonly Strand[], council: Council | undefined): Bearing {
  if (council) return { from: council.start, to: council.until };
  const renames = own[0]?.renames ?? [];
  const at = renames.findIndex((one) => one.actor === actor);
  return { from: renames[at]?.day ?? -Infinity, to: renames[at + 1]?.day ?? Infinity };
}

/** Names that would lie over one another stand apart, in the order in which they lie. */
function parted<End extends { at: number }>(ends: End[], least: number): End[] {
  const sorted = [...ends].sort((a, b) => a.at - b.at);
  const tops = spreadApart(
    sorted.map(({ at }) => ({ top: at - least / 2, height: least })),
    0,
    1,
    0
  );
  return sorted.map((end, index) => ({ ...end, at: (tops[index] ?? end.at) + least / 2 }));
}

/** Every year once, where there is room for it. */
function layYears(columns: readonly { year: string; at: number }[]): { year: string; at: number }[] {
  const kept: { year: string; at: number }[] = [];
  for (const { year, at } of columns) {
    const before = kept.at(-1);
    if (!before || ((at - before.at) * yearRoom.width >= yearRoom.gap && year !== before.year))
      kept.push({ year, at });
  }
  return kept;
}

function sayRibbons(
  views: readonly ViewStrand[],
  own: readonly Strand[],
  actor: string,
  bears: Bearing,
  record: Record
): string {
  const nameOf = (id: string) => record.actors.find((one) => one.id === id)?.name ?? id;
  const shownOf = (id: string) => record.ties.find((one) => one.id === id)?.start.shown;
  /** By what name a strand went at a day */
  const nameAt = (id: string, day: Day): string => {
    const renames = views.find(({ strand }) => strand.id === id)?.strand.renames ?? [];
    return nameOf(renames.filter((one) => one.day <= day).at(-1)?.actor ?? id);
  };
  const [strand] = own;
  if (!strand?.actors.includes(actor))
    return `An outline around its members: ${sayList(own.map(({ id }) => nameAt(id, bears.to)))}.`;
  const { stays, renames, end } = strand;
  const parts = stays.flatMap((stay, index) => {
    const until = stays[index + 1]?.change.end ?? Infinity;
    if (until <= bears.from || stay.change.end >= bears.to) return [];
    const place = stay.actor === stay.lane ? 'under its own leadership' : sayStay(stay.lane);
    const since = stay.change.end < bears.from ? undefined : shownOf(stay.enters ?? stay.tie);
    return [since === undefined ? place : `${place}: ${since}`];
  });
  const rename = renames.find(({ day }) => day === bears.to);
  if (rename) parts.push(`then called ${nameOf(rename.actor)}: ${shownOf(rename.tie)}`);
  else if (end?.kind === 'merges')
    parts.push(`merged into ${nameAt(end.into, end.day)}: ${shownOf(end.tie)}`);
  else if (end?.kind === 'unnamed') parts.push('not named later in our sources');
  return parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ');
}
