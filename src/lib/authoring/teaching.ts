/**
 * What a class needs beside the chapter, step by step: planned minutes, the question for the class, and what the figure
 * asks before it answers. Read from `content/teaching/`, one file a chapter. Build only: pages import the types.
 */
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fault } from '../ledger/schema';
import { findSpan, momentForms } from '../moments';

/** Lengths of a lesson that are planned for, minutes. */
export const lessonLengths = [45, 90] as const;

const words = z.string().trim().min(1, 'empty text');
const question = words.refine((text) => text.endsWith('?'), { error: 'not a question; it ends with ?' });
const minutes = z
  .number()
  .positive('not a time; allowed: minutes above 0')
  .multipleOf(0.5, 'too exact; allowed: whole and half minutes');

const predict = z.strictObject({
  /** What the slide asks before it shows the step */
  asks: question,
  /** The moment that the figure shows meanwhile: before the step’s own */
  at: z
    .string({ error: 'a date in quotation marks' })
    .refine((text) => findSpan(text) !== undefined, {
      error: `not a possible date; allowed: ${momentForms}`
    }),
  /** What the class may choose from */
  choices: z.array(words).min(2, 'one choice is none').max(4, 'more than four choices'),
  /** What the step then shows, for the teacher */
  answer: words
});

const step = z.strictObject({
  /** Planned for it in a lesson of 45 and of 90 minutes */
  minutes: z.tuple([minutes, minutes]),
  question,
  /** What a good answer says; for the teacher */
  answer: words,
  /** The ledger rows that the answer rests on, of those that the chapter cites */
  cites: z.array(words).default([]),
  predict: predict.optional()
});

export type StepTeaching = z.infer<typeof step>;
export type Predict = z.infer<typeof predict>;

/** By step id. */
export type Teaching = { readonly [id: string]: StepTeaching };

export interface ParsedTeaching {
  file: string;
  /** The steps that could be read */
  steps: Map<string, StepTeaching>;
  /** Every step that the file names, readable or not, with its line */
  lines: Map<string, number>;
  faults: Fault[];
}

/** Reads the teaching file of one chapter. `file` is used in messages only. */
export function parseTeaching(file: string, text: string): ParsedTeaching {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
  const parsed: ParsedTeaching = { file, steps: new Map(), lines: new Map(), faults: [] };
  const complain = (line: number, says: string, row?: string): void =>
    void parsed.faults.push({ file, line, says, ...(row === undefined ? {} : { row }) });
  for (const error of document.errors)
    complain(error.linePos?.[0].line ?? 1, `not readable as YAML: ${error.message.split('\n')[0]}`);
  if (document.errors.length > 0) return parsed;
  if (!isMap(document.contents)) {
    complain(1, 'not a list of steps; allowed: the id of a step, and under it minutes, question, answer');
    return parsed;
  }
  for (const { key, value } of document.contents.items) {
    const id = isScalar(key) ? String(key.value) : '';
    const line = isScalar(key) && key.range ? counter.linePos(key.range[0]).line : 1;
    parsed.lines.set(id, line);
    const found = step.safeParse((value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null);
    if (found.success) parsed.steps.set(id, found.data);
    else
      for (const issue of found.error.issues)
        complain(line, `${issue.path.join('.') || 'step'}: ${issue.message}`, id);
  }
  return parsed;
}
