/** A chapter without a fault, for tests to spoil. It goes with the small ledger. */

/** Front matter: the first 17 lines. */
export const smallHead = `---
chapter:
  id: declaration
  number: 3
  title: A state on paper
  years: '2006/2011'
  question: Did it answer to al-Qaeda?
  covers: Describes oaths and letters; no images of violence.
  checked: '2026-11-21'
  allegiance:
    from: '2004-06'
    to: '2014-12'
    columns: ['2004-12', '2006-01', '2006-10-15', '2006-11-10', '2007-12', '2011-12']
    lanes: [20, 20, 20, 20, 20]
  map: {from: '2004-06', to: '2014-12', frame: levant}
  strength: {actors: [isi], limit: 15000}
---
`;

/** Sixty words that name nobody. */
export const sixtyWords =
  'Little is known of that day. A man read a sheet of paper to a camera, and others passed the film on. ' +
  'Those who saw it asked who had written the words and who had been told before. One paper gave it a short column, ' +
  'the others nothing at all. Nobody asked the men and women who were to live under it.';

const smallNote = '<Note short="A state is declared.">\n\nSay who speaks.\n\n</Note>';

/**
 * A step of the chapter around its text; the text begins two lines below the tag. A text that brings no presenter’s note
 * gets one, of six lines.
 */
export const smallStep = (id: string, text: string): string =>
  `\n<Step id="${id}" title="What is known" at="2006-10-15" lead="allegiance" focus="isi al-qaeda">\n\n${
    text.includes('<Note') ? text : `${text}\n\n${smallNote}`
  }\n\n</Step>\n`;

const opening =
  'A state was declared.<Cite of="ev-declared" /> It gave its <Term of="bayah">pledge</Term> to nobody.<Cite of="q-state" />';

/** Seven steps more, so that the chapter has eight. */
export const otherSteps = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight']
  .map((id) => smallStep(id, `${sixtyWords}<Cite of="ev-declared" />`))
  .join('');

/** A chapter of eight steps whose first has some text: line 21 of the file, where it is one paragraph. */
export const chapterWith = (text: string): string => `${smallHead}${smallStep('one', text)}${otherSteps}`;

export const smallChapter = chapterWith(`${opening} ${sixtyWords}`);

/** Its teaching file: minutes, a question and an answer for each of the eight steps. The first has the lines 1 to 4. */
export const smallTeaching = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
  .map(
    (id, index) => `${id}:
  minutes: ${index === 0 ? '[10, 20]' : '[5, 10]'}
  question: Who says so, and how would they know?
  answer: One paper does, and it gives no source.
`
  )
  .join('');
