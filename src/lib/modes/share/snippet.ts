/**
 * What a reader takes along to show or name a step elsewhere: a frame’s HTML, Markdown, a citation, and the paths they lead to.
 * One text for every host: it asks for no script, and for nothing that a course editor strips but what the frame can do without.
 */
import { type Account, nameAccount, neutral, title as workTitle } from '../../story';
import { accounts, authors, cited } from 'virtual:story';
import { parseSpan, saySpan } from '../../moments';
import { escape } from './escape';

/** What of a chapter is shown elsewhere. */
export interface Excerpt {
  chapter: string;
  /** A step of it: its figure, or where the chapter opens */
  step?: string | undefined;
  account?: Account | undefined;
}

/** The page for frames, from the site’s root: one figure, in a party’s account only where the step’s accounts differ. */
export const findFigurePath = ({ chapter, step, account }: Excerpt & { step: string }): string =>
  `embed/${chapter}/${step}/${account && account !== neutral ? `${account}/` : ''}`;

/** The whole chapter for frames, from the site’s root; it opens at the step. */
export const findStepperPath = (excerpt: Excerpt): string => `embed/${findPlace(excerpt)}`;

/** Where the article tells it, from the site’s root. */
export const findArticlePath = (excerpt: Excerpt): string => `chapters/${findPlace(excerpt)}`;

const findPlace = ({ chapter, step, account }: Excerpt): string =>
  `${chapter}/${account && account !== neutral ? `?account=${account}` : ''}${step ? `#${step}` : ''}`;

export type FrameSize = 'small' | 'medium' | 'large';
export type FrameKind = 'figure' | 'chapter';

/** What the sizes are called. */
export const frameSizeNames: Record<FrameSize, string> = {
  small: 'Small, 400 wide',
  medium: 'Medium, 760 wide',
  large: 'Large, 1,000 wide'
};

/**
 * The widest a frame gets and its height where the host does not listen for one, px: what the highest of all figures needs, and
 * nine in ten steps of a chapter, at that width.
 */
export const frameSizes: Record<FrameKind, Record<FrameSize, { width: number; height: number }>> = {
  figure: {
    small: { width: 400, height: 800 },
    medium: { width: 760, height: 720 },
    large: { width: 1000, height: 840 }
  },
  chapter: {
    small: { width: 400, height: 1280 },
    medium: { width: 760, height: 1040 },
    large: { width: 1000, height: 1120 }
  }
};

/** A frame, before it is HTML. */
export interface Frame {
  /** The address of the page in it, absolute where it leaves the site */
  address: string;
  /** The finding that it shows, for those who do not see it; with the account, where it is a party’s */
  title: string;
  width: number;
  height: number;
}

/** What a frame and its link are called: `title · work`, and whose account it is. */
export const sayTitle = (title: string, account?: Account): string =>
  `${title}${account && account !== neutral ? ` (${nameAccount(account)} account)` : ''} · ${workTitle}`;

/** The frame alone. Attributes and style both say the size: some editors keep only the one, some only the other. */
export function sayFrame({ address, title, width, height }: Frame): string {
  const style = `width:100%;max-width:${width}px;height:${height}px;border:0`;
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" style="${style}" loading="lazy" allow="fullscreen; clipboard-write" allowfullscreen referrerpolicy="no-referrer"></iframe>`;
}

/** The frame, and under it a plain link to the full page: some hosts strip every frame. */
export const saySnippet = ({ full, ...frame }: Frame & { full: string }): string =>
  `${sayFrame(frame)}\n<p><a href="${escape(full)}">${escape(frame.title)}</a></p>`;

/** For forums, notes and wikis that show no frames: a picture that leads to the page, where there is one, and a link. */
export function sayMarkdown(to: { title: string; full: string; picture?: string | undefined }): string {
  const words = to.title.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
  const target = (address: string): string =>
    address.replace(/[()<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const link = `[${words}](${target(to.full)})`;
  return to.picture === undefined
    ? link
    : `[![${words}](${target(to.picture)})](${target(to.full)})\n\n${link}`;
}

/** What is cited. */
export interface Cited {
  /** The chapter’s title */
  chapter: string;
  /** Its place in the work, from 1 */
  number: number;
  /** The step’s title; undefined for the whole chapter */
  step?: string | undefined;
  account?: Account | undefined;
  version: string;
  /** When its facts were last checked, a day: `2026-11-21` */
  checked: string;
  /** Where it is, absolute */
  address: string;
}

/** A citation as plain text: author, title, work, version, date and address. */
export function sayCitation({ chapter, number, step, account, version, checked, address }: Cited): string {
  const whole = `“${chapter}”, chapter ${number}`;
  const part = step === undefined ? whole : `“${step}”, a step of ${whole}`;
  const whose =
    account && account !== neutral
      ? `, shown in the account of ${accounts.find(({ id }) => id === account)?.party}`
      : '';
  return `${authors}: ${part}${whose}. In: ${cited}. Version ${version}, facts last checked on ${saySpan(parseSpan(checked))}. CC BY 4.0. ${address}`;
}
