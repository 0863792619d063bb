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

const sayGiven = ({ input }: { input: unknown }, says: string): string => `${String(input)} is ${says}`;
const minutes = z
  .number({ error: 'a number' })
  .positive({ error: (issue) => sayGiven(issue, 'no time; allowed: minutes above 0'), abort: true })
  .multipleOf(0.5, { error: (issue) => sayGiven(issue, 'too exact; allowed: whole and half minutes') });
const pair = 'two numbers, such as [3.5, 7]: in a lesson of 45 and of 90 minutes';
const minutesOfBoth = z.tuple([minutes, minutes], {
  error: ({ code }) => (code === 'invalid_type' ? pair : `not two numbers; allowed: ${pair}`)
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
    /** Planned for it in a lesson of 45 and of 90 minutes */
    minutes: minutesOfBoth,
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

export type StepTeaching = z.infer<typeof step>;
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
  const steps = new Map<string, StepTeaching>();
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
    const id = findIdAbove(text, line);
    faults.push({ file, line, says: id === undefined ? says : `row ${id}: ${says}` });
  }
  if (slips.some(({ readable }) => !readable)) return { file, steps, faults };
  if (items.length === 0) {
    faults.push({
      file,
      line: 1,
      says: 'no steps; allowed: the id of each step and, indented under it, minutes, question, answer'
    });
    return { file, steps, faults };
  }
  for (const [id, value] of Object.entries(document.toJS() as object)) {
    const result = step.safeParse(value, { reportInput: true });
    if (result.success) steps.set(id, result.data);
    else
      for (const says of sayIssues(result.error.issues, step))
        faults.push({ file, line: lines.get(id), row: id, says });
  }
  return { file, steps, lines, faults };
}

/** The step in which a line stands, as far as can be told of a text that is not YAML. */
function findIdAbove(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line).reverse();
  return above.map((one) => /^['"]?([\w-]+)['"]?:/.exec(one)?.[1]).find((id) => id !== undefined);
}
