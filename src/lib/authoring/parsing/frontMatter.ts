/**
 * The head of a chapter: YAML between two lines of three hyphens, at the very top of the file, with one key `chapter`.
 * mdsvex drops it in silence when it is not quite right, so it is read here, strictly, and mdsvex's copy is not used.
 */
import type { Fault } from '../../reading/fault';
import { findNearest, suggest } from '../../reading/nearest';
import { findTab } from '../../reading/yaml';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { findSpan, momentForms } from '../../moments';
import type { ChapterHead } from '../words/storyboard';

/** Text that readers see; the author types its quotation marks as they are to be printed. */
const shown = z
  .string({ error: 'not text' })
  .trim()
  .min(1, 'empty text')
  .refine((text) => !/["']/.test(text), { error: 'a straight quotation mark; allowed: “ ” ‘ ’' })
  .refine((text) => !/[<>{}]/.test(text), { error: 'one of < > { }; allowed: words' });
const notText = 'not a date in quotation marks';
const date = z
  .string({ error: notText })
  .refine((text) => findSpan(text) !== undefined, { error: `not a possible date; allowed: ${momentForms}` });
const id = z
  .string({ error: 'not an id' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not an id; allowed: lower-case words joined by hyphens');
/** 0: the chapter leaves the lane out */
const percent = z.number({ error: 'not a number' }).nonnegative('below 0');

const allegiance = z.strictObject({
  from: date,
  to: date,
  columns: z
    .array(date)
    .min(6, 'fewer than 6 columns; allowed: 6 to 9')
    .max(9, 'more than 9 columns; allowed: 6 to 9'),
  lanes: z.array(percent, {
    error: 'not numbers; allowed: the heights of the lanes in per cent, top to bottom'
  }),
  actors: z.array(id).optional()
});

const map = z.strictObject({
  from: date,
  to: date,
  frame: id
});

const above = z.number({ error: 'not a number' }).positive('not above 0');
const strength = z.strictObject({
  actors: z.array(id).min(1, 'no actors'),
  limit: above,
  rolls: above.optional()
});

const head = z.strictObject({
  id,
  number: z.number({ error: 'not a number' }).int('not a whole number').min(1, 'below 1'),
  title: shown,
  years: date,
  question: shown.refine((text) => text.endsWith('?'), {
    error: 'no question; it ends with a question mark'
  }),
  covers: shown.refine((text) => text.endsWith('.'), { error: 'not a sentence; it ends with a full stop' }),
  checked: date.refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), {
    error: 'not a day; allowed: 2026-11-21'
  }),
  allegiance,
  map,
  strength
});

const frontMatter = z.strictObject({ chapter: head });

/** The keys that an object of the front matter may have, by its path. */
const keysAt: Record<string, readonly string[]> = {
  '': Object.keys(frontMatter.shape),
  chapter: Object.keys(head.shape),
  'chapter.allegiance': Object.keys(allegiance.shape),
  'chapter.map': Object.keys(map.shape),
  'chapter.strength': Object.keys(strength.shape)
};

type Path = readonly (string | number)[];
type Complain = (path: Path, says: string) => void;

const pathOf = ({ path }: { path: PropertyKey[] }): Path => path.filter((key) => typeof key !== 'symbol');
const sayPath = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? `${key + 1}` : key)).join('.');

/** What no single value can show: order, edges and sums. Looks only at what is well-formed, so that all faults come at once. */
function checkFrame(value: unknown, complain: Complain): void {
  const fields = z
    .looseObject({
      from: z.unknown(),
      to: z.unknown(),
      columns: z.unknown().optional(),
      lanes: z.unknown().optional()
    })
    .safeParse(value).data;
  if (!fields) return;
  const from = findSpan(String(fields.from));
  const to = findSpan(String(fields.to));
  if (from && to && from.start >= to.end) complain(['to'], `not after from (${from.edtf})`);
  let before;
  for (const [index, text] of (z.array(z.unknown()).safeParse(fields.columns).data ?? []).entries()) {
    const column = findSpan(String(text));
    if (!column) continue;
    if (before && before.end >= column.end)
      complain(
        ['columns', index],
        `“${column.edtf}” does not come after “${before.edtf}”; columns stand in order`
      );
    if ((from && column.end < from.start) || (to && column.end > to.end))
      complain(['columns', index], `“${column.edtf}” is outside the figure (${from?.edtf} to ${to?.edtf})`);
    before = column;
  }
  const lanes = z.array(z.number()).safeParse(fields.lanes).data;
  const sum = lanes?.reduce((total, lane) => total + lane, 0);
  if (sum !== undefined && Math.abs(sum - 100) > 0.5)
    complain(['lanes'], `add up to ${Number(sum.toFixed(1))}; allowed: 100, give or take a half`);
}

