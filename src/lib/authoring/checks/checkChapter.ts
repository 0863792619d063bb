import type { Fault } from '../../reading/fault';
import { suggest } from '../../reading/nearest';
import type { Kind, Ledger } from '../../ledger/build/schema';
import { parseChapter, type Mention, type ParsedChapter } from '../parsing/chapter';

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
  actor: ['actors']
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

/** Everything wrong with one chapter, in the order of its lines. `file` is its path from the top of the project. */
export function checkChapter(file: string, source: string, ledger: Ledger): Fault[] {
  const chapter = parseChapter(file, source);
  return [...chapter.faults, ...checkMentions(chapter, ledger)].sort(byLine);
}

/** Everything wrong with the chapters together: each of them, and what no two may share. Keys are paths, values the texts. */
export function checkChapters(files: Record<string, string>, ledger: Ledger): Fault[] {
  const faults: Fault[] = [];
  const steps = new Map<string, string>();
  const chapters = new Map<string, string>();
  for (const [file, source] of Object.entries(files)) {
    const name = file.split('/').at(-1) ?? file;
    if (!name.endsWith('.svx')) {
      faults.push({ file, line: 1, says: 'not read; the file of a chapter ends in .svx' });
      continue;
    }
    const chapter = parseChapter(file, source);
    const own = [...chapter.faults, ...checkMentions(chapter, ledger)];
    const { head } = chapter;
    if (head) {
      const wanted = `${head.number}-${head.id}.svx`;
      if (name !== wanted)
        own.push({
          file,
          line: 1,
          says: `the file is called ${name}; allowed, by its number and id: ${wanted}`
        });
      for (const key of [`id “${head.id}”`, `number ${head.number}`]) {
        const first = chapters.get(key);
        if (first)
          own.push({ file, line: 1, says: `the ${key} is that of ${first} too; each chapter has its own` });
        else chapters.set(key, file);
      }
    }
    for (const { line, step } of chapter.steps) {
      const first = steps.get(step.id);
      if (first && first !== file)
        own.push({
          file,
          line,
          says: `<Step>: the id “${step.id}” is that of a step of ${first} too; ids are unique in the whole site`
        });
      else steps.set(step.id, file);
    }
    faults.push(...own.sort(byLine));
  }
  return faults;
}
