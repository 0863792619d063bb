/**
 * What a class needs beside the chapter, step by step: planned minutes, the question for the class, and what the figure
 * asks before it answers. Read from `content/teaching/`, one file a chapter. Build only: pages import the types.
 */
import type { Fault } from '../../reading/fault';
import { sayIssues } from '../../reading/issues';
import { parseYaml } from '../../reading/yaml';
import { isMap, isScalar } from 'yaml';
import { z } from 'zod';
import { findSpan, momentForms } from '../../moments';
import { shareMinutes } from './shareMinutes';

/** Lengths of a lesson that are planned for, minutes. */
export const lessonLengths = [45, 90] as const;

/** Shown as it is typed, as plain text. */
const words = z
  .string()
  .trim()
  .min(1, { error: 'empty text', abort: true })
  .refine((text) => !/["']/.test(text), 'typed with a straight quotation mark; allowed: “ ” ‘ ’')
  .refine(
    (text) => !/^(?:to be written|to ?do|tbd)\b/i.test(text),
    'still to be written; allowed: the text itself'
  )
  .refine((text) => !/[<>{}*_`]|\]\(/.test(text), 'more than plain text; allowed: words, without Markdown');
const question = words.refine((text) => text.endsWith('?'), 'no question; allowed: text that ends with ?');

const share = z.number({ error: 'a number' }).positive({
  error: ({ input }) => `${String(input)} is no share of a lesson; allowed: numbers above 0`
});
const shares = 'a number, or two such as [3.5, 7]: the share of the step in a lesson of 45 and of 90 minutes';
const sharesOfBoth = z.union([share, z.tuple([share, share])], {
  error: ({ input }) =>
    input === undefined ? `missing; allowed: ${shares}` : `neither a number nor two; allowed: ${shares}`
});

const differ = (list: readonly string[]): boolean => new Set(list).size === list.length;
const unlike = 'one of them stands twice; allowed: each once';

const predict = z.strictObject({
  /** What the slide asks before it shows the step */
  asks: question,
  /** The moment that the figure shows meanwhile: before the step’s own */
  at: z
    .string({ error: 'a date in quotation marks' })
    .refine((text) => findSpan(text) !== undefined, `not a possible date; allowed: ${momentForms}`),
  /** What the class may choose from */
  choices: z
    .array(words)
    .min(2, 'fewer than two choices; allowed: 2 to 4')
    .max(4, 'more than four choices; allowed: 2 to 4')
    .refine(differ, unlike),
  /** What the step then shows, for the teacher */
  answer: words
});

const step = z.strictObject(
  {
    /** Its share of a lesson of 45 and of 90 minutes; one number is that of both, so 3.5 is [3.5, 7] */
    minutes: sharesOfBoth,
    /** For the class */
    question,
    /** What a good answer says; for the teacher */
    answer: words,
    /** The ledger rows that the answer rests on, of those that the chapter cites */
    cites: z.array(words).refine(differ, unlike).default([]),
    predict: predict.optional()
  },
  { error: 'minutes, question and answer, indented under the id of the step' }
);

type Written = z.infer<typeof step>;
export interface StepTeaching extends Omit<Written, 'minutes'> {
  /** Planned for it in a lesson of 45 and of 90 minutes: all steps together fill these */
  minutes: [number, number];
}
export type Predict = z.infer<typeof predict>;

/** By step id. */
export type Teaching = { readonly [id: string]: StepTeaching };

export interface ParsedTeaching {
  file: string;
  /** The steps that could be read */
  steps: Map<string, StepTeaching>;
  /** Every step that the file names, readable or not, with its line; undefined where the file is not readable as a whole */
  lines?: Map<string, number>;
  faults: Fault[];
}

/** Reads the teaching file of one chapter. `file` is used in messages only. */
export function parseTeaching(file: string, text: string): ParsedTeaching {
  const { document, slips } = parseYaml(text);
  const written = new Map<string, Written>();
  const lines = new Map<string, number>();
  const faults: Fault[] = [];
  const items = isMap(document.contents) ? document.contents.items : [];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const twice = new Set<number>();
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    const id = String(key.value);
    const line = lineAt(key.range?.[0] ?? 0);
    if (!lines.has(id)) lines.set(id, line);
    else {
      twice.add(line);
      faults.push({ file, line, row: id, says: 'the step stands twice; allowed: each step once' });
    }
  }
  for (const { line, says } of slips) {
    // A step that stands twice has been told as what it is.
    if (twice.has(line)) continue;
    const row = findIdAbove(text, line);
    faults.push({ file, line, ...(row === undefined ? {} : { row }), says });
  }
  if (slips.some(({ readable }) => !readable)) return { file, steps: new Map(), faults };
  if (items.length === 0) {
    faults.push({
      file,
      line: 1,
      says: 'no steps; allowed: the id of each step and, indented under it, minutes, question, answer'
    });
    return { file, steps: new Map(), faults };
  }
  for (const [id, value] of Object.entries(document.toJS() as object)) {
    const result = step.safeParse(value, { reportInput: true });
    if (result.success) written.set(id, result.data);
    else
      for (const says of sayIssues(result.error.issues, step))
        faults.push({ file, line: lines.get(id), row: id, says });
  }
  return { file, steps: planMinutes(written), lines, faults };
}

/** The steps with their minutes, of which they have written their shares. */
function planMinutes(written: ReadonlyMap<string, Written>): Map<string, StepTeaching> {
  const [first] = lessonLengths;
  const [short = [], long = []] = lessonLengths.map((length, lesson) =>
    shareMinutes(
      [...written.values()].map(({ minutes }) =>
        typeof minutes === 'number' ? (minutes * length) / first : (minutes[lesson] ?? 0)
      ),
      length
    )
  );
  return new Map(
    [...written].map(([id, step], index) => [id, { ...step, minutes: [short[index] ?? 0, long[index] ?? 0] }])
  );
}

/** The step in which a line stands, as far as can be told of a text that is not YAML. */
function findIdAbove(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line).reverse();
  return above.map((one) => /^['"]?([\w-]+)['"]?:/.exec(one)?.[1]).find((id) => id !== undefined);
}