/** What YAML takes in silence and a writer did not mean: dates without quotation marks, text cut off at a #. */
function checkScalars(document: Document.Parsed, complainAt: (offset: number, says: string) => void): void {
  visit(document, {
    Alias(_key, { range, source }) {
      complainAt(
        range?.[0] ?? 0,
        `*${source}: a * begins a reference in YAML; put the text in quotation marks`
      );
    },
    Scalar(key, node, path) {
      if (key === 'key' || !node.range || node.type !== 'PLAIN') return;
      const pair = path.at(-1);
      // The end of an axis may be a number of four digits, which is no year
      const counts = isPair(pair) && isScalar(pair.key) && /^(limit|rolls)$/.test(String(pair.key.value));
      if (!counts && /^\d{4}(-\d{2}){0,2}~?(\/\d{4}(-\d{2}){0,2}~?)?$/.test(node.source ?? ''))
        complainAt(
          node.range[0],
          `the date ${node.source} is not in quotation marks; write '${node.source}'`
        );
      if (node.comment && typeof node.value === 'string')
        complainAt(
          node.range[0],
          `everything from # on is dropped (“${node.comment.trim()}”); put the text in quotation marks`
        );
    }
  });
}

/** The document as plain values; nothing where a reference in it leads nowhere, which `checkScalars` tells. */
function findValue(document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch {
    return undefined;
  }
}

/** The front matter of a chapter, read. */
export interface Front {
  /** Undefined where it has a fault */
  head?: ChapterHead;
  /** What it says of the strength figure, as far as that can be read */
  strength: { actors: string[]; rolls?: number };
  /** The line of a value by its keys under `chapter`, for faults that only the ledger can show */
  lineOf: (...path: Path) => number;
  faults: Fault[];
}

/** Reads the head of a chapter from the YAML of its front matter, whose first line is line 2 of the file. */
export function readHead(file: string, yaml: string): Front {
  const faults: Fault[] = [];
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const complainAt = (offset: number, says: string): void => {
    const fault: Fault = { file, line: lines.linePos(offset).line + 1, says: `front matter: ${says}` };
    if (!faults.some(({ line, says }) => line === fault.line && says === fault.says)) faults.push(fault);
  };
  const startOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
        : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null;
      if (range?.[0] !== undefined) return range[0];
    }
    return 0;
  };
  const lineOf = (...path: Path): number => lines.linePos(startOf(['chapter', ...path])).line + 1;

  const strength = findStrength(document);
  const unread: Front = { strength, lineOf, faults };

  const tab = findTab(yaml);
  if (tab) {
    faults.push({ file, line: tab.line + 1, says: `front matter: ${tab.says}` });
    return unread;
  }
  const hint = '; text with a colon in it stands in quotation marks';
  for (const { message, pos } of [...document.errors, ...document.warnings])
    complainAt(pos[0], `not YAML: ${message}${/mapping|key/i.test(message) ? hint : ''}`);
  if (document.errors.length > 0) return unread;
  if (!isMap(document.contents)) {
    complainAt(0, 'empty, or not a list of keys; allowed: one key, chapter');
    return unread;
  }

  checkScalars(document, complainAt);
  const told = new Set(faults.map(({ line }) => line));
  const complain: Complain = (path, says) => complainAt(startOf(path), `${sayPath(path)}: ${says}`);
  const value = findValue(document);
  if (value === undefined) return unread;
  const result = frontMatter.safeParse(value);
  const issues = result.error?.issues ?? [];
  /** A misspelt key is one fault, not an unknown and a missing one */
  const meant = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          sayPath([...pathOf(issue), findNearest(key, keysAt[pathOf(issue).join('.')] ?? []) ?? ''])
        )
      : []
  );
  for (const issue of issues) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysAt[path.join('.')] ?? [];
      for (const key of issue.keys)
        complainAt(
          startOf([...path, key]),
          `${sayPath([...path, key])} is not known; allowed: ${allowed.join(', ')}${suggest(key, allowed)}`
        );
    } else if (!document.hasIn(path)) {
      if (!meant.includes(sayPath(path))) complain(path, 'missing');
    }
    // A bare year is a number to YAML: already told, as a date without its quotation marks.
    else if (issue.message !== notText || !told.has(lineOf(...path.slice(1)))) complain(path, issue.message);
  }
  const chapter = z
    .looseObject({
      chapter: z.looseObject({ allegiance: z.unknown().optional(), map: z.unknown().optional() })
    })
    .safeParse(value).data?.chapter;
  for (const key of ['allegiance', 'map'] as const)
    checkFrame(chapter?.[key], (path, says) => complain(['chapter', key, ...path], says));
  return faults.length === 0 && result.data ? { ...unread, head: result.data.chapter } : unread;
}

/** What a document says of the strength figure, whatever is wrong with the rest. */
function findStrength(document: Document.Parsed): Front['strength'] {
  const [list, rolls] = ['actors', 'rolls'].map((key) => document.getIn(['chapter', 'strength', key]));
  const actors = isSeq(list) ? (list.toJSON() as unknown[]) : [];
  return {
    actors: actors.filter((id) => typeof id === 'string'),
    ...(typeof rolls === 'number' ? { rolls } : {})
  };
}
