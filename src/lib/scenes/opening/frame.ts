/**
 * The whole story in one picture: the network, and the one ribbon that came to it, became disputed and left. The courses,
 * lanes and dates are those of the allegiance figure, laid on the years of the ruler to a true scale.
 */
import { cover } from 'virtual:story';
import type { Record } from '../../ledger/record';
import { parseSpan } from '../../moments';
import { type Account, type Lane, accounts, laneOf, neutral } from '../../story';
import { type Course, type Ground, layCourses } from '../allegiance/courses';
import type { AllegianceFrame } from '../allegiance/frame';
import type { FrameLane, Plot } from '../allegiance/plot';
import { type Strand, findStrands } from '../allegiance/strands';
import { type AllegianceView, viewAllegiance } from '../allegiance/view';
import type { Size } from '../scene';
import { placeOnRuler, rulerYears } from '../shared/ruler';

/** From top to bottom: share of the height, and where the middles of its ribbons lie in it, in shares of it. */
export const lanes = [
  { lane: laneOf('other'), share: 0.32, above: 0.22, below: 0.71 },
  { lane: laneOf('disputed'), share: 0.33, above: 0.6, below: 0.6 },
  { lane: laneOf('own'), share: 0.35, above: 0.46, below: 0.46 }
];

export const { network } = cover;

/** px: no ribbon is so thin that its name cannot stand in it. */
const ribbonOfWidth = (width: number): number => (width < 400 ? 16 : width < 700 ? 18 : 22);

/** The contested strand and, before it, the named one that it was made of. */
export function findContested(record: Record): { contested: Strand; before: Strand } {
  const { strands } = findStrands(record, neutral);
  const tie = record.ties.find(({ states }) => states !== undefined);
  const contested = strands.find(({ stays }) => stays.some((stay) => stay.tie === tie?.id));
  const before = strands.find(
    ({ end, bodies }) => bodies === 1 && end?.kind === 'merges' && end.into === contested?.id
  );
  if (!contested || !before) throw new Error('The ledger holds no contested tie that another line leads to');
  return { contested, before };
}

/** `size` in px; the left edge is the first day of the ruler, the right edge its last. */
export function frameOpening(record: Record, size: Size): AllegianceFrame {
  const { width, height } = size;
  const { contested, before } = findContested(record);
  const plot: Plot = { x0: 0, x1: width, y0: 0, y1: height };
  const ribbon = ribbonOfWidth(width);
  let top = 0;
  const frameLanes = lanes.map(({ lane, share }): FrameLane => {
    const y0 = top;
    top += share * height;
    return { lane, y0, y1: top };
  });
  const row = (strand: string, lane: Lane): number | undefined => {
    const index = lanes.findIndex((one) => one.lane === lane);
    const [shares, box] = [lanes[index], frameLanes[index]];
    return shares && box
      ? box.y0 + (box.y1 - box.y0) * (strand === network ? shares.above : shares.below)
      : undefined;
  };
  const ground: Ground = {
    form: width < 700 ? 'narrow' : 'wide',
    plot,
    shows: (lane) => lanes.some((one) => one.lane === lane),
    columns: [],
    start: parseSpan(`${rulerYears.first}`).start,
    x: (day) => (placeOnRuler({ start: day, end: day }).from / 100) * width,
    gap: width / (rulerYears.last - rulerYears.first + 1),
    ribbon,
    row,
    offsets: () => [0],
    thread: () => ribbon,
    folded: new Set()
  };
  const wanted = ({ id }: Strand): boolean => [network, contested.id, before.id].includes(id);
  const laid = new Map<Account, ReadonlyMap<string, Course>>(
    accounts.map((account) => [account, layCourses(findStrands(record, account).strands, wanted, ground)])
  );
  return {
    ...ground,
    ...size,
    lanes: frameLanes,
    record,
    ties: new Map(record.ties.map((tie) => [tie.id, tie])),
    to: `${rulerYears.last}`,
    courses: (account) => laid.get(account) ?? new Map<string, Course>()
  };
}

/** The state at the end of the last year, without what hangs on the ribbons: councils, names, acts, evidence. */
export function viewOpening(record: Record): AllegianceView {
  const { contested, before } = findContested(record);
  const focus = [network, contested.id, before.id];
  const view = viewAllegiance(record, { at: parseSpan(`${rulerYears.last}`), account: neutral, focus });
  return {
    ...view,
    strands: view.strands.flatMap((one) => (focus.includes(one.strand.id) ? [{ ...one, renames: [] }] : [])),
    councils: [],
    links: [],
    acts: [],
    evidence: []
  };
}
