/** The map in words and as a table, from the same view as the picture. */
import { bannerOf, nameAccount, type MapFrame, mapFrames } from '../../story';
import { sayList } from '../../ledger/sayEntry';
import { entryOfEvent } from '../../ledger/entry';
import type { Entry, Record } from '../../ledger/record';
import { calendarDay, saySpan } from '../../moments';
import { saySources } from '../shared/saySources';
import type { Description, Size } from '../scene';
import { layGround } from './marks';
import { type MapView, type ViewEvent, exactness, isPlaceless, placeName } from './view';

export interface MapFigure extends Size {
  /** The rows it is drawn from */
  readonly record: Record;
}

const nameFrame = (frame: MapFrame): string => mapFrames.find(({ id }) => id === frame)?.title ?? frame;

/** A place and how exactly it is known: “Oxlade”, “Ferry Quarter (approximate)”, “Brathdale (no town named)”. */
function sayPlaces(one: ViewEvent): string {
  const names = sayList(one.places.map(placeName));
  if (one.event.journey) {
    const unknown = one.places.filter((place) => exactness(place) === 'country');
    if (unknown.length === one.places.length) return `${names} (place not given)`;
    return unknown.length > 0 ? `${names} (${sayList(unknown.map(placeName))}: place not given)` : names;
  }
  if (one.approximate) return `${names} (approximate)`;
  if (one.exactness === 'area') return `${names} (an area, not a point)`;
  if (one.exactness === 'governorate') return `${names} (no town named)`;
  return one.exactness === 'country' ? `${names} (place not given)` : names;
}

/** One event with its place, date, standing, and who says so. */
function sayEvent(one: ViewEvent, record: Record, view: MapView): string {
  const { event, status, said } = one;
  const by = [...new Set(event.cites.map(({ source }) => source))].flatMap(
    (id) => record.sources.find((source) => source.id === id)?.short ?? []
  );
  const standing =
    said !== undefined
      ? ` ${nameAccount(view.moment.account)} account: ${said}`
      : status === 'disputed'
        ? ' Disputed.'
        : status === 'claimed'
          ? ' Said by a party.'
          : status === 'inferred'
            ? ' An analyst’s inference.'
            : '';
  return `${sayPlaces(one)}, ${event.date.shown}: ${event.says}${standing} Source: ${sayList(by)}.`;
}

const count = (many: number, one: string, more: string): string =>
  many === 1 ? `One ${one}` : `${many} ${more}`;

/** Words, and a row for every mark of the picture in the same order. The size decides what the window shows. */
export function describeMap(view: MapView, figure: MapFigure): Description {
  const { record } = figure;
  const { moment, frame } = view;
  const ground = layGround(view, figure, view.events);
  const points = view.drawn.filter(({ role }) => role === 'point');
  const told = new Set(points.map(({ event }) => event));
  const shown = new Set(ground.events);
  // What the frame draws may lie outside the window of everything
  const more = moment.edit
    ? view.drawn.filter((one) => !ground.events.some(({ event }) => event === one.event))
    : [];
  const rest = [...ground.events, ...more].filter(({ event }) => !told.has(event));
  const current = rest.filter((one) => one.current);
  const earlier = rest.filter((one) => !one.current);
  const beyond = view.events.filter((one) => !shown.has(one) && !told.has(one.event));

  const first = ground.events[0];
  const years = [
    ...new Set([first?.span ?? moment.at, moment.at].map((span) => calendarDay(span.start).year))
  ];
  const until = calendarDay(moment.at.end).year;
  const from = Math.min(...years, until);

  const words = [`Where, as far as our sources say: ${nameFrame(frame)}, ${saySpan(moment.at)}.`];
  const banner = bannerOf(moment.account);
  if (banner) words.push(banner.replace('You are looking at', 'This is'));
  words.push(...points.map((one) => sayEvent(one, record, view)));
  if (ground.events.length === 0)
    words.push(
      'Nothing in our sources is placed on the map at this moment.',
      ...(view.last ? [`The last placed event before it: ${view.last}.`] : []),
      ...(view.next ? [`The next one: ${view.next}.`] : [])
    );
  else {
    if (current.length > 0 || points.length === 0)
      words.push(current.length > 0 ? 'Of this moment:' : 'Nothing of this moment is placed here.');
    words.push(...current.map((one) => sayEvent(one, record, view)));
    if (earlier.length > 0) words.push('Earlier:', ...earlier.map((one) => sayEvent(one, record, view)));
  }
  if (view.placeless > 0)
    words.push(
      `${count(view.placeless, 'earlier event is', 'earlier events are')} placed no more closely than a country and not drawn.`
    );
  if (beyond.length > 0)
    words.push(`${count(beyond.length, 'event lies', 'events lie')} outside this window.`);
  if (view.agree) words.push('The accounts agree here.');

  const rows = [...points, ...rest].map((one): Entry => {
    const entry = entryOfEvent(one.event, record);
    return {
      ...entry,
      kind: one.event.journey ? 'Journey' : entry.kind,
      status: one.status,
      place: sayPlaces(one),
      ...(one.said !== undefined ? { by: `${nameAccount(moment.account)} account: ${one.said}` } : {})
    };
  });

  return {
    title: `Where: ${nameFrame(frame)}, ${moment.edit ? saySpan(moment.at) : from === until ? until : `${from}–${until}`}`,
    subtitle: subtitle(view),
    ...(moment.edit
      ? {}
      : {
          signs:
            view.placeless > 0
              ? `${count(view.placeless, 'earlier event has', 'earlier events have')} no place but a country: not drawn.`
              : 'Borders are drawn for orientation, and are no statement.'
        }),
    words,
    rows,
    source:
      view.drawn.length > 0
        ? saySources(moment.edit ? view.drawn.map(({ event }) => event) : rows, record)
        : 'Source: none is placed at this moment'
  };
}

/** What the marks that are drawn mean, in one line. */
function subtitle({ drawn, moment }: MapView): string {
  if (drawn.length === 0) return 'Nothing in our sources is placed here at this moment.';
  const some = (test: (one: ViewEvent) => boolean): boolean => drawn.some(test);
  const parts = [
    ...(moment.edit
      ? []
      : [
          ...(some(({ event }) => event.journey !== undefined)
            ? ['Thick line: a journey of this moment. Thin: before it.']
            : []),
          'Filled: of this moment. Ring: earlier.'
        ]),
    ...(some(({ status }) => status === 'disputed') ? ['Hatched: disputed.'] : []),
    ...(some(({ status }) => status === 'claimed') ? ['Hollow: a party’s claim.'] : []),
    ...(some(isPlaceless) ? ['Listed: no place given.'] : [])
  ];
  return parts.join(' ');
}
