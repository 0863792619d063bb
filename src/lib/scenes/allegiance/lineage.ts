/**
 * The lineage of one organisation as a small allegiance figure: its ribbon over the years of the whole work, beside what it
 * came out of and went into. Laid out by the same frame, view and places as every allegiance figure. The years in which
 * the ribbon bore this name stand out.
 */
import { sayList } from '../../draw/sayEntry';
import { measureText } from '../../draw/text';
import type { Record } from '../../ledger/record';
import { type Day, parseSpan } from '../../moments';
import { type DrawnMark, drawMarks } from './drawing';
import { type FrameLane, type Plot, frameAllegiance } from './frame';
import { placeAllegiance } from './place';
import type { AllegianceSettings } from './settings';
import { type Council, type Stay, type Strand, findStrands } from './strands';
import { type ViewStrand, viewAllegiance } from './view';
import type { PlacedLabel } from './words';

export interface Lineage {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly lanes: readonly FrameLane[];
  /** Names of the lanes, and of what there is at the end */
  readonly labels: readonly PlacedLabel[];
  /** Those that the width has room for; x in px */
  readonly years: readonly { readonly x: number; readonly year: string }[];
  /** Every ribbon, as one that is not spoken of */
  readonly context: readonly DrawnMark[];
  /** Its own ribbon, to be seen between `from` and `to`, px */
  readonly own: readonly DrawnMark[];
  readonly from: number;
  readonly to: number;
  /** Some ribbon is disputed: its hatch is needed */
  readonly hatched: boolean;
  /** What the ribbon says of this organisation, in sentences */
  readonly words: string;
}

const size = { width: 400, height: 168 };
const says: { readonly [lane in Stay['lane']]: string } = {
  'al-qaeda': 'answering to al-Qaeda’s leadership',
  disputed: 'disputed between al-Qaeda’s leadership and a command of its own',
  'own-command': 'under a command of its own',
  'own-leaders': 'under its own leaders',
  'own-sheikhs': 'under its own sheikhs'
};

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
  const { strands, councils } = findStrands(quiet, 'evidence');
  const council = councils.find((one) => one.actor === actor);
  const own = strands.filter((one) => one.actors.includes(actor) || council?.members.includes(one.id));
  if (own.length === 0) return undefined;
  const kin = new Set(own.flatMap((one) => findKin(one, strands)));
  const actors = [...own, ...strands.filter(({ id }) => kin.has(id))].flatMap((one) => one.actors);

  const frame = frameAllegiance(quiet, { ...whole, lanes: [20, 20, 20, 20, 20], actors }, size);
  const view = viewAllegiance(quiet, {
    at: parseSpan(whole.to),
    account: 'evidence',
    focus: [actor]
  });
  const placed = placeAllegiance({ ...view, ghosts: [] }, frame);
  const bears = bearingOf(actor, own, council);
  const ribbons = placed.marks.filter(
    ({ kind }) => kind === 'ribbon' || kind === 'tick' || kind === 'council'
  );
  const draw = (marks: typeof ribbons, part: string) => [
    ...drawMarks(marks, { prefix: `${prefix}${part}`, live: false, covered: false }, new Map()).values()
  ];
  const drawnOwn = ribbons.filter((mark) => mark.subject);
  return {
    width: placed.width,
    height: placed.height,
    plot: frame.plot,
    lanes: frame.lanes,
    labels: placed.labels.filter(({ key }) => /^(lane|name) /.test(key)),
    years: layYears(frame.columns),
    context: draw(
      ribbons.map((mark) => ({ ...mark, subject: false })),
      ''
    ),
    own: draw(drawnOwn, 'o'),
    from: bears.from === -Infinity ? frame.plot.x0 - 60 : frame.x(bears.from),
    to: bears.to === Infinity ? placed.width : frame.x(bears.to),
    hatched: ribbons.some((mark) => mark.paths.some(({ drawn }) => drawn !== 'solid')),
    words: sayRibbons(
      view.strands.filter(({ strand }) => own.includes(strand)),
      actor,
      bears,
      record
    )
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

function layYears(columns: readonly { x: number; year: string }[]): { x: number; year: string }[] {
  const kept: { x: number; year: string }[] = [];
  for (const { x, year } of columns) {
    const before = kept.at(-1);
    const room = measureText(year, 12) + 5;
    if (!before || (x - before.x >= room && year !== before.year)) kept.push({ x, year });
  }
  return kept;
}

function sayRibbons(views: readonly ViewStrand[], actor: string, bears: Bearing, record: Record): string {
  const nameOf = (id: string) => record.actors.find((one) => one.id === id)?.name ?? id;
  const tieOf = (id: string) => record.ties.find((one) => one.id === id);
  if (views.length > 1 || views[0]?.strand.actors.includes(actor) !== true)
    return `Not a ribbon but an outline around its members: ${sayList(
      views.map(({ strand, renames }) =>
        nameOf(renames.filter(({ day }) => day <= bears.to).at(-1)?.actor ?? strand.id)
      )
    )}.`;
  const { strand, stays } = views[0];
  const parts = stays.flatMap((stay, index) => {
    const until = stays[index + 1]?.change.end ?? Infinity;
    if (until <= bears.from || stay.change.end >= bears.to) return [];
    const next = stay.change.end <= bears.from ? undefined : tieOf(stay.enters ?? stay.tie)?.start.shown;
    return [next === undefined ? says[stay.lane] : `${says[stay.lane]} (${next})`];
  });
  const rename = strand.renames.find(({ day }) => day === bears.to);
  if (rename) parts.push(`then called ${nameOf(rename.actor)} (${tieOf(rename.tie)?.start.shown ?? ''})`);
  else if (strand.end?.kind === 'merges')
    parts.push(`merged into ${nameOf(strand.end.into)} (${tieOf(strand.end.tie)?.start.shown ?? ''})`);
  else if (strand.end?.kind === 'unnamed') parts.push('not named later in our sources');
  const line = parts.join('; ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
