import { syllable } from 'syllable';
import { countWords } from '../../ledger/build/check';
import type { ParsedChapter } from '../parsing/chapter';
import type { Names } from './names';

/** How long a chapter is, and how hard to read. */
export interface Measure {
  file: string;
  steps: number;
  /** Words of prose; margin notes and presenter’s notes do not count */
  words: number;
  /** Words of its shortest and of its longest step */
  shortest: number;
  longest: number;
  /** Flesch–Kincaid school grade, a name of an actor or a place counted as one word of two syllables */
  grade: number;
  /** The same with names as they are written */
  gradeAsWritten: number;
}

/** The grade that chapters keep to. */
export const highestGrade = 10;

/** Stands for a name. */
const nameSign = '\uE000';
const nameSyllables = 2;

/** Measures the prose of a chapter. Build only. */
export function measureChapter({ file, steps }: ParsedChapter, names: Names): Measure {
  const texts = steps.map(({ prose }) => prose.text);
  const counts = texts.map(countWords);
  return {
    file,
    steps: steps.length,
    words: counts.reduce((sum, count) => sum + count, 0),
    shortest: Math.min(...counts),
    longest: Math.max(...counts),
    grade: gradeOf(texts.map((text) => withoutNames(text, names))),
    gradeAsWritten: gradeOf(texts)
  };
}

/** Names may have many syllables, above all transliterated ones; readers take each in as one thing. */
function withoutNames(text: string, names: Names): string {
  return names
    .findIn(text)
    .filter(({ rows }) => rows.some(({ kind }) => kind !== 'terms'))
    .reduceRight((rest, { from, to }) => rest.slice(0, from) + nameSign + rest.slice(to), text);
}

/** The Flesch–Kincaid grade of some texts. A sentence ends with its mark or with its paragraph. */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts
    .flatMap((text) => text.split(/\n\s*\n|(?<=[.?!…][”’)\]]*)\s+(?=[“‘(]?[\p{Lu}\p{N}\uE000])/u))
    .map((sentence) => sentence.split(/\s+/).filter((piece) => /[\p{L}\p{N}\uE000]/u.test(piece)))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce(
    (sum, word) => sum + (word.includes(nameSign) ? nameSyllables : Math.max(1, syllable(word))),
    0
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
