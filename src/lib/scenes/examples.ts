/**
 * How to read the figures: one small true example of each mark that might be misread. Every one is a row of the ledger,
 * drawn by its scene for a small box.
 */
import { entryOfEvent, entryOfStrength, entryOfTie } from '../ledger/entry';
import type { Entry, Record } from '../ledger/record';
import { spanOfDating } from '../ledger/ties';
import { parseSpan, type Span } from '../moments';
import { allegiance } from './allegiance';
import type { PlacedAllegiance } from './allegiance/place';
import { map } from './map';
import { saySources } from './shared/saySources';
import type { Figures, Scene, Size } from './scene';
import { strength } from './strength';

interface Choice {
  readonly row: string;
  /** Right end of its axis, where it has one: the length of a bar is read from the numbers over it */
  readonly limit?: number;
  readonly mark: string;
  readonly reads: string;
}

/** Which mark, by the row that shows it, and how to read it. */
const chosen: readonly Choice[] = [
  {
    row: 'st-isi-2008-10',
    limit: 8_000,
    mark: 'A range',
    reads: 'A range stays a range: solid from its low end to its high end, and never its middle.'
  },
  {
    row: 'st-aqm-2005-state',
    limit: 8_000,
    mark: 'An open end',
    reads: '“At least” gives no upper end, so the bar has none either: it fades beyond the last number given.'
  },
  {
    row: 'st-isi-12000',
    limit: 15_000,
    mark: 'A claim',
    reads: 'What a group says of itself is an open diamond and is never filled in: a claim, not a count.'
  },
  {
    row: 'st-none-1920-revolution-brigades',
    limit: 15_000,
    mark: 'No figure',
    reads: 'A hatched slot over the whole scale: our sources give no number. That is not zero, and not few.'
  },
  {
    row: 'tie-isi-al-qaeda',
    mark: 'A contested tie',
    reads:
      'To lie in a lane is to answer to whom it names. A ribbon between the lanes, hatched in two colours, is claimed by both sides; dotted lines show where each of them puts it.'
  },
  {
    row: 'ev-2002-enclave-size',
    mark: 'An approximate place',
    reads: 'A dashed ring is an area, not a point. Where a source names no town, no town is marked.'
  }
];

export interface Example {
  readonly row: string;
  /** The mark in a word or two */
  readonly mark: string;
  readonly reads: string;
  readonly scene: 'map' | 'strength' | 'allegiance';
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
  readonly scene: Example['scene'];
  readonly Figure: Scene['Figure'];
  readonly at: Span;
  readonly height: number;
  readonly place: (size: Size) => unknown;
}

/** `sizes`: the widths in px that an example is placed for, by form. `record` holds the rows of the whole work. */
export function placeExamples(record: Record, widths: { readonly [form: string]: number }): Example[] {
  return chosen.map(({ row, limit = 1, mark, reads }): Example => {
    const { entry, scene, Figure, at, height, place } = drawingOf(row, limit, record);
    return {
      row,
      mark,
      reads,
      scene,
      Figure,
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

function drawingOf(id: string, limit: number, record: Record): Drawing {
  const number = record.strengths.find((row) => row.id === id);
  if (number) return drawStrength(number, limit, record);
  const tie = record.ties.find((row) => row.id === id);
  if (tie) return drawTie(tie, record);
  const event = record.events.find((row) => row.id === id);
  if (event) return drawEvent(event, record);
  throw new Error(`The record holds no row “${id}” that a figure draws`);
}

const figuresOf = (figures: Partial<Figures>): Figures => ({
  allegiance: { from: '2000', to: '2016', columns: ['2000', '2016'], lanes: [33, 34, 33, 0, 0] },
  map: { from: '2000', to: '2016', frame: 'levant' },
  strength: { actors: [], limit: 1 },
  ...figures
});

function drawStrength(row: Record['strengths'][number], limit: number, record: Record): Drawing {
  const at = spanOfDating(row.date) ?? parseSpan('2007');
  const strengths = [row];
  const figures = figuresOf({ strength: { actors: [row.actor], limit } });
  const one = { ...record, strengths };
  const view = strength.view(one, { at, account: 'evidence', focus: [] }, figures);
  return {
    entry: entryOfStrength(row, record),
    scene: 'strength',
    Figure: strength.Figure,
    at,
    height: 78,
    place: (size) => {
      // In a row of its own, as on a large figure
      const frame = { ...(strength.frame(one, figures, size) as object), form: 'wide' };
      return strength.place(view, frame);
    }
  };
}

function drawTie(row: Record['ties'][number], record: Record): Drawing {
  const at = parseSpan(`${row.start.edtf}/2007-06`);
  // Its name in full would be cut short beside so small a picture
  const short = record.actors.find(({ id }) => id === row.from)?.short;
  const named = short && row.label ? { ...row, label: { ...row.label, short } } : row;
  const ties = record.ties.flatMap((one) => {
    if (one.id === row.id) return [named];
    return (one.kind === 'own' && one.from === row.to) || one.to === row.from ? [one] : [];
  });
  const figures = figuresOf({
    allegiance: {
      from: '2006-06',
      to: '2007-06',
      columns: ['2006-10-15', '2007-06'],
      lanes: [38, 32, 30, 0, 0],
      actors: [row.from, row.to ?? row.from]
    }
  });
  const one = { ...record, ties, evidence: [] };
  const view = allegiance.view(one, { at, account: 'evidence', focus: [row.from] }, figures);
  return {
    entry: entryOfTie(row, record),
    scene: 'allegiance',
    Figure: allegiance.Figure,
    at: spanOfDating(row.start) ?? at,
    height: 190,
    place: (size) => {
      const placed = allegiance.place(view, allegiance.frame(one, figures, size)) as PlacedAllegiance;
      // Only the lanes that it lies between
      const lanes = placed.lanes.filter(({ y0, y1 }) => y1 - y0 > 1);
      const shown = new Set(lanes.map(({ lane }) => `lane ${lane}`));
      return {
        ...placed,
        lanes,
        labels: placed.labels.filter(({ key }) => !key.startsWith('lane ') || shown.has(key))
      };
    }
  };
}

function drawEvent(row: Record['events'][number], record: Record): Drawing {
  const at = spanOfDating(row.date) ?? parseSpan('2002');
  const figures = figuresOf({});
  const one = { ...record, events: [row] };
  const view = map.view(one, { at, account: 'evidence', focus: [] }, figures);
  return {
    entry: entryOfEvent(row, record),
    scene: 'map',
    Figure: map.Figure,
    at,
    height: 190,
    place: (size) => map.place(view, map.frame(one, figures, size))
  };
}
