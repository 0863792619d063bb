/**
 * How to read the figures: one small true example of each mark that might be misread. Every one is a row of the ledger,
 * drawn by its scene for a small box.
 */
import { type LaneRole, lanes, neutral, years } from '../story';
import { whole } from 'virtual:story';
import { examples } from 'virtual:story';
import { entryOfEvent, entryOfStrength, entryOfTie } from '../ledger/entry';
import type { Entry, Record } from '../ledger/record';
import { spanOfDating } from '../ledger/ties';
import { parseSpan, type Span } from '../moments';
import { allegiance } from './allegiance';
import { map } from './map/whole';
import { saySources } from './shared/saySources';
import type { Scene, SceneName } from './index';
import { wholeScenes } from './wholes';
import type { Size } from './scene';
import { strength } from './strength/whole';

type Choice = (typeof examples)[number];

export interface Example {
  readonly row: string;
  /** The mark in a word or two */
  readonly mark: string;
  readonly reads: string;
  readonly scene: SceneName;
  readonly Figure: Scene['Figure'];
  /** By form */
  readonly placed: readonly { readonly form: string; readonly size: Size; readonly placed: unknown }[];
  /** Accessible name: what the row says */
  readonly name: string;
  /** The row’s own date: the step that tells it is the one nearest to it */
  readonly at: Span;
  readonly source: string;
}

interface Drawing {
  readonly entry: Entry;
  readonly scene: SceneName;
  readonly at: Span;
  readonly height: number;
  readonly place: (size: Size) => unknown;
}

/** `sizes`: the widths in px that an example is placed for, by form. `record` holds the rows of the whole work. */
export function placeExamples(record: Record, widths: { readonly [form: string]: number }): Example[] {
  return examples.map((choice): Example => {
    const { row, mark, reads } = choice;
    const { entry, scene, at, height, place } = drawingOf(choice, record);
    return {
      row,
      mark,
      reads,
      scene,
      Figure: wholeScenes[scene].Figure,
      at,
      name: `${entry.date ? `${entry.date}: ` : ''}${entry.says}`,
      source: saySources([entry], record),
      placed: Object.entries(widths).map(([form, width]) => {
        const size = { width, height };
        return { form, size, placed: place(size) };
      })
    };
  });
}

function drawingOf(choice: Choice, record: Record): Drawing {
  const { row: id, limit = 1 } = choice;
  const number = record.strengths.find((row) => row.id === id);
  if (number) return drawStrength(number, limit, record);
  const tie = record.ties.find((row) => row.id === id);
  if (tie) return drawTie(tie, choice, record);
  const event = record.events.find((row) => row.id === id);
  if (event) return drawEvent(event, record);
  throw new Error(`The record holds no row “${id}” that a figure draws`);
}

const [first = '', last = ''] = years.split('/');
/** In per cent: only the lanes that a contested ribbon can lie in. */
const heights: { readonly [role in LaneRole]: number } = {
  other: 38,
  disputed: 32,
  own: 30,
  packed: 0,
  apart: 0
};

function drawStrength(row: Record['strengths'][number], limit: number, record: Record): Drawing {
  const at = spanOfDating(row.date) ?? parseSpan(last);
  const strengths = [row];
  const settings = { actors: [row.actor], limit };
  const one = { ...record, strengths };
  const view = strength.view(one, { at, account: neutral, focus: [] }, settings);
  return {
    entry: entryOfStrength(row, record),
    scene: 'strength',
    at,
    height: 78,
    place: (size) => {
      // In a row of its own, as on a large figure
      return strength.place(view, { ...strength.frame(one, settings, size, years), form: 'wide' });
    }
  };
}

function drawTie(row: Record['ties'][number], { from, until }: Choice, record: Record): Drawing {
  const start = row.start.edtf ?? row.start.plot ?? first;
  const to = until ?? last;
  const at = parseSpan(`${start}/${to}`);
  // Its name in full would be cut short beside so small a picture
  const short = record.actors.find(({ id }) => id === row.from)?.short;
  const named = short && row.label ? { ...row, label: { ...row.label, short } } : row;
  const ties = record.ties.flatMap((one) => {
    if (one.id === row.id) return [named];
    return (one.kind === 'own' && one.from === row.to) || one.to === row.from ? [one] : [];
  });
  const settings = {
    from: from ?? start,
    to,
    columns: [start, to],
    lanes: lanes.map(({ role }) => heights[role]),
    actors: [row.from, row.to ?? row.from]
  };
  const one = { ...record, ties, evidence: [] };
  const view = allegiance.view(one, { at, account: neutral, focus: [row.from] }, settings);
  return {
    entry: entryOfTie(row, record),
    scene: 'allegiance',
    at: spanOfDating(row.start) ?? at,
    height: 190,
    place: (size) => allegiance.place(view, allegiance.frame(one, settings, size, years))
  };
}

function drawEvent(row: Record['events'][number], record: Record): Drawing {
  const at = spanOfDating(row.date) ?? parseSpan(last);
  const settings = { from: first, to: last, frame: whole.frame };
  const one = { ...record, events: [row] };
  const view = map.view(one, { at, account: neutral, focus: [] }, settings);
  return {
    entry: entryOfEvent(row, record),
    scene: 'map',
    at,
    height: 190,
    place: (size) => map.place(view, map.frame(one, settings, size, years))
  };
}
