/** The figure in words and as a table, from the same view as the picture. */
import { bannerOf, figures, findLane } from '../../story';
import { sayList } from '../../ledger/sayEntry';
import { entryOfEvidence, entryOfTie } from '../../ledger/entry';
import type { Entry, Record } from '../../ledger/record';
import { calendarDay, parseSpan, saySpan } from '../../moments';
import { saySources } from '../shared/saySources';
import type { Description } from '../scene';
import { type AllegianceFrame } from './frame';
import { placeMarks } from './marks';
import type { AllegianceView, ViewStrand } from './view';

/**
 * Words, and a row for every mark of the picture in the same order. The frame decides which marks there are:
 * a chapter draws its own years.
 */
export function describeAllegiance(view: AllegianceView, frame: AllegianceFrame): Description {
  const { record } = frame;
  const nameOf = (one: ViewStrand): string => {
    const actor = record.actors.find((candidate) => candidate.id === one.actor);
    return actor?.name ?? one.actor;
  };
  const { marks } = placeMarks(view, frame);
  const rows = marks.flatMap((mark) => findRow(mark.id, frame) ?? []);

  const date = saySpan(view.moment.at);
  const words = [`Who answered to whom at the end of this moment, ${date}.`];
  const banner = bannerOf(view.moment.account);
  if (banner) words.push(banner.replace('You are looking at', 'This is'));
  // A lane that the figure leaves out is not told either
  const strands = view.strands.filter(({ stays }) => {
    const lane = stays.at(-1)?.lane;
    return lane === undefined || frame.shows(lane);
  });
  for (const { lane } of frame.lanes) {
    const { described } = findLane(lane);
    const names = strands
      .filter((one) => !one.merged && !one.unnamed && one.stays.at(-1)?.lane === lane)
      .map(nameOf);
    if (names.length > 0) words.push(`${described}: ${sayList(names)}.`);
  }
  const gone = strands.filter((one) => one.unnamed).map(nameOf);
  if (gone.length > 0) words.push(`No longer named in our sources: ${sayList(gone)}.`);
  if (view.contestedTie && !view.agree) {
    words.push(view.contestedTie.says);
    const state = view.contestedTie.states?.find((one) => one.account === view.moment.account);
    if (state) words.push(state.says);
  } else words.push('The accounts agree here.');
  const merged = strands.filter((one) => one.merged).map(nameOf);
  if (merged.length > 0) words.push(`Merged into others by then: ${sayList(merged)}.`);

  const first = calendarDay(frame.start).year;
  const last = calendarDay(parseSpan(frame.to).end).year;
  return {
    title: `Who answered to whom, ${first}–${last}`,
    subtitle: `One ribbon is one named organisation; one thread is a ${figures.body} that is counted but not named. Width is never ${figures.members}.`,
    ...(view.evidence.length > 0 ? { signs: '▲ points to a tie, ▼ to independence, ◆ both ways' } : {}),
    words,
    rows,
    source: saySources(rows, record)
  };
}

const rowsOf = new WeakMap<Record, Map<string, Entry>>();

/** The row of a mark. What it says depends on no moment: it is made once, so that a table need not set it again. */
function findRow(id: string, { record, ties }: AllegianceFrame): Entry | undefined {
  const rows = rowsOf.get(record) ?? new Map<string, Entry>();
  rowsOf.set(record, rows);
  const known = rows.get(id);
  if (known) return known;
  const tie = ties.get(id);
  const item = tie ? undefined : record.evidence.find((candidate) => candidate.id === id);
  const beyond = record.beyond.flatMap(({ tie: of, date, says }) => (of === id ? [{ date, says }] : []));
  const entry = tie
    ? { ...entryOfTie(tie, record), ...(beyond.length > 0 ? { beyond } : {}) }
    : item && entryOfEvidence(item, record);
  if (entry) rows.set(id, entry);
  return entry;
}
