/** What a schema refused, as a writer can use it. Build only. */
import type { z } from 'zod';
import { findSpan } from '../moments';
import { findNearest, suggest } from './nearest';
import { sayPath, type Path } from './path';

/** One thing that a schema refused. */
interface Issue {
  path: Path;
  /** The path in words; empty where the whole value is meant */
  field: string;
  /** What is wrong, what is allowed */
  says: string;
}

/** As `findIssues`, each with its field in one sentence. */
export function sayIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): string[] {
  return findIssues(issues, schema).map(({ field, says }) => (field === '' ? says : `${field}: ${says}`));
}

/**
 * What a schema refused, in words. The value was parsed with `reportInput`. A misspelt field is one fault, not an unknown and
 * a missing one.
 */
export function findIssues(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): Issue[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const keys = findKeys(schema, issue.path);
    return issue.keys.map((key) => sayPath([...issue.path, findNearest(key, keys) ?? '']));
  });
  return issues
    .filter((issue) => issue.input !== undefined || !meant.includes(sayPath(issue.path)))
    .map((issue) => ({
      // A field that is not known has a line of its own
      path: issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
      field: sayPath(issue.path),
      says: sayIssue(issue, schema)
    }));
}

function sayIssue(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const given = sayValue(issue.input);
  const own = !/^(Invalid|Unrecognized|Too (big|small))/.test(issue.message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `“${key}”`).join(', ');
      const allowed = findKeys(schema, issue.path);
      const [hint = ''] = issue.keys.map((key) => suggest(key, allowed)).filter(Boolean);
      return `unknown field ${keys}; allowed: ${allowed.join(', ')}${hint}`;
    }
    case 'invalid_value':
      return `${issue.input === undefined ? 'missing' : `${given} is not known`}; allowed: ${issue.values.join(', ')}${typeof issue.input === 'string' ? suggest(issue.input, issue.values.map(String)) : ''}`;
    case 'invalid_type': {
      const allowed = own ? issue.message : `a ${typeNames[issue.expected] ?? issue.expected}`;
      if (issue.input === undefined) return `missing; allowed: ${allowed}`;
      if (issue.input === null) return `empty; allowed: ${allowed}`;
      if (issue.expected === 'string' && typeof issue.input === 'number')
        return own
          ? `the date ${given} is not in quotation marks; write '${given}'`
          : `${given} is a number; allowed: ${allowed}, as '${given}'`;
      return `${given} is a ${typeName(issue.input)}; allowed: ${allowed}`;
    }
    case 'too_small':
      return own
        ? issue.message
        : `${given} is too small; allowed: ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return own ? issue.message : `${given} is too large; allowed: at most ${issue.maximum}`;
    case 'invalid_format':
      return `${given} is not allowed; ${own ? issue.message : `allowed: a ${typeNames[issue.format] ?? issue.format}`}`;
    default:
      if (typeof issue.input !== 'string') return issue.message;
      return runsBackwards(issue.input)
        ? `${given} runs backwards; allowed: the earlier date first`
        : `${given} is ${issue.message}`;
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
