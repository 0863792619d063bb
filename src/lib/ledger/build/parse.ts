import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { findSpan } from '../../moments';
import { findNearest, suggest } from './nearest';
import { kinds, type Fault, type Kind, type Ledger } from './schema';

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

/**
 * What a schema refused, in words: field, what is wrong, what is allowed. The value was parsed with `reportInput`. A
 * misspelt field is one fault, not an unknown and a missing one.
 */
export function sayIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): string[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const keys = findKeys(schema, issue.path);
    return issue.keys.map((key) => sayPath([...issue.path, findNearest(key, keys) ?? '']));
  });
  return issues
    .filter((issue) => issue.input !== undefined || !meant.includes(sayPath(issue.path)))
    .map((issue) => sayIssue(issue, schema));
}

function sayIssue(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const path = sayPath(issue.path);
  const field = path === '' ? '' : `${path}: `;
  const given = sayValue(issue.input);
  const own = !/^(Invalid|Unrecognized|Too (big|small))/.test(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      const allowed = findKeys(schema, issue.path);
      const [hint = ''] = issue.keys.map((key) => suggest(key, allowed)).filter(Boolean);
      return `${field}unknown field ${keys}; allowed: ${allowed.join(', ')}${hint}`;
    }
    case 'invalid_value':
      return `${field}${issue.input === undefined ? 'missing' : `${given} is not known`}; allowed: ${issue.values.join(', ')}`;
    case 'invalid_type': {
      const allowed = own ? issue.message : `a ${typeNames[issue.expected] ?? issue.expected}`;
      if (issue.input === undefined) return `${field}missing; allowed: ${allowed}`;
      if (issue.input === null) return `${field}empty; allowed: ${allowed}`;
      if (own && issue.expected === 'string' && typeof issue.input === 'number')
        return `${field}${given} is a number; allowed: ${allowed}, '${issue.input}'`;
      return `${field}${given} is a ${typeName(issue.input)}; allowed: ${allowed}`;
    }
    case 'too_small':
      return own
        ? `${field}${issue.message}`
        : `${field}${given} is too small; allowed: ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return own
        ? `${field}${issue.message}`
        : `${field}${given} is too large; allowed: at most ${issue.maximum}`;
    case 'invalid_format':
      return `${field}${given} is not allowed; ${own ? issue.message : `allowed: a ${typeNames[issue.format] ?? issue.format}`}`;
    default:
      if (typeof issue.input !== 'string') return `${field}${issue.message}`;
      return runsBackwards(issue.input)
        ? `${field}${given} runs backwards; allowed: the earlier date first`
        : `${field}${given} is ${issue.message}`;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'yes-or-no value: true or false',
  array: 'list',
  object: 'group of fields',
  url: 'web address that begins with https://'
};

function typeName(value: unknown): string {
  return typeNames[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
}

function sayValue(value: unknown): string {
  if (typeof value === 'string')
    return `“${value.length > 60 ? `${value.slice(0, 58).trimEnd()} …` : value}”`;
  if (value === null) return 'nothing';
  return typeof value === 'object' ? 'this' : String(value);
}

/** `cites 2.source`: items of a list are counted from one. */
function sayPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? ` ${key + 1}` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function runsBackwards(text: string): boolean {
  const parts = text.split('/');
  return parts.length === 2 && parts.every((part) => findSpan(part) !== undefined);
}

/** The fields that the schema knows at a place. */
function findKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = bare(schema);
  for (const key of path) {
    if (typeof key === 'number') here = bare((here as { element?: unknown }).element);
    else here = bare((here as { shape?: Record<string, unknown> }).shape?.[String(key)]);
  }
  return Object.keys((here as { shape?: object } | undefined)?.shape ?? {});
}

/** The schema inside what is optional or may be null; a list stays a list. */
function bare(schema: unknown): unknown {
  let here = schema;
  while (typeof here === 'object' && here !== null && 'unwrap' in here && !('element' in here)) {
    const { unwrap } = here;
    if (typeof unwrap !== 'function') break;
    here = unwrap.call(here) as unknown;
  }
  return here;
}
