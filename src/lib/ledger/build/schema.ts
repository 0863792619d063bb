/**
 * The shape of every ledger row. Build only: the page imports the types, never the schemas.
 * Which accounts, lanes, families, matters and chapters there are is the story’s to say: rows are held to it by
 * `authoring/checks/checkStory`. A row says what a source says, who says so, how precisely it is dated and how far it can be trusted.
 */
import { z } from 'zod';
import { findSpan, momentForms } from '../../moments';
import { actKinds, allegianceKinds, linkKinds, relations, statuses, undrawnKinds } from '../vocabulary';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case words and digits joined by hyphens, such as ferrymen or ev-1968-02-committee'
  );
const words = z.string().trim().min(1, 'empty text');
const moment = z
  .string({ error: 'a date in quotation marks' })
  .refine((text) => findSpan(text) !== undefined, { error: `not a possible date; allowed: ${momentForms}` });

/** Where in a source: block number and line of a core document, or words for any other page. */
export const cite = z
  .strictObject({
    source: id,
    para: z.number().int().positive().optional(),
    line: z.number().int().positive().optional(),
    locator: words.optional()
  })
  .refine((row) => row.para !== undefined || row.locator !== undefined, {
    error: 'no locator; allowed: para (a number) or locator (words)'
  });
const cites = z.array(cite).min(1, 'no source; a row names at least one');

/** A date as its source gives it. `shown` is what readers see; `plot` is where an undated row may be drawn, and only then. */
export const dating = z.strictObject({
  edtf: moment.nullable(),
  shown: words,
  plot: moment.optional(),
  qualifier: words.optional(),
  note: words.optional()
});

const said = z.strictObject({ by: words, says: words });
const remark = words.optional();

/** Text that has to fit into a figure. */
const upTo = (most: number) =>
  words.max(most, {
    error: ({ input }) => `${String(input).length} characters; allowed: at most ${most}`
  });

/** Hints for the labelling rule; never positions. Its texts are as long as the figure of their kind has room for. */
const label = (caption: number, short: number) =>
  z
    .strictObject({
      name: upTo(65).optional(),
      short: upTo(short).optional(),
      caption: upTo(caption).optional(),
      side: z.enum(['inside', 'above', 'below', 'left', 'right']).optional(),
      /** Lower is placed first; captions without a number are placed last */
      priority: z.number().int().min(1).max(9).optional(),
      hidden: z.boolean().optional()
    })
    .optional();

export const source = z.strictObject({
  id,
  /** One of the documents that the work stands on: rows give the paragraph in it */
  core: z.boolean(),
  kind: words,
  author: words.nullable(),
  title: words,
  publisher: words.nullable(),
  /** As readers see it: “autumn 1975, revised later”, “undated in our copy” */
  date: words,
  /** Short form for figures and notes: “Lorne 1975” */
  short: words,
  url: z.url().optional(),
  /** How many it has, counted as `para` counts them; every core document says so */
  paragraphs: z.number().int().positive().optional(),
  /** Whose view it gives and what it cannot tell */
  limits: words,
  reliability: words
});

export const actor = z.strictObject({
  id,
  kind: z.enum(['organisation', 'person']),
  type: words.optional(),
  /** The one name used everywhere on the page */
  name: words,
  /** For small figures */
  short: words.optional(),
  /** The name of this work in Arabic script: general knowledge, and marked so on the page */
  arabic: words.optional(),
  aliases: z.array(z.strictObject({ name: words, arabic: words.optional(), usedBy: words.optional() })),
  says: words,
  /** The block of the strength figure that lists it, and its hue on the map; absent for those who are in neither */
  family: id.optional(),
  /** How many bodies a source counts but does not name; absent for a named one */
  bodies: z.number().int().min(2).optional(),
  /** First and last day on which a tie may name it; null: not given */
  active: z
    .strictObject({ start: moment.nullable(), end: moment.nullable(), note: words.optional() })
    .optional(),
  life: z.strictObject({ death: moment.nullable(), note: words.optional() }).optional(),
  roles: z
    .array(z.strictObject({ role: words, of: id, start: moment.nullable(), end: moment.nullable() }))
    .optional(),
  lineage: z
    .array(
      z.strictObject({
        relation: z.enum(relations),
        actor: id,
        date: moment.nullable(),
        note: words.optional()
      })
    )
    .optional(),
  /** Disputes about its name, and those with whom it could be confused */
  confused: z.array(z.strictObject({ dispute: id, with: z.array(id).optional() })).optional(),
  cites,
  remark
});

export const place = z.strictObject({
  id,
  name: words,
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  coordinates: words,
  precision: z.enum([
    'town',
    'city',
    'district',
    'building',
    'area',
    'governorate',
    'country',
    'region',
    'camp'
  ]),
  /** Size of an area, where a source gives it */
  km2: z.number().positive().optional(),
  country: words.optional(),
  governorate: words.optional(),
  says: words,
  cites,
  remark
});

export const event = z.strictObject({
  id,
  chapter: id,
  alsoIn: z.array(id).optional(),
  date: dating,
  places: z.array(z.strictObject({ id, role: words })),
  actors: z.array(z.strictObject({ id, role: words })),
  says: words,
  status: z.enum(statuses),
  /** `account` ties a party’s words to the account that the reader may choose */
  accounts: z.array(said.extend({ account: id.optional() })).optional(),
  /** A movement that the event tells, stop by stop; a stop whose place no source gives is a country */
  journey: z.strictObject({ of: id, stops: z.array(id).min(2, 'fewer than two stops') }).optional(),
  cites,
  label: label(48, 35),
  remark
});

