/**
 * Curly quotation marks around an attribute, which word processors put there. They are straightened, so that the rest of
 * the tag is read as it was meant, and each is one fault.
 */
import type { Flaw } from './markup';

/** A value after its =: in straight marks, or in curly ones up to the next attribute or the end of the tag. */
const value =
  /"[^"“”<\n]*"|=\s*(?:([“”„\u201f])([^<\n]*?)["“”]|([‘’‚\u201b])([^<\n]*?)['‘’]|"([^"“”<\n]*)[“”])(?=\s+[\w-]+\s*=|\s*\/?>)/g;

/** A source whose attributes have straight marks only, every character in its place; and a flaw for each that had not. */
export function straighten(source: string): { text: string; flaws: Flaw[] } {
  const flaws: Flaw[] = [];
  const text = source.replace(/<[A-Za-z][^<>]*>/g, (tag, start: number) =>
    tag.replace(value, (written: string, ...groups: unknown[]) => {
      const [, inDouble, , inSingle, inMixed] = groups as (string | undefined)[];
      const inside = inDouble ?? inSingle ?? inMixed;
      if (inside === undefined) return written;
      const at = groups[5] as number;
      const name = /([\w-]+)\s*$/.exec(tag.slice(0, at))?.[1] ?? '';
      const word = /^<[\w-]+/.exec(tag)?.[0] ?? '<';
      flaws.push({
        offset: start + at,
        says: `${word} ${name}>: a curly quotation mark around the value; an attribute has straight ones: ${name}="${inside}"`
      });
      return `${written.slice(0, written.search(/[“”„\u201f‘’‚\u201b"]/))}"${inside}"`;
    })
  );
  return { text, flaws };
}
