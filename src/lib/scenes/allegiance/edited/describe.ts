/** An edited frame in words and as a table: its point first, then all that is true at the moment. */
import { entryOfEvent, entryOfEvidence, entryOfTie } from '../../../ledger/entry';
import type { Entry } from '../../../ledger/record';
import { sayList } from '../../../ledger/sayEntry';
import { parseSpan, saySpan } from '../../../moments';
import { bannerOf, figures, lanes } from '../../../story';
import type { Description } from '../../scene';
import { saySources } from '../../shared/saySources';
import type { ViewStrand } from '../view';
import type { EditedView } from './cast';

export function describeEdited(view: EditedView): Description {
  const { whole, record, window, says } = view;
  const rows = findRows(view);
  const nameOf = (one: ViewStrand): string =>
    record.actors.find(({ id }) => id === one.actor)?.name ?? one.actor;
  const words = [
    ...(says === '' ? [] : [/[.?!]$/.test(says) ? says : `${says}.`]),
    `Who answered to whom at the end of this moment, ${saySpan(whole.moment.at)}.`
  ];
  const banner = bannerOf(whole.moment.account);
  if (banner && view.agreement !== 'agree') words.push(banner.replace('You are looking at', 'This is'));
  for (const { id: lane, described } of lanes) {
    const names = whole.strands
      .filter((one) => isShown(one, view) && !one.merged && !one.unnamed && one.stays.at(-1)?.lane === lane)
      .map(nameOf);
    if (names.length > 0) words.push(`${described}: ${sayList(names)}.`);
  }
  const gone = whole.strands.filter((one) => isShown(one, view) && one.unnamed).map(nameOf);
  if (gone.length > 0) words.push(`No longer named in our sources: ${sayList(gone)}.`);
  if (whole.contestedTie && !whole.agree) {
    words.push(whole.contestedTie.says);
    const state = whole.contestedTie.states?.find(({ account }) => account === whole.moment.account);
    if (state) words.push(state.says);
  } else words.push('The accounts agree here.');
  const merged = whole.strands.filter((one) => isShown(one, view) && one.merged).map(nameOf);
  if (merged.length > 0) words.push(`Merged into others by then: ${sayList(merged)}.`);
  const cited = new Set([
    ...view.ribbons.flatMap(({ viewed }) => viewed.stays.flatMap(({ tie, enters }) => [tie, enters])),
    ...view.marks.map(({ id }) => id)
  ]);
  return {
    title: `Who answered to whom, ${sayWindow(window.edtf)}`,
    subtitle: `One ribbon is one named organisation; one thread is a ${figures.body} that is counted but not named. Width is never ${figures.members}.`,
    words,
    rows,
    source: saySources(
      rows.filter(({ id }) => cited.has(id)),
      record
    )
  };
}

/** A window by its months, or by its years where it is longer than some. */
function sayWindow(edtf: string): string {
  const ends = edtf.split('/').map((one) => one.split('-').slice(0, 2).join('-').replace('~', ''));
  const [first = '', last = first] = ends;
  const isLong = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 2;
  const said = [first, last].map((one) => saySpan(parseSpan(isLong ? one.slice(0, 4) : one)));
  return said[0] === said[1] ? said[0]! : said.join(isLong ? '–' : ' to ');
}

const isShown = ({ strand }: ViewStrand, { settings: { actors } }: EditedView): boolean =>
  actors === undefined || strand.actors.some((actor) => actors.includes(actor));

/** Every row that the figure of the chapter knows at this moment, in the frame or not, in the order of the ledger. */
export function findRows(view: EditedView): Entry[] {
  const { whole, record, settings, marks } = view;
  const from = parseSpan(settings.from).start;
  const ids = new Set(marks.map(({ id }) => id));
  for (const one of whole.strands) {
    if (!isShown(one, view)) continue;
    const { strand, stays, renames, merged } = one;
    stays.forEach(({ tie, enters, change }, index) => {
      const until = stays[index + 1]?.change.end ?? (merged ? strand.end?.day : undefined) ?? Infinity;
      if (until >= from) ids.add(tie);
      if (enters && change.end >= from) ids.add(enters);
    });
    for (const { tie, day } of renames) if (day >= from) ids.add(tie);
    if (strand.begin.kind === 'made' && (stays[0]?.change.end ?? 0) >= from) ids.add(strand.begin.tie);
    if (strand.end?.kind === 'merges' && merged && strand.end.day >= from) ids.add(strand.end.tie);
    const underWay = strand.stays.find(({ change }) => change.start <= whole.day && change.end > whole.day);
    if (underWay?.enters && record.ties.some(({ id }) => id === underWay.enters)) ids.add(underWay.enters);
  }
  for (const council of whole.councils) if (council.until >= from) ids.add(council.tie);
  for (const { tie, day } of [...whole.links, ...whole.acts]) if (day >= from) ids.add(tie.id);
  for (const { item, day } of whole.evidence) if (day >= from) ids.add(item.id);
  const beyond = (of: string) =>
    record.beyond.flatMap(({ tie, date, says }) => (tie === of ? [{ date, says }] : []));
  return [
    ...record.ties
      .filter(({ id }) => ids.has(id))
      .map((tie) => {
        const more = beyond(tie.id);
        return { ...entryOfTie(tie, record), ...(more.length > 0 ? { beyond: more } : {}) };
      }),
    ...record.evidence.filter(({ id }) => ids.has(id)).map((item) => entryOfEvidence(item, record)),
    ...record.events.filter(({ id }) => ids.has(id)).map((event) => entryOfEvent(event, record))
  ];
}