/** Where a ribbon lies while a tie stands, in one account or in all. */
export const tieState = z.strictObject({
  account: id,
  start: moment,
  end: moment.nullable(),
  /** Lane in which the ribbon is drawn; absent where this state is words only */
  lane: id.optional(),
  /** solid: not contested there; hatched: both claims; claimed: one party's unproven claim */
  drawn: z.enum(['solid', 'hatched', 'claimed']).optional(),
  state: words,
  says: words,
  /** Beside the name while this account is shown */
  caption: upTo(35).optional(),
  /** On the empty place of this account while another is shown, long and short */
  ghost: upTo(50).optional(),
  ghostShort: upTo(20).optional()
});

export const tie = z.strictObject({
  id,
  kind: z.enum([...allegianceKinds, ...linkKinds, ...actKinds, ...undrawnKinds]),
  from: id,
  /** Absent for `own`: the group answers to nobody else */
  to: id.optional(),
  start: dating,
  end: dating.nullable(),
  status: z.enum(statuses),
  says: words,
  accounts: z.array(said).optional(),
  /** The organisation whose ribbon this moves, where it is not `from` (a person pledged, or another expelled it) */
  moves: id.optional(),
  /** Lane of that ribbon while the tie stands, the same in every account */
  lane: id.optional(),
  /** Lane from which a body of undated beginning comes */
  fromLane: id.optional(),
  /** The tie whose act brought the ribbon into this lane, where it has a row of its own */
  enters: id.optional(),
  /** Contested: where the ribbon lies by account. Stands instead of `lane` */
  states: z.array(tieState).optional(),
  /** Row drawn in place of this one */
  instead: id.optional(),
  /** Place among the ribbons of its lane, top first */
  order: z.number().int().optional(),
  /** The last moment at which a source names the group; after it the ribbon fades */
  lastNamed: moment.optional(),
  summaries: z.array(z.strictObject({ account: id, says: words, evidence: z.array(id), cites })).optional(),
  events: z.array(id),
  cites,
  label: label(40, 25),
  remark
});

/** A dated item that bears on the contested tie. */
export const evidence = z.strictObject({
  id,
  tie: id,
  date: dating,
  says: words,
  points: z.enum(['tie', 'independence', 'both-ways']),
  /** Whose word it is */
  origin: words,
  /** Known only through a party, or not dated: drawn hollow */
  hollow: z.boolean(),
  status: z.enum(statuses),
  event: id.optional(),
  cites,
  label: label(55, 35),
  remark
});

export const strength = z.strictObject({
  id,
  actor: id,
  combinedWith: z.array(id).optional(),
  measure: words,
  unit: words,
  low: z.number().nonnegative().nullable(),
  high: z.number().nonnegative().nullable(),
  bound: z.enum(['range', 'about', 'at-least', 'at-most', 'exact', 'none']),
  /** In the source's form: “about 3,000”, “500–1,000” */
  shown: words,
  scope: words,
  date: dating,
  by: words,
  nature: z.enum([
    'self-claim',
    'official-estimate',
    'press-estimate',
    'analyst-estimate',
    'academic-estimate',
    'rival-estimate',
    'programme-roll',
    'unsourced',
    'count',
    'no-figure'
  ]),
  status: z.enum(statuses),
  use: z.enum(['anchor', 'bound', 'claim', 'context', 'do-not-plot', 'no-figure']),
  event: id.optional(),
  cites,
  label: label(55, 25),
  remark
});

export const dispute = z.strictObject({
  id,
  topic: words,
  severity: z.enum(['high', 'medium', 'low']),
  /** The part of the story that it bears on */
  matter: id,
  /** What each party or source says; its `cites` are the places from which its words come, and stand in the row’s too */
  sides: z.array(said.extend({ cites })).min(1),
  /** How this work tells it */
  handling: words,
  status: z.enum(statuses),
  events: z.array(id).optional(),
  cites,
  remark
});

export const quote = z.strictObject({
  id,
  text: words,
  speaker: id,
  date: dating,
  context: words,
  status: z.enum(statuses),
  /** Why no chapter quotes it */
  heldBack: words.optional(),
  cites,
  remark
});

export const term = z.strictObject({
  id,
  term: words,
  arabic: words.optional(),
  /** The forms to be linked where a chapter first uses one, if not the term and its plural; none for a word too general */
  words: z.array(words).optional(),
  says: words,
  /** general: explained from general knowledge, and marked so */
  basis: z.enum(['documents', 'general']),
  /** Rows that it is about: their marks answer to the word */
  rows: z.array(id).optional(),
  cites: z.array(cite)
});

/** One schema a kind; the key is the file's name in `content/ledger/`. */
export const kinds = {
  sources: source,
  actors: actor,
  places: place,
  events: event,
  ties: tie,
  evidence,
  strengths: strength,
  disputes: dispute,
  quotes: quote,
  terms: term
} as const;

export type Kind = keyof typeof kinds;
export type Cite = z.infer<typeof cite>;
export type Dating = z.infer<typeof dating>;
export type Source = z.infer<typeof source>;
export type Actor = z.infer<typeof actor>;
export type Place = z.infer<typeof place>;
export type LedgerEvent = z.infer<typeof event>;
export type Tie = z.infer<typeof tie>;
export type TieState = z.infer<typeof tieState>;
export type Evidence = z.infer<typeof evidence>;
export type Strength = z.infer<typeof strength>;
export type Dispute = z.infer<typeof dispute>;
export type Quote = z.infer<typeof quote>;
export type Term = z.infer<typeof term>;

/** All facts, typed. Rows keep the order of their files. */
export interface Ledger {
  sources: Source[];
  actors: Actor[];
  places: Place[];
  events: LedgerEvent[];
  ties: Tie[];
  evidence: Evidence[];
  strengths: Strength[];
  disputes: Dispute[];
  quotes: Quote[];
  terms: Term[];
}

export type { Status } from '../vocabulary';
