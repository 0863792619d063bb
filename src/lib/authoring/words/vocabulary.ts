/** The words that chapters may use, as the checks and the words themselves ask for them. */
import { vocabulary, wordNames, type Word, type WordName } from './table.js';

export { vocabulary, wordNames, type Word, type WordName };

export const isWord = (name: string): name is WordName => Object.hasOwn(vocabulary, name);

/** What a word allows, as a writer would type it: “id, title, at, lead, and if wanted says, focus”. */
export function sayAttributes(name: WordName): string {
  const { needs, may }: Word = vocabulary[name];
  const wanted = may.length > 0 ? `, and if wanted ${may.join(', ')}` : '';
  return `${needs.join(', ')}${wanted}`;
}

/**
 * The words' own look at what they were given. The chapter check reports the same with file and line before anything
 * is built; this one speaks when a word is used from anywhere else.
 */
export function checkProps(name: WordName, given: object): void {
  const { needs, may }: Word = vocabulary[name];
  const allowed = `allowed: ${sayAttributes(name)}`;
  const props = new Map<string, unknown>(Object.entries(given));
  props.delete('children');
  for (const key of props.keys())
    if (!needs.includes(key) && !may.includes(key))
      throw new Error(`<${name}> does not know “${key}”; ${allowed}`);
  for (const key of needs) if (!props.has(key)) throw new Error(`<${name}> has no “${key}”; ${allowed}`);
  for (const [key, value] of props)
    if (value !== undefined && (typeof value !== 'string' || value.trim() === ''))
      throw new Error(`<${name}>: “${key}” is not text; write ${key}="…"`);
}
