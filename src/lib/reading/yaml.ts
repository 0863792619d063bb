/** YAML that people write, and what is wrong with it. Build only. */
import { LineCounter, parseDocument, visit, type Document } from 'yaml';

/** What is wrong with a text as YAML. */
interface Slip {
  line: number;
  says: string;
  /** The rest of the row can be trusted */
  readable: boolean;
}

/** A text as YAML, and what is wrong with it, with lines counted from 1. */
export function parseYaml(text: string): { document: Document; slips: Slip[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { strict: true, uniqueKeys: true, prettyErrors: false, lineCounter });
  const slips = [...document.errors, ...document.warnings].map((error) => ({
    line: lineCounter.linePos(error.pos[0]).line,
    readable: error.code === 'DUPLICATE_KEY',
    says:
      error.code === 'DUPLICATE_KEY'
        ? 'a field stands twice in one row; allowed: each field once'
        : `not YAML: ${error.message.split('\n')[0]}; allowed: text with a colon, hash or quotation mark in it goes in single quotes`
  }));
  // Nothing refers to another place here; the reader of YAML would throw.
  visit(document, {
    Alias: (_key, { source, range }) =>
      void slips.push({
        line: lineCounter.linePos(range?.[0] ?? 0).line,
        readable: false,
        says: `*${source}: a * begins a reference in YAML; allowed: text with a * in it goes in single quotes`
      })
  });
  return { document, slips };
}
