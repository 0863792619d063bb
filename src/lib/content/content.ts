/** The content folder, as the pages of the build read it. Build only. */
import { accounts, families } from 'virtual:story';
import { checkFrames } from './checkFrames';
import { findUses } from './findUses';
import { findRecord } from '../ledger/build/findRecord';
import { readStoryboard } from '../authoring/parsing/chapter';
import { splitFrontMatter, tidySource } from '../authoring/parsing/source.js';
import type { Storyboard } from '../authoring/words/storyboard';
import { parseTeaching, type Teaching } from '../authoring/lessons/teaching';
import { loadLedger } from '../ledger/build/load';
import { findRested, sayRests } from '../ledger/build/rests';
import type { Component } from 'svelte';
import type { Record } from '../ledger/record';
import { findRows } from '../scenes/build';

const ledgerFiles = import.meta.glob<string>('$content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const chapterFiles = import.meta.glob<string>('$content/chapters/*.svx', {
  query: '?raw',
  import: 'default',
  eager: true
});

const teachingFiles = import.meta.glob<string>('$content/teaching/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});

/** By their paths in the content folder, whatever that is called: `content/ledger/ties.yaml` */
const trim = (files: { [path: string]: string }): { [path: string]: string } =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`content/${path.split('/').slice(-2).join('/')}`, text])
  );

export const ledger = loadLedger(trim(ledgerFiles));

export interface Chapter {
  storyboard: Storyboard;
  /** How long its prose takes to read, whole minutes */
  minutes: number;
}

/** Words a minute: unhurried, as prose with notes is read. */
const pace = 200;

/** The chapters there are, in their order. */
export const chapters: Chapter[] = Object.entries(trim(chapterFiles))
  .map(([file, text]) => ({ storyboard: withRests(readStoryboard(file, text)), minutes: countMinutes(proseOf(text)) }))
  .sort((a, b) => a.storyboard.chapter.number - b.storyboard.chapter.number);

/** Where each row of the ledger is told. */
export const uses = findUses(chapters.map(({ storyboard }) => storyboard));

/** Each step with what it rests on: its author’s word, or what follows from the rows that it cites. */
function withRests({ chapter, steps }: Storyboard): Storyboard {
  const parties = { accounts, families };
  return {
    chapter,
    steps: steps.map((step) => ({
      ...step,
      rests: step.rests ?? sayRests(findRested(ledger, step.cites, parties), ledger.sources)
    }))
  };
}

function proseOf(source: string): string {
  const text = tidySource(source);
  return text
    .slice(splitFrontMatter(text).bodyStart)
    .replace(/<Note[\s\S]*?<\/Note>/g, '')
    .replace(/<[^>]*>/g, ' ');
}

/** How long some prose takes to read, whole minutes. */
export function countMinutes(prose: string): number {
  return Math.max(1, Math.round(prose.split(/\s+/).filter(Boolean).length / pace));
}

/** One chapter for its page: without a presenter’s notes, and with the rows of the ledger that it needs. */
export function findChapter(id: string): { storyboard: Storyboard; record: Record } | undefined {
  const one = made.get(id) ?? makeChapter(id);
  if (one) made.set(id, one);
  return one;
}

/** Each is made once: a chapter has many pages. */
const made = new Map<string, { storyboard: Storyboard; record: Record }>();

function makeChapter(id: string): { storyboard: Storyboard; record: Record } | undefined {
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === id);
  if (!found) return undefined;
  const steps = found.storyboard.steps.map((step) => ({ ...step, note: undefined }));
  const storyboard = { ...found.storyboard, steps };
  const record = findRecord(ledger, findRows(ledger, storyboard), steps);
  const faults = checkFrames(storyboard, record);
  if (faults.length > 0) {
    const { number } = storyboard.chapter;
    throw new Error(faults.map((says) => `content/chapters/${number}-${id}.svx: ${says}`).join('\n'));
  }
  return { storyboard, record };
}

/** A chapter for class: with its presenter’s notes, what is asked at each step, and the rows of the ledger that it needs. */
export function findLesson(
  id: string
): { storyboard: Storyboard; teaching: Teaching; record: Record } | undefined {
  const record = findChapter(id)?.record;
  const storyboard = chapters.find((one) => one.storyboard.chapter.id === id)?.storyboard;
  if (!storyboard || !record) return undefined;
  const file = `content/teaching/${storyboard.chapter.number}-${id}.yaml`;
  const { steps } = parseTeaching(file, trim(teachingFiles)[file] ?? '');
  return { storyboard, teaching: Object.fromEntries(steps), record };
}

const texts = import.meta.glob<{ default: Component }>('$content/chapters/*.svx');

/** The text of a chapter, compiled; undefined where there is no such chapter. */
export async function openText(id: string): Promise<Component | undefined> {
  const open = Object.entries(texts).find(([file]) => file.endsWith(`-${id}.svx`))?.[1];
  return open && (await open()).default;
}
