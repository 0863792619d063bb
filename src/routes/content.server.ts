/** The content folder, as the pages of the build read it. */
import { readStoryboard, type Storyboard } from '../lib/authoring/storyboard';
import { loadLedger } from '../lib/ledger/load';

const ledgerFiles = import.meta.glob<string>('/content/ledger/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true
});
const chapterFiles = import.meta.glob<string>('/content/chapters/*.svx', {
  query: '?raw',
  import: 'default',
  eager: true
});

const trim = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ''), text]));

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
  .map(([file, text]) => ({ storyboard: readStoryboard(file, text), minutes: sayMinutes(text) }))
  .sort((a, b) => a.storyboard.chapter.number - b.storyboard.chapter.number);

function sayMinutes(text: string): number {
  const prose = text
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/<Note[\s\S]*?<\/Note>/g, '')
    .replace(/<[^>]*>/g, ' ');
  return Math.max(1, Math.round(prose.split(/\s+/).filter(Boolean).length / pace));
}
