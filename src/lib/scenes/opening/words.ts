/** The manners of the opening picture’s words. */
import { type Ink, type PlacedLine, leading } from '../allegiance/words';

export const thin = (text: string, ink: Ink = 'ink-2', italic = false): PlacedLine => ({
  text,
  ink,
  size: 12.5,
  weight: 'regular',
  ...(italic ? { italic } : {})
});
export const strong = (text: string, ink: Ink = 'ink'): PlacedLine => ({
  text,
  ink,
  size: 13,
  weight: 'bold'
});

/** A wording from the story: its first line stands out. `says` holds what is read from the rows, by name. */
export const setWords = (
  wording: readonly string[],
  says: { readonly [name: string]: string }
): PlacedLine[] =>
  wording
    .map((line) => line.replace(/\{(\w+)\}/g, (hole, name: string) => says[name] ?? hole))
    .map((line, index) => (index === 0 ? strong(line) : thin(line)));

/** Lines of a caption lie this far apart, px. */
export const captionLeading = leading + 1;
