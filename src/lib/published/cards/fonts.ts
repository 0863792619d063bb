/** The fonts of the cards: the site’s own subsets, one weight a file, as a program without a browser reads them. Build only. */
import { convert } from 'fontverter';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readCharacters, rename } from '../fonts/sfnt.mjs';

interface CardFont {
  /** The site’s file that it is made from */
  readonly from: string;
  /** Its name in a card */
  readonly family: string;
  readonly weight?: number;
}

const fonts = {
  serif: { from: 'serif', family: 'Card Serif', weight: 400 },
  title: { from: 'serif', family: 'Card Title', weight: 560 },
  sans: { from: 'sans', family: 'Card Sans', weight: 450 },
  bold: { from: 'sans', family: 'Card Bold', weight: 680 },
  italic: { from: 'sans-italic', family: 'Card Italic', weight: 450 },
  arabic: { from: 'arabic', family: 'Card Arabic' }
} as const satisfies Record<string, CardFont>;

export const familyOf = (font: keyof typeof fonts): string => fonts[font].family;

/** The font of a family, weight and style as style sheets name them. */
export const fontOf = (family: string, weight: number, isItalic: boolean): string =>
  familyOf(
    /Arabic/.test(family)
      ? 'arabic'
      : /Serif/.test(family)
        ? weight >= 500
          ? 'title'
          : 'serif'
        : isItalic
          ? 'italic'
          : weight >= 550
            ? 'bold'
            : 'sans'
  );

/** Set by the build: the content folder’s name, under which the site’s fonts were made. */
declare const __CONTENT__: string;

const source = join('.cache', 'fonts', __CONTENT__);
const folder = join('.cache', 'cards');

async function makeFont(font: CardFont): Promise<string> {
  const data = readFileSync(join(source, `${font.from}.woff2`));
  const hash = createHash('sha256').update(data).update(JSON.stringify(font)).digest('hex').slice(0, 16);
  const file = join(folder, `${font.family.toLowerCase().replace(' ', '-')}-${hash}.ttf`);
  if (existsSync(file)) return file;
  const whole = Buffer.from(await convert(data, 'truetype'));
  const pinned =
    font.weight === undefined
      ? whole
      : await subsetFont(whole, String.fromCodePoint(...readCharacters(whole).keys()), {
          targetFormat: 'truetype',
          variationAxes: { wght: font.weight },
          keepFeatures: ['kern', 'liga', 'lnum', 'mark', 'mkmk', 'ccmp'],
          noHinting: true
        });
  mkdirSync(folder, { recursive: true });
  // Put in place whole: another build may be reading
  writeFileSync(`${file}.${process.pid}`, rename(pinned, font.family, 'Regular'));
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

let making: Promise<string[]> | undefined;

/** The files of all fonts; made once, one after the other: the converter hands out a memory that it uses again. */
export const makeFonts = (): Promise<string[]> =>
  (making ??= Object.values(fonts).reduce<Promise<string[]>>(
    async (files, font) => [...(await files), await makeFont(font)],
    Promise.resolve([])
  ));
