/**
 * How wide a text is, without a document: the advance widths of Source Sans 3 (per cent of the font size),
 * measured once in a browser. Labels are laid out with them in the build, in tests and on the page alike.
 */
const regular =
  '20 29 43 50 50 82 61 25 30 30 42 50 25 31 25 35 50 50 50 50 50 50 50 50 50 50 25 25 50 50 50 42 85 54 59 57 61 53 49 62 65 26 48 58 49 73 65 66 57 66 57 53 54 64 51 79 51 48 54 30 35 30 50 50 54 50 55 46 55 50 29 50 54 25 25 49 25 83 55 54 55 55 35 42 34 54 47 72 45 47 42 30 24 30 50';
const bold =
  '20 33 51 52 52 85 65 29 33 33 45 52 29 33 29 34 52 52 52 52 52 52 52 52 52 52 29 29 52 52 52 45 89 56 60 58 63 54 52 63 67 29 50 61 51 75 66 68 59 68 60 55 55 66 55 81 55 51 54 33 34 33 52 50 55 52 57 46 57 51 33 53 56 27 27 53 28 85 57 55 57 57 39 44 37 56 51 76 50 51 45 33 26 33 52';
const widths = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) };

/** A fallback font may run wider; labels keep this much air. */
const allowance = 1.04;

export type Weight = 'regular' | 'bold';

/** Width of one line, in px, at a font size in px. */
export function measureText(text: string, size: number, weight: Weight = 'regular'): number {
  let sum = 0;
  for (const letter of text) sum += widths[weight][(letter.codePointAt(0) ?? 0) - 32] ?? 50;
  return (sum / 100) * size * allowance;
}

/** Breaks a text into lines no wider than `width` px; a single longer word keeps a line of its own. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && measureText(`${last} ${word}`, size, weight) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
