/**
 * The shape of `story.yaml`: the names that one history gives to what every figure and page asks for. Build only: pages import
 * what was read from it, as `$lib/story`.
 */
import { z } from 'zod';
import { findSpan, momentForms } from '../moments';
import { hues } from './hues';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id is lower-case words and digits joined by hyphens, such as own-boathouse'
  );
/** Text that readers see, with its quotation marks as they are to be printed */
const words = z
  .string()
  .trim()
  .min(1, 'empty text')
  .refine((text) => !/["']/.test(text), { error: 'a text with a straight quotation mark; allowed: “ ” ‘ ’' });
const moment = z
  .string({ error: 'a date in quotation marks' })
  .refine((text) => findSpan(text) !== undefined, { error: `not a possible date; allowed: ${momentForms}` });
const years = moment.refine((text) => /^\d{4}\/\d{4}$/.test(text), {
  error: 'not two years; allowed: the first and the last, as 1962/1975'
});
const hue = z.enum(hues);
const count = z.number().int().positive();
const least = z
  .tuple([count, count])
  .refine(([fewest, most]) => fewest <= most, { error: 'the fewest stand before the most' });
const percents = z
  .array(z.number().positive())
  .refine((all) => Math.abs(all.reduce((sum, one) => sum + one, 0) - 100) <= 0.5, {
    error: 'heights in per cent that do not add up to 100, give or take a half'
  });

const account = z.strictObject({
  id,
  /** As the switch names it: “The club’s” */
  name: words,
  /** Whose it is, in a sentence; absent for the first, which is nobody’s own */
  party: words.optional(),
  /** Stands with every picture in this account; absent for the first */
  banner: words.optional(),
  hue: hue.optional(),
  /** Who speaks for it: what a row’s `by` says up to its first comma */
  speakers: z.array(words).optional()
});

/** How the figures treat those who lie in a lane. */
export const laneRoles = ['other', 'disputed', 'own', 'packed', 'apart'] as const;

const lane = z.strictObject({
  id,
  role: z.enum(laneRoles),
  /** Of its ribbons and its name; the disputed lane has none of its own */
  hue: hue.optional(),
  title: words,
  says: words,
  /** Of several in it: “Answering to the Association” */
  described: words,
  /** Of one in it: “answering to the Association” */
  stays: words,
  /** On the cover, the longest first; a stroke between two spaces parts its lines. For the three lanes that it shows */
  cover: z.array(words).min(1).optional()
});

const family = z.strictObject({ id, hue, title: words, group: words });
const matter = z.strictObject({ id, title: words });
const frame = z.strictObject({
  id,
  /** After “Where: ” */
  title: words,
  /** Where it is chosen */
  tab: words
});
const part = z.strictObject({ title: words, says: words });
const wordings = z.array(z.array(words).min(1)).min(1);

const example = z.strictObject({
  row: id,
  /** Right end of its axis, where it has one */
  limit: z.number().positive().optional(),
  /** Of a tie: left edge of its picture, and the month up to which it is shown */
  from: moment.optional(),
  until: moment.optional(),
  mark: words,
  reads: words
});

export const story = z.strictObject({
  title: words,
  /** As it is cited */
  cited: words,
  authors: words,
  /** Its name in messages to host pages, in saved files and between two windows */
  channel: id,
  question: words.refine((text) => text.endsWith('?'), {
    error: 'no question; it ends with a question mark'
  }),
  says: words,
  /** Names that a line never breaks in */
  unbroken: z.array(words).optional(),
  /** What may stand before a person’s name and be left out in prose: “Captain” */
  titles: z.array(words).optional(),
  notice: words,
  years,
  /** Fewest and most steps of a chapter */
  steps: least,
  /** Fewest and most words of prose in a step */
  stepWords: least,
  /** What is explored first */
  opening: z.strictObject({ at: moment, figure: id, map: id }),
  /** The first is nobody’s own */
  accounts: z
    .array(account)
    .min(2, 'fewer than two accounts; allowed: one that is nobody’s own, then the parties’'),
  contested: z.strictObject({ with: words, parties: words }),
  /** Top to bottom */
  lanes: z.array(lane).min(3, 'fewer than three lanes'),
  /** Top to bottom in the strength figure */
  families: z.array(family).min(1),
  /** Ids of families, as People lists them */
  people: z.array(id),
  matters: z.array(matter).min(1),
  /** What the figures count, in the words of this story */
  figures: z.strictObject({
    /** The first axis of strength, in full and briefly */
    counted: z.tuple([words, words]),
    /** Its second one, for people on a list, who are counted apart; and what the key says of them after their name */
    rolls: z.strictObject({ axis: words, title: words, says: words }).optional(),
    /** What a thread of the allegiance figure stands for, and what its width never is */
    body: words,
    members: words
  }),
  /** What the pages beside the chapters say of this story alone */
  pages: z.strictObject({
    people: z.strictObject({
      /** Why names need a page, in a sentence that opens it */
      opens: words.optional(),
      /** Names that the search box suggests */
      search: words,
      /** How names are given, besides that the heading is the one used */
      names: words.optional()
    }),
    /** The core documents, and the other sources */
    sources: z.strictObject({ documents: part, others: part })
  }),
  map: z.strictObject({ frames: z.array(frame).min(1), note: words }),
  whole: z.strictObject({
    columns: z.array(moment).min(4, 'fewer than 4 columns'),
    lanes: percents,
    frame: id,
    actors: z.array(id).min(1),
    limit: z.number().positive(),
    rolls: z.number().positive().optional()
  }),
  cover: z.strictObject({
    network: id,
    help: z.array(words).min(1).optional(),
    pledge: wordings,
    break: wordings,
    card: words
  }),
  examples: z.array(example)
});

export type Story = z.infer<typeof story>;
