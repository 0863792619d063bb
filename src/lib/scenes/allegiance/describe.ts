/** The figure in words and as a table, from the same view as the picture. */
import { bannerOf } from '../../story';
import { calendarDay, parseSpan, saySpan } from '../../moments';
import { saySources } from '../shared/saySources';
import type { Description } from '../scene';
import { type AllegianceFrame } from './frame';
import { placeMarks } from './marks';
import { findRow, subtitle, tellLanes } from './told';
import type { AllegianceView } from './view';

/**
 * Words, and a row for every mark of the picture in the same order. The frame decides which marks there are:
 * a chapter draws its own years.
 */
export function describeAllegiance(view: AllegianceView, frame: AllegianceFrame): Description {
  const { record } = frame;
  const { marks } = placeMarks(view, frame);
  const rows = marks.flatMap((mark) => findRow(mark.id, record) ?? []);

  const date = saySpan(view.moment.at);
  const words = [`Who answered to whom at the end of this moment, ${date}.`];
  const banner = bannerOf(view.moment.account);
  if (banner) words.push(banner.replace('You are looking at', 'This is'));
  // A lane that the figure leaves out is not told either
  const strands = view.strands.filter(({ stays }) => {
    const lane = stays.at(-1)?.lane;
    return lane === undefined || frame.shows(lane);
  });
  const shown = frame.lanes.map(({ lane }) => lane);
  words.push(...tellLanes(view, strands, shown, record));

  const first = calendarDay(frame.start).year;
  const last = calendarDay(parseSpan(frame.to).end).year;
  return {
    title: `Who answered to whom, ${first}–${last}`,
    subtitle,
    ...(view.evidence.length > 0 ? { signs: '▲ points to a tie, ▼ to independence, ◆ both ways' } : {}),
    words,
    rows,
    source: saySources(rows, record)
  };
}
