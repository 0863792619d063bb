/**
 * The words that chapters may use, and the attributes each of them takes. Plain JavaScript, because `preprocess.js` is
 * read by Node as it stands.
 */

/**
 * @typedef {object} Word
 * @property {readonly string[]} needs attributes that must be there
 * @property {readonly string[]} may attributes that may be there
 * @property {boolean} block stands on lines of its own and holds paragraphs; the others stand inside a sentence
 */

/** @satisfies {Readonly<Record<string, Word>>} */
export const vocabulary = /** @type {const} */ ({
  Step: {
    needs: ['id', 'title', 'at', 'lead'],
    may: ['says', 'focus', 'map', 'point', 'says-point', 'keep', 'window', 'gist', 'rests'],
    block: true
  },
  Cite: { needs: ['of'], may: [], block: false },
  Term: { needs: ['of'], may: [], block: false },
  Dispute: { needs: ['of', 'lead'], may: [], block: true },
  Note: { needs: ['short'], may: [], block: true }
});

/** @typedef {keyof typeof vocabulary} WordName */

export const wordNames = /** @type {WordName[]} */ (Object.keys(vocabulary));
