import type { Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import type { Kind, Ledger } from '../../ledger/build/schema';
import type { ParsedChapter } from '../parsing/chapter';
import type { Mention } from '../parsing/readSteps';
import { checkMoments } from './checkMoments';
import { checkPoints } from './checkPoints';

/** Kinds of row that prose may cite. Sources are cited by the rows that name them; terms have a word of their own. */
const citedKinds: readonly Kind[] = [
  'events',
  'ties',
  'evidence',
  'strengths',
  'quotes',
  'disputes',
  'actors',
  'places'
];

/** Where each kind of mention is looked up. */
const kindsOf: Record<Mention['kind'], readonly Kind[]> = {
  row: citedKinds,
  term: ['terms', 'actors', 'places'],
  dispute: ['disputes'],
  actor: ['actors'],
  drawn: ['events', 'ties', 'evidence', 'strengths', 'disputes', 'actors']
};

function checkMentions({ file, mentions }: ParsedChapter, ledger: Ledger): Fault[] {
  const idsOf = (kind: Kind): string[] => ledger[kind].map(({ id }) => id);
  return mentions.flatMap(({ kind, id, line, by }) => {
    const kinds = kindsOf[kind];
    const allowed = kinds.flatMap(idsOf);
    if (allowed.includes(id)) return [];
    const elsewhere = (Object.keys(ledger) as Kind[]).find((other) => idsOf(other).includes(id));
    const wrong = elsewhere ? `“${id}” is a row of ${elsewhere}.yaml` : `no row “${id}”`;
    const files = kinds.map((name) => `${name}.yaml`).join(', ');
    const says = `${by}: ${wrong}; allowed: the id of a row of ${files}${elsewhere ? '' : suggest(id, allowed)}`;
    return [{ file, line, says }];
  });
}

const byLine = (a: Fault, b: Fault): number => (a.line ?? 0) - (b.line ?? 0);

/** Everything wrong with one chapter, in the order of its lines. */
export const checkChapter = (chapter: ParsedChapter, ledger: Ledger): Fault[] =>
  [
    ...chapter.faults,
    ...checkMentions(chapter, ledger),
    ...checkMoments(chapter, ledger),
    ...checkPoints(chapter, ledger)
  ].sort(byLine);

/** Everything wrong with the chapters together: each of them, and what no two may share. */
export function checkChapters(chapters: readonly ParsedChapter[], ledger: Ledger): Fault[] {
  const shared = [...checkFileNames(chapters), ...checkNumbers(chapters), ...checkStepIds(chapters)];
  return chapters.flatMap((chapter) =>
    [...checkChapter(chapter, ledger), ...shared.filter(({ file }) => file === chapter.file)].sort(byLine)
  );
}

/** A file is called by the number and the id of its chapter, which are its own. */
function checkFileNames(chapters: readonly ParsedChapter[]): Fault[] {
  const firsts = new Map<string, string>();
  return chapters.flatMap(({ file, head }) => {
    if (!head) return [];
    const name = file.split('/').at(-1) ?? file;
    const wanted = `${head.number}-${head.id}.svx`;
    const faults: Fault[] =
      name === wanted
        ? []
        : [
            {
              file,
              line: 1,
              says: `the file is called ${name}; allowed, by its number and id: ${wanted}`
            }
          ];
    for (const key of [`id “${head.id}”`, `number ${head.number}`]) {
      const first = firsts.get(key);
      if (first)
        faults.push({
          file,
          line: 1,
          says: `the ${key} is that of ${first} too; each chapter has its own`
        });
      else firsts.set(key, file);
    }
    return faults;
  });
}

/** Chapters are counted 1, 2, 3 …: readers see the numbers, and go from each to the next. */
function checkNumbers(chapters: readonly ParsedChapter[]): Fault[] {
  const numbers = new Set(chapters.map(({ head }) => head?.number));
  // A chapter that cannot be read may be the one that is missing
  if (numbers.has(undefined)) return [];
  return chapters.flatMap(({ file, head, lineOf }) =>
    !head || head.number === 1 || numbers.has(head.number - 1)
      ? []
      : [
          {
            file,
            line: lineOf('number'),
            says: `front matter: chapter.number: ${head.number}, and no chapter has the number ${head.number - 1}; allowed: 1, 2, 3 … without a gap`
          }
        ]
  );
}

function checkStepIds(chapters: readonly ParsedChapter[]): Fault[] {
  const firsts = new Map<string, string>();
  return chapters.flatMap(({ file, steps }) =>
    steps.flatMap(({ line, step: { id } }) => {
      const first = firsts.get(id) ?? file;
      firsts.set(id, first);
      return first === file || id === ''
        ? []
        : [
            {
              file,
              line,
              says: `<Step>: the id “${id}” is that of a step of ${first} too; ids are unique in the whole site`
            }
          ];
    })
  );
}
