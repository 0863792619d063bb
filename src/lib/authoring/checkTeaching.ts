import { countWords } from '../ledger/check';
import { suggest } from '../ledger/nearest';
import type { Fault, Ledger } from '../ledger/schema';
import { parseSpan } from '../moments';
import type { ParsedChapter } from './chapter';
import { checkCopying } from './checkCopying';
import { checkQuotations } from './checkQuotations';
import type { Fingerprints } from './fingerprints';
import type { Names } from './names';
import { proseOnLine } from './prose';
import { lessonLengths, parseTeaching, type ParsedTeaching } from './teaching';

/** The most words of each text: what a slide or the desk has room for. */
const mostWords = { question: 35, answer: 80, asks: 25, choice: 12, predictAnswer: 50 } as const;

/**
 * Everything wrong with the teaching files: each belongs to a chapter and has a plan, a question and an answer for each of
 * its steps, no more. Keys are paths, values the texts.
 */
export function checkTeaching(
  files: Record<string, string>,
  chapters: readonly ParsedChapter[],
  ledger: Ledger,
  names: Names,
  fingerprints: Fingerprints
): Fault[] {
  const fileFor = (chapter: ParsedChapter): string =>
    chapter.file.replace('content/chapters/', 'content/teaching/').replace(/\.svx$/, '.yaml');
  const wanted = chapters.map(fileFor);
  const unknown = Object.keys(files)
    .filter((file) => !wanted.includes(file))
    .map((file) => ({ file, says: `belongs to no chapter; allowed: ${wanted.join(', ')}` }));
  return [
    ...unknown,
    ...chapters.flatMap((chapter): Fault[] => {
      const file = fileFor(chapter);
      const text = files[file];
      if (text === undefined)
        return [
          { file, says: `missing file; allowed: a plan and a question for each step of ${chapter.file}` }
        ];
      const teaching = parseTeaching(file, text);
      const texts = textsOf(teaching, chapter);
      return [
        ...teaching.faults,
        ...checkSteps(teaching, chapter),
        ...checkMinutes(teaching),
        ...checkQuotations([texts], ledger),
        ...checkCopying([texts], ledger, names, fingerprints).filter((fault) => fault.file === file)
      ];
    })
  ];
}

function checkSteps(teaching: ParsedTeaching, chapter: ParsedChapter): Fault[] {
  const { file, lines } = teaching;
  const ids = chapter.steps.map(({ step }) => step.id);
  const cited = chapter.steps.flatMap(({ step }) => [...step.cites, ...step.disputes]);
  const faults: Fault[] = [];
  for (const [id, line] of lines)
    if (!ids.includes(id))
      faults.push({ file, line, row: id, says: `no such step in ${chapter.file}${suggest(id, ids)}` });
  const order = [...lines.keys()].filter((id) => ids.includes(id));
  for (const id of ids)
    if (!lines.has(id)) faults.push({ file, says: `the step “${id}” is missing; every step has its own` });
  if (order.some((id, index) => ids.indexOf(id) < ids.indexOf(order[index - 1] ?? id)))
    faults.push({ file, says: 'the steps stand in another order than in the chapter' });
  for (const { step } of chapter.steps) {
    const found = teaching.steps.get(step.id);
    if (!found) continue;
    const complain = (says: string): void =>
      void faults.push({ file, line: lines.get(step.id) ?? 1, row: step.id, says });
    const limit = (field: string, text: string, most: number): void => {
      const count = countWords(text);
      if (count > most) complain(`${field}: ${count} words; allowed: at most ${most}`);
    };
    limit('question', found.question, mostWords.question);
    limit('answer', found.answer, mostWords.answer);
    for (const row of found.cites)
      if (!cited.includes(row))
        complain(`cites: “${row}” is no row that the chapter cites; allowed: those${suggest(row, cited)}`);
    const { predict } = found;
    if (!predict) continue;
    limit('predict.asks', predict.asks, mostWords.asks);
    limit('predict.answer', predict.answer, mostWords.predictAnswer);
    predict.choices.forEach((choice) => limit('predict.choices', choice, mostWords.choice));
    if (parseSpan(predict.at).end >= parseSpan(step.at).end)
      complain(
        `predict.at: “${predict.at}” is not before the step’s own moment, ${step.at}; the figure would show the answer`
      );
  }
  return faults;
}

/** A plan that a class can trust adds up. */
function checkMinutes({ file, steps, lines, faults }: ParsedTeaching): Fault[] {
  if (faults.length > 0 || steps.size < lines.size) return [];
  return lessonLengths.flatMap((length, index) => {
    const sum = [...steps.values()].reduce((all, { minutes }) => all + (minutes[index] ?? 0), 0);
    return sum === length
      ? []
      : [
          {
            file,
            says: `minutes: the steps of a lesson of ${length} minutes take ${sum}; they take ${length}`
          }
        ];
  });
}

/** Its texts as those of a chapter, so that what holds for prose holds for them. A row may quote what its step cites. */
function textsOf({ file, steps, lines }: ParsedTeaching, chapter: ParsedChapter): ParsedChapter {
  return {
    file,
    steps: chapter.steps.flatMap(({ step }) => {
      const found = steps.get(step.id);
      if (!found) return [];
      const { question, answer, cites, predict } = found;
      const parts = [
        question,
        answer,
        ...(predict ? [predict.asks, ...predict.choices, predict.answer] : [])
      ];
      const line = lines.get(step.id) ?? 1;
      const prose = proseOnLine(parts.join('\n\n'), line);
      return [{ line, step: { ...step, cites: [...step.cites, ...cites] }, prose, margins: [] }];
    }),
    mentions: [],
    others: [],
    isWhole: true,
    faults: []
  };
}
