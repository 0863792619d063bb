/** Which fonts the site serves, and what goes into them. */

/**
 * A file that the site serves: the characters of `holds` that the source has, in the weights of `wght`.
 * @typedef {{ file: string, family: string, style: 'Regular' | 'Italic', source: string, holds: 'latin' | 'extended' | 'arabic', wght: number | { min: number, max: number } }} Face
 */

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3';
const naskh = '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic';
/** The weights that the styles use, 400 to 650, and the `bold` of the browser. */
const weights = { min: 400, max: 700 };

/**
 * The sources have a weight axis only, no optical size. Their names are reserved for the whole families (OFL), so the
 * subsets have names of our own.
 * @type {Face[]}
 */
export const faces = [
  {
    file: 'serif',
    family: 'House Serif',
    style: 'Regular',
    source: `${serif}-latin-wght-normal.woff2`,
    holds: 'latin',
    wght: weights
  },
  {
    file: 'serif-extended',
    family: 'House Serif',
    style: 'Regular',
    source: `${serif}-latin-ext-wght-normal.woff2`,
    holds: 'extended',
    wght: weights
  },
  {
    // Titles and emphasis in running text, never bold
    file: 'serif-italic',
    family: 'House Serif',
    style: 'Italic',
    source: `${serif}-latin-wght-italic.woff2`,
    holds: 'latin',
    wght: 400
  },
  {
    file: 'serif-italic-extended',
    family: 'House Serif',
    style: 'Italic',
    source: `${serif}-latin-ext-wght-italic.woff2`,
    holds: 'extended',
    wght: 400
  },
  {
    file: 'sans',
    family: 'House Sans',
    style: 'Regular',
    source: `${sans}-latin-wght-normal.woff2`,
    holds: 'latin',
    wght: weights
  },
  {
    file: 'sans-extended',
    family: 'House Sans',
    style: 'Regular',
    source: `${sans}-latin-ext-wght-normal.woff2`,
    holds: 'extended',
    wght: weights
  },
  {
    file: 'sans-italic',
    family: 'House Sans',
    style: 'Italic',
    source: `${sans}-latin-wght-italic.woff2`,
    holds: 'latin',
    wght: weights
  },
  {
    // Rare enough to do with the one weight in which figures set italics
    file: 'sans-italic-extended',
    family: 'House Sans',
    style: 'Italic',
    source: `${sans}-latin-ext-wght-italic.woff2`,
    holds: 'extended',
    wght: 450
  },
  {
    file: 'arabic',
    family: 'House Arabic',
    style: 'Regular',
    source: `${naskh}-arabic-wght-normal.woff2`,
    holds: 'arabic',
    wght: 500
  }
];

/** What is there even if no text uses it yet, so that a corrected name does not fall out of its typeface. */
const letters = (/** @type {number} */ first, /** @type {number} */ last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, place) => first + place));
export const safe = {
  latin: `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}–—‘’‚“”„•…‹›′″−€↑↓\u2009`,
  extended: '†ʿʾāīūēōḥṣṭḍẓġḫṯḏšžčĀĪŪĒŌḤṢṬḌẒĠḪṮḎŠŽČğıİşŞłŁ',
  arabic: `${letters(0x621, 0x63a)}${letters(0x641, 0x652)}${letters(0x660, 0x669)} ،؛؟«»٪`
};

/** Signs that the sources lack, and every system has; they look alike in any font. */
export const leftToSystem = '←→↔▲▼▾◆◇○●▸';

/** Figures that line up, pairs, and what joins Arabic letters. Fractions, small capitals and the like are left out. */
export const features = 'ccmp locl calt kern liga rlig mark mkmk lnum pnum tnum init medi fina isol'.split(
  ' '
);

/** What our stylesheets and pages call the folder of the subsets. */
export const alias = 'our-fonts';
