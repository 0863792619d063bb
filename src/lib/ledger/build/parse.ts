import type { Fault } from '../../reading/fault';
import type { z } from 'zod';
import { sayIssues } from '../../reading/issues';
import { parseYaml } from '../../reading/yaml';
import { kinds, type Kind, type Ledger } from './schema';

/** A row that the schema refused. Its id still counts as known, so that one fault is not reported as ten. */
export interface UnreadRow {
  kind: Kind;
  id?: string;
  /** As faults name it: its id, else its place in the file */
  row: string;
  /** As far as YAML could read it */
  value: unknown;
  /** Every word in it, to see what it mentions */
  text: string;
}

/** What could not be read: rows, and kinds of which the whole file is missing. */
export interface Unread {
  rows: UnreadRow[];
  kinds: Kind[];
}

export interface ParsedLedger {
  /** The good rows, also where bad ones stand beside them */
  ledger: Ledger;
  faults: Fault[];
  unread: Unread;
}

export const kindNames = Object.keys(kinds) as Kind[];
export const fileOf = (kind: Kind): string => `content/ledger/${kind}.yaml`;
export const faultIn = (kind: Kind, row: string, says: string): Fault => ({ file: fileOf(kind), row, says });

/**
 * Reads the ledger from the texts of its files (name → YAML) and reports everything that is wrong in
 * them, one fault each. Names may have any folder before `content/ledger/`.
 */
export function parseLedger(files: Record<string, string>): ParsedLedger {
  const ledger: Ledger = {
    sources: [],
    actors: [],
    places: [],
    events: [],
    ties: [],
    evidence: [],
    strengths: [],
    disputes: [],
    quotes: [],
    terms: []
  };
  const faults: Fault[] = [];
  const unread: Unread = { rows: [], kinds: [] };

  const texts = new Map(Object.entries(files).map(([name, text]) => [plainName(name), text]));
  const names = kindNames.map(fileOf);
  for (const file of texts.keys()) {
    if (!names.includes(file))
      faults.push({
        file,
        says: `unknown file; allowed: ${kindNames.map((kind) => `${kind}.yaml`).join(', ')}`
      });
  }
  for (const kind of kindNames) {
    const text = texts.get(fileOf(kind));
    if (text === undefined) {
      faults.push({ file: fileOf(kind), says: 'missing file; allowed: a list of rows, which may be empty' });
      unread.kinds.push(kind);
    } else {
      const rows = readRows(kind, text, faults, unread);
      // The schema of a kind yields exactly the rows of that kind, which the compiler cannot see through the loop.
      ledger[kind] = parseRows(kind, rows, faults, unread) as never;
    }
  }
  return { ledger, faults, unread };
}

function plainName(name: string): string {
  const found = name.replaceAll('\\', '/').match(/(?:^|\/)(content\/ledger\/.+)$/);
  return found?.[1] ?? `content/ledger/${name.split(/[\\/]/).at(-1)}`;
}

/** The rows of a file as YAML gives them. After a slip in one row the others are still read. */
function readRows(kind: Kind, text: string, faults: Fault[], unread: Unread): unknown[] {
  const whole = parseYaml(text);
  if (whole.slips.length === 0) {
    const value: unknown = whole.document.toJS();
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value;
    faults.push({ file: fileOf(kind), says: 'not a list; allowed: rows that each begin with “- id:”' });
    unread.kinds.push(kind);
    return [];
  }
  const rows: unknown[] = [];
  for (const { text: part, line } of splitRows(text)) {
    const { document, slips } = parseYaml(part);
    const id = /^(?:- | {2,})id:\s*['"]?([^\s'"]+)/m.exec(part)?.[1];
    const within = id === undefined ? '' : `row ${id}: `;
    for (const slip of slips)
      faults.push({ file: fileOf(kind), line: line + slip.line - 1, says: within + slip.says });
    const value: unknown = slips.every((slip) => slip.readable) ? document.toJS() : undefined;
    if (Array.isArray(value)) rows.push(...value);
    else if (slips.length > 0)
      unread.rows.push({ kind, id, row: id ?? `at line ${line}`, value: { id }, text: part });
  }
  return rows;
}

/** A file in pieces, one a row, each with the line at which it begins. */
function splitRows(text: string): { text: string; line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let current: string[] = [];
  let start = 1;
  text.split('\n').forEach((line, index) => {
    if (/^-(\s|$)/.test(line)) {
      if (current.length > 0) parts.push({ text: current.join('\n').trimEnd(), line: start });
      current = [];
      start = index + 1;
    }
    current.push(line);
  });
  parts.push({ text: current.join('\n').trimEnd(), line: start });
  return parts;
}

function parseRows(kind: Kind, rows: unknown[], faults: Fault[], unread: Unread): unknown[] {
  const schema: z.ZodType = kinds[kind];
  const good: unknown[] = [];
  rows.forEach((value, index) => {
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) {
      good.push(result.data);
      return;
    }
    const id = findId(value);
    const row = id ?? String(index + 1);
    for (const says of sayIssues(result.error.issues, schema)) faults.push(faultIn(kind, row, says));
    unread.rows.push({ kind, id, row, value, text: JSON.stringify(value) ?? '' });
  });
  return good;
}

function findId(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' && value.id !== '' ? value.id : undefined;
}
