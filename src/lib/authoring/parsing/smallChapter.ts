/** A chapter without a fault, for tests to spoil. It goes with the small ledger, and like it is of an invented story. */
import { parse } from 'yaml';
import type { Story } from '../../story/shape';
import { readContent } from '../checks/readContent';

/** The paths under which the checks look for the chapter and its teaching file. */
export const smallFile = 'content/chapters/1-slipway.svx';
export const smallTeachingFile = 'content/teaching/1-slipway.yaml';

/** Front matter: the first 17 lines. */
export const smallHead = `---
chapter:
  id: slipway
  number: 1
  title: A club on paper
  years: '1965/1973'
  question: Did it answer to the Association?
  covers: Describes words and letters; no one in it is real.
  checked: '2026-11-21'
  allegiance:
    from: '1965'
    to: '1973-12'
    columns: ['1965-09', '1968-02', '1968-11-03', '1968-11-10', '1970-06', '1973-03-17']
    lanes: [25, 25, 25, 25]
  map: {from: '1965', to: '1973-12', frame: lake}
  strength: {actors: [pellmouth-club], limit: 1500}
---
`;

/** Sixty words that name nobody. */
export const sixtyWords =
  'Little is known of that day. A woman read a sheet of paper to a camera, and others passed the film on. ' +
  'Those who saw it asked who had written the words and who had been told before. One paper gave it a short column, ' +
  'the others nothing at all. Nobody asked the men and women who were to row under it.';

const smallNote = '<Note short="A club is declared.">\n\nSay who speaks.\n\n</Note>';

/**
 * A step of the chapter around its text; the text begins two lines below the tag. A text that brings no presenter’s note
 * gets one, of six lines.
 */
export const smallStep = (id: string, text: string): string =>
  `\n<Step id="${id}" title="What is known" at="1968-11-03" lead="allegiance" focus="pellmouth-club corran-association" point="place:pellmouth-club">\n\n${
    text.includes('<Note') ? text : `${text}\n\n${smallNote}`
  }\n\n</Step>\n`;

const opening =
  'A club was declared.<Cite of="ev-declared" /> It gave its <Term of="crews-word">word</Term> to nobody.<Cite of="q-flag" />';

/** Seven steps more, so that the chapter has eight; the last one cites what a chapter must have told. */
export const otherSteps = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight']
  .map((id) =>
    smallStep(id, `${sixtyWords}<Cite of="ev-declared${id === 'eight' ? ' cf-crew q-flag' : ''}" />`)
  )
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

const example = readContent('examples/rowing-club');
const story = parse(example['content/story.yaml'] ?? '') as Story;

/**
 * What else a content folder has, for the small ledger and the small chapter: the example’s story with what these have (as
 * JSON, which is YAML too) and its About page. Its map would not go with the small ledger. File name → text.
 */
export const smallRest: Readonly<Record<string, string>> = {
  'content/about.md': example['content/about.md'] ?? '',
  'content/story.yaml': JSON.stringify({
    ...story,
    steps: [8, 12],
    stepWords: [60, 110],
    whole: { ...story.whole, actors: ['pellmouth-club'] },
    cover: { ...story.cover, network: 'corran-association' },
    examples: []
  })
};
