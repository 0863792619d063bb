/** What the dialog “Embed or cite this” hands out for each choice of its reader. */
import { type Account, neutral } from '../../story';
import type { Storyboard, StoryStep } from '../../authoring/words/storyboard';
import {
  findArticlePath,
  findFigurePath,
  findStepperPath,
  frameSizes,
  sayCitation,
  sayMarkdown,
  saySnippet,
  sayTitle,
  type FrameSize
} from './snippet';

/** In the order in which they are offered. */
export const offers = {
  figure: 'One figure',
  chapter: 'The whole chapter',
  link: 'A link',
  markdown: 'Markdown',
  picture: 'A picture'
} as const;
export type Offer = keyof typeof offers;

export const frameThemes = { system: 'As the reader has it', light: 'Light', dark: 'Dark' } as const;
export type FrameTheme = keyof typeof frameThemes;

export interface Choice {
  offer: Offer;
  size: FrameSize;
  theme: FrameTheme;
  account: Account;
}

interface Taken {
  storyboard: Pick<Storyboard, 'chapter'>;
  step: Pick<StoryStep, 'id' | 'title'>;
  /** All accounts draw the figure of the step alike: then there is one page of it */
  agree: boolean;
  version: string;
  /** The address of a path from the site’s root */
  locate: (path: string) => string;
}

/** The colours stand in the query, before what the frame opens at. */
function withTheme(path: string, theme: FrameTheme): string {
  if (theme === 'system') return path;
  const [page = '', ...hash] = path.split('#');
  return [`${page}${page.includes('?') ? '&' : '?'}theme=${theme}`, ...hash].join('#');
}

/** The text to paste, how the same is cited, and where the article tells it. */
export function sayOffer(
  { offer, size, theme, account }: Choice,
  { storyboard, step, agree, version, locate }: Taken
): { text: string; citation: string; full: string } {
  const { id, number, title, checked } = storyboard.chapter;
  const isWhole = offer === 'chapter';
  // A figure that is the same in all accounts has one page, which is no one’s
  const whose = agree && offer === 'figure' ? neutral : account;
  const excerpt = { chapter: id, step: step.id, account: whose };
  const full = locate(findArticlePath(excerpt));
  const named = sayTitle(isWhole ? title : step.title, whose);
  const frame = (path: string, kind: 'figure' | 'chapter') =>
    saySnippet({ address: locate(withTheme(path, theme)), full, title: named, ...frameSizes[kind][size] });
  const texts: Record<Offer, () => string> = {
    figure: () => frame(findFigurePath(excerpt), 'figure'),
    chapter: () => frame(findStepperPath(excerpt), 'chapter'),
    link: () => full,
    markdown: () => sayMarkdown({ title: named, full, picture: locate(`cards/${id}.png`) }),
    picture: () => ''
  };
  return {
    full,
    text: texts[offer](),
    citation: sayCitation({
      chapter: title,
      number,
      step: isWhole ? undefined : step.title,
      account: whose,
      version,
      checked,
      address: full
    })
  };
}
