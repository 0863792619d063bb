/** An edited frame in words and as a table: its point first, then all that is true at the moment. */
import type { Entry } from '../../../ledger/record';
import { parseSpan, saySpan } from '../../../moments';
import { bannerOf, lanes } from '../../../story';
import type { Description } from '../../scene';
import { saySources } from '../../shared/saySources';
import { isWanted } from '../strands';
import { findRow, subtitle, tellLanes } from '../told';
import type { EditedView } from './cast';

export function describeEdited(view: EditedView): Description {
  const { whole, record, window, says } = view;
  const rows = findRows(view);
  const words = [
    ...(says === '' ? [] : [/[.?!]$/.test(says) ? says : `${says}.`]),
    `Who answered to whom at the end of this moment, ${saySpan(whole.moment.at)}.`
  ];
  const banner = bannerOf(whole.moment.account);
  if (banner && view.agreement !== 'agree') words.push(banner.replace('You are looking at', 'This is'));
  const shown = whole.strands.filter((one) => isWanted(one.strand, view.settings));
  words.push(
    ...tellLanes(
      whole,
      shown,
      lanes.map(({ id }) => id),
      record
    )
  );
  const cited = new Set([
    ...view.ribbons.flatMap(({ viewed }) => viewed.stays.flatMap(({ tie, enters }) => [tie, enters])),
    ...view.marks.map(({ id }) => id)
  ]);
  return {
    title: `Who answered to whom, ${sayWindow(window.edtf)}`,
    subtitle,
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

/** Every row that the figure of the chapter knows at this moment, in the frame or not, in the order of the ledger. */
export function findRows(view: EditedView): Entry[] {
  const { whole, record, settings, marks } = view;
  const from = parseSpan(settings.from).start;
  const ids = new Set(marks.map(({ id }) => id));
  for (const one of whole.strands) {
    if (!isWanted(one.strand, settings)) continue;
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
  const rowsOf = (rows: readonly { readonly id: string }[]): Entry[] =>
    rows.flatMap(({ id }) => (ids.has(id) ? (findRow(id, record) ?? []) : []));
  return [...rowsOf(record.ties), ...rowsOf(record.evidence), ...rowsOf(record.events)];
}
