/** What a tag says: its attributes, by the Svelte compiler's parser. */
import { parse, type AST } from 'svelte/compiler';
import { suggest } from '../../reading/nearest';
import { sayAttributes, vocabulary, type Word, type WordName } from '../words/vocabulary';
import type { Flaw, Tag } from './markup';

/** Attributes that readers see. */
export const shownAttributes: Partial<Record<WordName, readonly string[]>> = {
  Step: ['title', 'says', 'says-point', 'gist', 'rests'],
  Dispute: ['lead'],
  Note: ['short']
};

/** The values of a tag's attributes. Those that are wrong are left out, and told. */
export function readAttributes(
  source: string,
  { word, start, end, isWhole }: Tag,
  complain: (offset: number, says: string) => void
): Map<string, string> {
  const values = new Map<string, string>();
  // A tag that is not whole has been told, and its attributes are anyone's guess.
  if (!isWhole) return values;
  const written = new Set<string>();
  const code = source.slice(start, end);
  const { attributes, flaws } = parseTag(code);
  for (const { offset, says } of flaws) complain(start + offset, `<${word}>: ${says}`);
  for (const attribute of attributes) {
    const at = start + attribute.start;
    if (attribute.type !== 'Attribute') {
      const spread = code.slice(attribute.start, attribute.end);
      complain(at, `<${word}>: “${spread}” is code; allowed: text in quotation marks`);
      continue;
    }
    const { name, value } = attribute;
    written.add(name);
    const says = findFlaw(word, name, value, code);
    if (says !== undefined) complain(at, says);
    else if (Array.isArray(value) && value[0]?.type === 'Text') values.set(name, value[0].data.trim());
  }
  if (flaws.length === 0)
    for (const name of vocabulary[word].needs)
      if (!written.has(name)) complain(start, `<${word}> has no “${name}”; allowed: ${sayAttributes(word)}`);
  return values;
}

/** What is wrong with one attribute. */
function findFlaw(
  word: WordName,
  name: string,
  value: AST.Attribute['value'],
  code: string
): string | undefined {
  const { needs, may }: Word = vocabulary[word];
  if (!needs.includes(name) && !may.includes(name))
    return `<${word}> does not know “${name}”; allowed: ${sayAttributes(word)}${suggest(name, [...needs, ...may])}`;
  if (value === true) return `<${word} ${name}> has no value; write ${name}="…"`;
  const [text, ...more] = Array.isArray(value) ? value : [value];
  if (text === undefined) return `<${word} ${name}> is empty`;
  if (text.type !== 'Text' || more.length > 0)
    return `<${word} ${name}> holds code in braces; allowed: text in quotation marks, ${name}="…"`;
  if (!/["']/.test(code.charAt(text.start - 1)))
    return `<${word} ${name}>: the value has no quotation marks; write ${name}="…"`;
  if (text.data.trim() === '') return `<${word} ${name}> is empty`;
  if (shownAttributes[word]?.includes(name) && /["']/.test(text.data))
    return `<${word} ${name}> has a straight quotation mark in it; allowed: “ ” ‘ ’`;
  return undefined;
}

/** What the Svelte compiler's parser says against some code; undefined where it reads it. */
export function findError(
  code: string
): { code?: string; message: string; position: number; end: number } | undefined {
  try {
    parse(code, { modern: true });
    return undefined;
  } catch (error) {
    const thrown = error as { code?: string; message: string; position?: [number, number] };
    const [position, end] = thrown.position ?? [0, 0];
    return { code: thrown.code, message: thrown.message.split('\n')[0] ?? '', position, end };
  }
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The attributes of one tag. What the parser cannot read is told and blanked out. */
function parseTag(code: string): { attributes: AST.Component['attributes']; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  let readable = code.replace(/\/?>$/, '/>');
  for (;;) {
    const error = findError(readable);
    if (!error) break;
    const braces = /\{(?:[^{}]|\{[^{}]*\})*\}/.exec(readable);
    const [start, end] =
      error.code === 'attribute_duplicate'
        ? [error.position, error.end]
        : braces
          ? [braces.index, braces.index + braces[0].length]
          : [0, 0];
    const written = readable.slice(start, end);
    if (written.trim() === '') {
      flaws.push({
        offset: Math.min(error.position, code.length - 1),
        says: 'the tag cannot be read; each attribute is a name, =, and text in quotation marks'
      });
      return { attributes: [], flaws };
    }
    if (error.code === 'attribute_duplicate')
      flaws.push({ offset: start, says: `“${written}” stands a second time in the tag; allowed: once` });
    else flaws.push({ offset: start, says: `“${written}” is code; allowed: text in quotation marks` });
    const filled = braces?.index === start ? `"${blank(written).slice(2)}"` : blank(written);
    readable = readable.slice(0, start) + filled + readable.slice(end);
  }
  const [node] = parse(readable, { modern: true }).fragment.nodes;
  const isTag = node?.type === 'Component' || node?.type === 'RegularElement';
  return { attributes: isTag ? node.attributes : [], flaws };
}
