import type { Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import { checkDates } from './checkDates';
import { checkTies } from './checkTies';
import { faultIn, fileOf, kindNames, type Unread } from './parse';
import { findReferences } from './references';
import type { Cite, Kind, Ledger, Strength } from './schema';
import { programmeRoll } from '../vocabulary';

/** A quotation has fewer words than this. */
export const quotationWords = 25;

/** A chapter as far as its strength figure goes: what its front matter says under `strength`. */
export interface ChapterFigures {
  file: string;
  /** Ids of organisations */
  actors: readonly string[];
  /** Right end of the axis of programme rolls */
  rolls?: number;
}

/**
 * What is wrong between the rows, or inside a row beyond the shape that the schema sees; all of it at once.
 * `unread` are the rows that could not be read: they are known, though little can be said of them.
 */
export function checkLedger(ledger: Ledger, unread: Unread = { rows: [], kinds: [] }): Fault[] {
  return [
    ...checkReferences(ledger, unread),
    ...checkDates(ledger),
    ...checkTies(ledger),
    ...checkStrengths(ledger),
    ...checkSides(ledger),
    ...checkGrounds(ledger),
    ...checkParagraphs(ledger),
    ...checkMarks(ledger),
    ...checkQuotations(ledger),
    ...checkCited(ledger, unread)
  ];
}

/** Every row by kind and id, the unread ones too where they have an id. */
function findIds(ledger: Ledger, unread: Unread): { kind: Kind; id: string }[] {
  return kindNames.flatMap((kind) => [
    ...ledger[kind].map(({ id }) => ({ kind, id })),
    ...unread.rows.flatMap((row) => (row.kind === kind && row.id !== undefined ? [{ kind, id: row.id }] : []))
  ]);
}

function checkReferences(ledger: Ledger, unread: Unread): Fault[] {
  const kindsOf = new Map<string, Kind[]>();
  for (const { kind, id } of findIds(ledger, unread)) kindsOf.set(id, [...(kindsOf.get(id) ?? []), kind]);
  const rows: { kind: Kind; row: string; value: unknown }[] = [
    ...kindNames.flatMap((kind) => ledger[kind].map((row) => ({ kind, row: row.id, value: row }))),
    ...unread.rows
  ];
  return rows.flatMap(({ kind, row, value }) =>
    findReferences(kind, value).flatMap(({ field, id, to }) => {
      const known = kindsOf.get(id) ?? [];
      if (to.some((kind) => known.includes(kind) || unread.kinds.includes(kind))) return [];
      const other = known[0] === undefined ? '' : `, only one in ${fileOf(known[0])}`;
      const possible = [...kindsOf].filter(([, kinds]) => to.some((kind) => kinds.includes(kind)));
      const hint = suggest(
        id,
        possible.map(([id]) => id)
      );
      const allowed = `an id from ${to.map(fileOf).join(' or ')}`;
      return [faultIn(kind, row, `no row “${id}”${other}; allowed: ${allowed}${hint}`, field)];
    })
  );
}

/** Which ends of its range each kind of figure gives. */
const bounds: {
  [B in Strength['bound']]: { allowed: string; fits: (low: boolean, high: boolean) => boolean };
} = {
  range: { allowed: 'both low and high', fits: (low, high) => low && high },
  exact: { allowed: 'low and high, the same number', fits: (low, high) => low && high },
  about: { allowed: 'low, high or both', fits: (low, high) => low || high },
  'at-least': { allowed: 'low, and high: null', fits: (low, high) => low && !high },
  'at-most': { allowed: 'high, and low: null', fits: (low, high) => !low && high },
  none: { allowed: 'low: null and high: null', fits: (low, high) => !low && !high }
};

function checkStrengths(ledger: Ledger): Fault[] {
  return ledger.strengths.flatMap((row) => {
    const { id, low, high, bound } = row;
    const { allowed, fits } = bounds[bound];
    const wrong: [says: string, field?: string][] = [];
    const isReversed = low !== null && high !== null && low > high;
    if (isReversed)
      wrong.push([`${low} is more than high, ${high}; allowed: low no greater than high`, 'low']);
    if (!fits(low !== null, high !== null))
      wrong.push([`“${bound}” does not fit low and high; allowed: ${allowed}`, 'bound']);
    else if (bound === 'exact' && low !== high && !isReversed)
      wrong.push([`“exact”, with ${low} and ${high}; allowed: ${allowed}`, 'bound']);
    const isSlot = [row.nature === 'no-figure', row.use === 'no-figure', row.status === 'none'];
    if (isSlot.includes(true) && (isSlot.includes(false) || bound !== 'none'))
      wrong.push([
        'says only in part that there is no figure; allowed: nature: no-figure, use: no-figure, status: none and bound: none together'
      ]);
    return wrong.map(([says, field]) => faultIn('strengths', id, says, field));
  });
}

const speakers = (sides: readonly { by: string }[] | undefined): number =>
  new Set(sides?.map((side) => side.by)).size;

/** A disputed row shows at least two sides: its own, or those of the event that it belongs to. */
function checkSides(ledger: Ledger): Fault[] {
  const oneSided = (kind: Kind, row: string, allowed: string): Fault =>
    faultIn(kind, row, `disputed, but without two sides; allowed: ${allowed}`, 'status');
  const sidedEvents = new Set([
    ...ledger.disputes.filter((row) => row.sides.length > 1).flatMap((row) => row.events ?? []),
    ...ledger.events.filter((row) => speakers(row.accounts) > 1).map((row) => row.id)
  ]);
  const faults: Fault[] = [];
  for (const { id, status, accounts } of ledger.events)
    if (status === 'disputed' && speakers(accounts) < 2)
      faults.push(oneSided('events', id, 'two accounts, by different speakers'));
  for (const { id, status, accounts, states } of ledger.ties)
    if (
      status === 'disputed' &&
      speakers(accounts) < 2 &&
      new Set(states?.map((state) => state.account)).size < 2
    )
      faults.push(oneSided('ties', id, 'two accounts, by different speakers, or states of two accounts'));
  for (const { id, status, sides } of ledger.disputes)
    if (status === 'disputed' && sides.length < 2)
      faults.push(oneSided('disputes', id, 'two sides, or another status'));
  for (const kind of ['evidence', 'strengths'] as const)
    for (const { id, status, event } of ledger[kind])
      if (status === 'disputed' && !sidedEvents.has(event ?? ''))
        faults.push(oneSided(kind, id, 'an event that has two accounts, or two sides in a dispute'));
  for (const { id, status } of ledger.quotes)
    if (status === 'disputed') faults.push(oneSided('quotes', id, 'reported, claimed or inferred'));
  return faults;
}

const sayCite = ({ source, para, line, locator }: Cite): string =>
  [
    source,
    ...(para === undefined ? [] : [`para ${para}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(locator === undefined ? [] : [locator])
  ].join(', ');

/** What a side of a dispute rests on, the dispute rests on as well: pages that show no sides read the row’s list. */
function checkGrounds(ledger: Ledger): Fault[] {
  return ledger.disputes.flatMap(({ id, sides, cites }) => {
    const known = new Set(cites.map(sayCite));
    return sides.flatMap((side, i) =>
      side.cites.map(sayCite).flatMap((place, j) => {
        if (known.has(place)) return [];
        const says = `“${place}” is not in the row’s own cites; allowed: a place that stands there too`;
        return [faultIn('disputes', id, says, `sides ${i + 1}.cites ${j + 1}`)];
      })
    );
  });
}

/** A paragraph that the source has not; and a core document says how many it has. */
function checkParagraphs(ledger: Ledger): Fault[] {
  const most = new Map(ledger.sources.map(({ id, paragraphs }) => [id, paragraphs]));
  const wrong = (kind: Kind, row: string, cites: readonly Cite[], field: string): Fault[] =>
    cites.flatMap(({ source, para }, index) => {
      const count = most.get(source);
      if (para === undefined || count === undefined || para <= count) return [];
      const says = `${para} is no paragraph of “${source}”; allowed: 1 to ${count}`;
      return [faultIn(kind, row, says, `${field} ${index + 1}.para`)];
    });
  return [
    ...ledger.sources.flatMap(({ id, core, paragraphs }) =>
      core && paragraphs === undefined
        ? [
            faultIn(
              'sources',
              id,
              'missing; allowed: how many paragraphs this core document has',
              'paragraphs'
            )
          ]
        : []
    ),
    ...kindNames.flatMap((kind) =>
      ledger[kind].flatMap((row) => ('cites' in row ? wrong(kind, row.id, row.cites, 'cites') : []))
    ),
    ...ledger.ties.flatMap(({ id, summaries = [] }) =>
      summaries.flatMap(({ cites }, index) => wrong('ties', id, cites, `summaries ${index + 1}.cites`))
    )
    // What a side of a dispute cites stands in the row’s own cites too
  ];
}

/** Readers see every text of a row but an address, with its quotation marks as they are to be printed. */
function checkMarks(ledger: Ledger): Fault[] {
  return kindNames.flatMap((kind) =>
    ledger[kind].flatMap((row) =>
      findTexts(row, '').flatMap(({ field, text }) => {
        const [word] = field === 'url' ? [] : (/\S*["']\S*/.exec(text) ?? []);
        if (word === undefined) return [];
        const what = word.includes("'") ? 'a straight apostrophe' : 'a straight quotation mark';
        return [faultIn(kind, row.id, `${what} in ${word}; allowed: “ ” ‘ ’`, field)];
      })
    )
  );
}

/** How many words a text has: pieces between spaces that hold a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Quotations stay short, in rows of their own and inside any other text. */
function checkQuotations(ledger: Ledger): Fault[] {
  const check = (kind: Kind, row: string, field: string, text: string): Fault[] => {
    const count = countWords(text);
    if (count < quotationWords) return [];
    return [
      faultIn(kind, row, `a quotation of ${count} words; allowed: at most ${quotationWords - 1}`, field)
    ];
  };
  return [
    ...ledger.quotes.flatMap((row) => check('quotes', row.id, 'text', row.text)),
    ...kindNames.flatMap((kind) =>
      ledger[kind].flatMap((row) =>
        findTexts(row, '').flatMap(({ field, text }) =>
          [...text.matchAll(/“([^”]*)”/g)].flatMap(([, quotation]) =>
            check(kind, row.id, field, quotation ?? '')
          )
        )
      )
    )
  ];
}

/** Every text in a row, with the field that holds it: `sides 2.says`. */
export function findTexts(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => findTexts(item, `${field} ${index + 1}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    findTexts(item, field === '' ? key : `${field}.${key}`)
  );
}

function checkCited(ledger: Ledger, unread: Unread): Fault[] {
  // A file that is missing may hold the citation, and a row that cannot be read may be the one that has it.
  if (unread.kinds.length > 0) return [];
  const cited = new Set([
    ...kindNames.flatMap((kind) =>
      ledger[kind].flatMap((row) => findReferences(kind, row).map((reference) => reference.id))
    ),
    ...unread.rows
      .filter((row) => row.kind !== 'sources')
      .flatMap((row) => row.text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [])
  ]);
  return ledger.sources
    .filter((source) => !cited.has(source.id))
    .map((source) =>
      faultIn('sources', source.id, 'no row cites this source; allowed: sources that a row cites')
    );
}

/**
 * What the strength figure of a chapter needs of the ledger: a family and a “no figure” row for each organisation, and
 * an axis for its programme rolls. Ids that are in no row are the chapter check’s business.
 */
export function checkFigures(ledger: Ledger, chapters: readonly ChapterFigures[]): Fault[] {
  return chapters.flatMap(({ file, actors, rolls }) =>
    actors.flatMap((id) => {
      const actor = ledger.actors.find((one) => one.id === id);
      if (!actor) return [];
      const rows = ledger.strengths.filter((row) => row.actor === id);
      const complain = (row: string, says: string): Fault => ({ file, row, field: 'strength', says });
      return [
        ...(actor.family === undefined
          ? [complain(id, 'no family in actors.yaml; allowed: an id of families in story.yaml')]
          : []),
        ...(rows.some((row) => row.use === 'no-figure')
          ? []
          : [complain(id, 'no row of use no-figure in strengths.yaml; its empty slot could name no source')]),
        ...rows.flatMap(({ id: row, use, measure, low, high }) => {
          if (measure !== programmeRoll || use === 'context' || use === 'do-not-plot') return [];
          const most = Math.max(low ?? 0, high ?? 0);
          return rolls === undefined || most > rolls
            ? [complain(row, `a programme roll of ${most}; allowed: an axis, rolls, that goes as far`)]
            : [];
        })
      ];
    })
  );
}
