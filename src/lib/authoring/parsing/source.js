/**
 * A chapter's source before anything in it is read. Plain JavaScript, because `preprocess.js` is read by Node as it stands.
 */

/**
 * A source with line ends as \n and without a byte order mark.
 * @param {string} source
 */
export const tidySource = (source) => source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * The line, from 1, that a place in a text is on.
 * @param {string} source
 * @param {number} offset
 */
export const lineAt = (source, offset) => source.slice(0, offset).split('\n').length;

/**
 * A chapter's source, parted.
 * @typedef {object} Parts
 * @property {string} [yaml] undefined where there is no front matter
 * @property {number} bodyStart where the text after the front matter begins in the source
 * @property {{ line: number, says: string }} [wrong] what is wrong with the frame of hyphens
 */

const frame = 'the first line of the file is ---, then come the lines of `chapter:`, then --- again';

/**
 * Parts a tidy source at its front matter: YAML between two lines of three hyphens, at the very top of the file.
 * @param {string} source
 * @returns {Parts}
 */
export function splitFrontMatter(source) {
  const found = /^---\n(?:([\s\S]*?)\n)??---(?:\n|$)/.exec(source);
  if (found) return { yaml: found[1] ?? '', bodyStart: found[0].length };
  if (/^---\n/.test(source))
    return {
      bodyStart: Math.max(0, source.search(/^<|\n<(?=Step)/)),
      wrong: {
        line: 1,
        says: `the front matter does not end; allowed: ${frame}, three hyphens and nothing else`
      }
    };
  // Looked for further down, so that a misplaced one is named as what it is and not as stray text.
  const late = /^[^\S\n]*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\S\n]*(?:\n|$)/m.exec(source);
  const first = source.search(/<Step\b/);
  if (late && (first < 0 || late.index < first))
    return {
      bodyStart: late.index + late[0].length,
      wrong: {
        line: lineAt(source, late.index),
        says: `the front matter is not at the very top, or has spaces around its hyphens, and would be lost; allowed: ${frame}`
      }
    };
  return { bodyStart: 0, wrong: { line: 1, says: `no front matter; allowed: ${frame}` } };
}
