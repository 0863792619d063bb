/** What a reader who explores has chosen, as its page’s address says it. No document. */
import { type Account, type MapFrame, mapFrames, neutral, years } from '../../story';
import { opening as start } from 'virtual:story';
import { accountOf } from '../../drivers/address';
import { findSpan, parseSpan, type Span } from '../../moments';
import { type SceneName, sceneNames } from '../../scenes/names';

export interface Chosen {
  readonly at: Span;
  readonly account: Account;
  readonly figure: SceneName;
  /** The window of the map */
  readonly map: MapFrame;
  /** Ids of those who are looked for; empty: everyone */
  readonly actors: readonly string[];
}

const [firstYear = '', lastYear = ''] = years.split('/');
/** The first and the last month there is. */
export const ends = { first: `${firstYear}-01`, last: `${lastYear}-12` } as const;
const first = parseSpan(ends.first);
const last = parseSpan(ends.last);

/** The figure that the story opens with. The check of the content finds one that is none first. */
function findOpening(): SceneName {
  const found = sceneNames.find((name) => name === start.figure);
  if (!found) throw new Error(`No figure “${start.figure}” to open with; allowed: ${sceneNames.join(', ')}`);
  return found;
}

/** What is shown to a reader who has chosen nothing. */
export const opening: Chosen = {
  at: parseSpan(start.at),
  account: neutral,
  figure: findOpening(),
  map: start.map,
  actors: []
};

/** The moment, or the end of the work that is nearest to it. */
export function holdWithin(span: Span): Span {
  if (span.end < first.start) return first;
  return span.end > last.end ? last : span;
}

/**
 * The moment of an address, else the nearest there is: what lies outside the years of the work is held at their ends, a
 * day or month that is impossible gives way to its month or year. Undefined for what is no date at all.
 */
export function momentOf(hash: string): Span | undefined {
  let text = hash.replace(/^#/, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    return undefined;
  }
  if (!/^\d/.test(text)) return undefined;
  for (;;) {
    const span = findSpan(text);
    if (span) return holdWithin(span);
    const cut = Math.max(text.lastIndexOf('-'), text.lastIndexOf('/'));
    if (cut <= 0) return undefined;
    text = text.slice(0, cut);
  }
}

/**
 * What an address asks for; what it does not name, or names wrongly, is as at the opening. A hash that is no date, such as
 * that of a source, leaves the date as it is. `known`: ids of actors.
 */
export function readAddress(url: URL, known: ReadonlySet<string>, now: Chosen = opening): Chosen {
  const asked = (name: string): string | null => url.searchParams.get(name);
  return {
    at: momentOf(url.hash) ?? now.at,
    account: accountOf(url),
    figure: sceneNames.find((name) => name === asked('figure')) ?? opening.figure,
    map: mapFrames.find(({ id }) => id === asked('map'))?.id ?? opening.map,
    actors: [...new Set(asked('actor')?.split(','))].filter((id) => known.has(id))
  };
}

/** The address of what is chosen; only what differs from the opening is written, and the date. */
export function writeAddress(url: URL, { at, account, figure, map, actors }: Chosen): URL {
  const next = new URL(url);
  // In one order, whichever was chosen first
  const wanted = [
    ['account', account, opening.account],
    ['figure', figure, opening.figure],
    ['map', map, opening.map],
    ['actor', actors.join(','), '']
  ] as const;
  for (const [name, value, usual] of wanted) {
    next.searchParams.delete(name);
    if (value !== usual) next.searchParams.set(name, value);
  }
  // A comma may stand as it is, and reads better
  next.search = next.search.replaceAll('%2C', ',');
  next.hash = at.edtf;
  return next;
}
