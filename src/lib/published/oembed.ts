/**
 * oEmbed 1.0: what a host reads to turn a pasted address of ours into a frame, and the link by which it finds that. Files of
 * the build; the sizes that a host asks for in a query are not read, as the frame is as wide as there is room. Build only.
 */
import { findFigurePath, findStepperPath, frameSizes, sayFrame, sayTitle } from '../modes/share/snippet';
import { cardSize } from './cards/size';
import { escape } from '../modes/share/escape';
import { title as work } from '../story';
import { authors as workAuthor } from 'virtual:story';

/** What an answer is about. */
export interface Offered {
  /** The chapter’s id */
  chapter: string;
  /** Its title or the step’s: what is found there */
  title: string;
  /** A step’s id; undefined for the whole chapter */
  step?: string | undefined;
}

interface Site {
  /** The address of a path from the site’s root: absolute, or under the base path where the build knows no origin */
  readonly locate: (path: string) => string;
  /** Does the build know its origin? */
  readonly isAbsolute: boolean;
}

/** An answer (https://oembed.com/#section2.3.4.4); whatever cannot do without an absolute address is left out with it. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  provider_name: string;
  provider_url?: string;
  /** s */
  cache_age: number;
  html: string;
  /** px */
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

/** The file of an answer, from the site’s root. */
export const findOembedPath = ({ chapter, step }: Pick<Offered, 'chapter' | 'step'>): string =>
  `oembed/${chapter}${step === undefined ? '' : `/${step}`}.json`;

/** An answer: the chapter as a stepper, or the figure of one of its steps. */
export function sayOembed({ chapter, step, title }: Offered, { locate, isAbsolute }: Site): Oembed {
  const size = frameSizes[step === undefined ? 'chapter' : 'figure'].medium;
  const path = step === undefined ? findStepperPath({ chapter }) : findFigurePath({ chapter, step });
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: workAuthor,
    provider_name: work,
    ...(isAbsolute ? { provider_url: locate('') } : {}),
    cache_age: 24 * 60 * 60,
    html: sayFrame({ address: locate(path), title: sayTitle(title), ...size }),
    ...size,
    ...(isAbsolute
      ? {
          thumbnail_url: locate(`cards/${chapter}.png`),
          thumbnail_width: cardSize.width,
          thumbnail_height: cardSize.height
        }
      : {})
  };
}

/**
 * The link to an answer, for the head of a page. None where the build knows no origin: what a host would find there leads to the
 * host itself.
 */
export const oembedLink = (offered: Offered, { locate, isAbsolute }: Site): string =>
  isAbsolute
    ? `<link rel="alternate" type="application/json+oembed" href="${escape(locate(findOembedPath(offered)))}" title="${escape(offered.title)}" />`
    : '';
