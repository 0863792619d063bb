import type { Fault } from '../../reading/fault';
import { findNearest, suggest } from '../../reading/nearest';
import { countWords } from '../../ledger/build/check';
import type { Ledger } from '../../ledger/build/schema';
import { findSpan, parseSpan } from '../../moments';
import type { ParsedChapter } from '../parsing/chapter';
import { sayOutside } from '../parsing/readSteps';
import { copyingCheck } from '../checks/checkCopying';
import { quotationCheck } from '../checks/checkQuotations';
import type { Fingerprints } from '../checks/fingerprints';
import type { Names } from '../checks/names';
import type { StoryStep } from '../words/storyboard';
import { parseTeaching, type ParsedTeaching, type StepTeaching } from './teaching';

/** The most words of each text: what a slide or the desk has room for. */
const mostWords: Readonly<Record<string, number>> = {
  question: 35,
  answer: 80,
  'predict.asks': 25,
  'predict.choices': 12,
  'predict.answer': 50
};

const fileOf = ({ file }: ParsedChapter): string =>
  file.replace('content/chapters/', 'content/teaching/').replace(/\.svx$/, '.yaml');

/**
 * Everything wrong with how the teaching files are made: each belongs to a chapter and has a plan, a question and an answer
 * for each of its steps, no more. Keys are paths, values the texts.
 */
export function checkTeaching(files: Record<string, string>, chapters: readonly ParsedChapter[]): Fault[] {
  const wanted = chapters.map(fileOf);
  const missing = wanted.filter((file) => !(file in files));
  const strays = Object.keys(files).filter((file) => !wanted.includes(file));
  return [
    ...strays.map((file) => ({
      file,
      says: `belongs to no chapter; allowed: ${wanted.join(', ')}${suggest(file, missing)}`
    })),
    ...chapters.flatMap((chapter): Fault[] => {
      const file = fileOf(chapter);
      const text = files[file];
      if (text === undefined)
        return [
          { file, says: 'missing file; allowed: minutes, question and answer for each step of the chapter' }
        ];
      const teaching = parseTeaching(file, text);
      // Where a tag is broken, nobody knows which steps there are.
      const ofSteps = chapter.isWhole ? checkSteps(teaching, chapter) : [];
      return [...teaching.faults, ...ofSteps];
    })
  ];
}

/** Everything wrong with what the teaching files say: they quote and copy no more freely than the chapters do. */
export function checkTeachingTexts(
  files: Record<string, string>,
  chapters: readonly ParsedChapter[],
  ledger: Ledger,
  names: Names,
  fingerprints: Fingerprints,
  house: readonly string[]
): Fault[] {
  const checkAmong = quotationCheck(ledger, house, (row) => `write ${row} under cites`);
  const checkCopying = copyingCheck(ledger, names, fingerprints);
  return chapters.flatMap((chapter) => {
    const file = fileOf(chapter);
    const { steps, lines } = parseTeaching(file, files[file] ?? '');
    const prose = chapter.steps.flatMap((step) => [step.prose, ...step.margins].map(({ text }) => text));
    const own = [...steps.values()].flatMap(textsOf).map(({ text }) => text);
    // A word that the chapter uses may be spoken of here.
    const checkQuotations = checkAmong([...prose, ...own]);
    return chapter.steps.flatMap(({ step }) => {
      const found = steps.get(step.id);
      if (!found) return [];
      return textsOf(found).flatMap(({ field, text }) =>
        [...checkQuotations(text, [...step.cites, ...found.cites]), ...checkCopying(text)].map(
          ({ says }) => ({
            file,
            line: lines?.get(step.id),
            row: step.id,
            says: `${field}: ${says}`
          })
        )
      );
    });
  });
}

/** What people read of a step, by the field it stands in. */
function textsOf({ question, answer, predict }: StepTeaching): { field: string; text: string }[] {
  return [
    { field: 'question', text: question },
    { field: 'answer', text: answer },
    ...(predict
      ? [
          { field: 'predict.asks', text: predict.asks },
          ...predict.choices.map((text) => ({ field: 'predict.choices', text })),
          { field: 'predict.answer', text: predict.answer }
        ]
      : [])
  ];
}

/** Each step of the chapter once and in its order, and what each has fits the chapter. */
function checkSteps({ file, steps, lines }: ParsedTeaching, chapter: ParsedChapter): Fault[] {
  if (!lines) return [];
  const ids = chapter.steps.map(({ step }) => step.id);
  const written = [...lines.keys()];
  const missing = ids.filter((id) => !lines.has(id));
  const unknown = written.filter((id) => !ids.includes(id));
  const fault = (row: string, says: string): Fault => ({ file, line: lines.get(row), row, says });

  /** A misspelt step is one fault, not an unknown and a missing one. */
  const meant = unknown.map((id) => findNearest(id, missing));
  const known = written.filter((id) => ids.includes(id));
  const early = known.findIndex((id, index) => ids.indexOf(id) < ids.indexOf(known[index - 1] ?? id));
  return [
    ...unknown.map((id) => fault(id, `no such step; allowed: ${ids.join(', ')}${suggest(id, missing)}`)),
    ...missing
      .filter((id) => !meant.includes(id))
      .map((id) => fault(id, 'missing; allowed: minutes, question and answer for every step of the chapter')),
    ...(early < 0
      ? []
      : [fault(known[early] ?? '', `stands after ${known[early - 1]}; allowed: the order of the chapter`)]),
    ...chapter.steps.flatMap(({ step }) => {
      const found = steps.get(step.id);
      return found ? checkStep(found, step, chapter).map((says) => fault(step.id, says)) : [];
    })
  ];
}

function checkStep(found: StepTeaching, { at, lead }: StoryStep, { steps, head }: ParsedChapter): string[] {
  const cited = steps.flatMap(({ step }) => [...step.cites, ...step.disputes]);
  const { cites, predict } = found;
  const texts = textsOf(found).flatMap(({ field, text }) => {
    const [count, most = count] = [countWords(text), mostWords[field]];
    return count > most ? [`${field}: ${count} words; allowed: at most ${most}`] : [];
  });
  const rows = cites
    .filter((row) => !cited.includes(row))
    .map(
      (row) =>
        `cites: the chapter cites no “${row}”; allowed: a row that one of its steps cites${suggest(row, cited)}`
    );
  return [...texts, ...rows, ...(predict ? checkMoment(predict.at) : [])];

  /** While it asks, the step’s leading figure shows less than the step does, and something that it can show. */
  function checkMoment(before: string): string[] {
    const outside = head && sayOutside(parseSpan(before), head, [lead]);
    if (outside !== undefined) return [`predict.at: ${outside}`];
    // A step whose own moment has a fault has been told.
    const own = findSpan(at);
    return own && parseSpan(before).end >= own.end
      ? [
          `predict.at: “${before}” ends no earlier than the step’s own moment; allowed: a date that ends before ${at} does`
        ]
      : [];
  }
}
