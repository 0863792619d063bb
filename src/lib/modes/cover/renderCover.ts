import { type Account } from '../../story';
import { says } from 'virtual:story';
import { findTelling } from '../../content/findTelling';
import Cover from './Cover.svelte';
import { renderStanding } from '../shell/renderStanding';
import type { Day } from '../../moments';
import { describeOpening } from '../../scenes/opening/describe';
import { frameOpening, viewOpening } from '../../scenes/opening/frame';
import { placeOpening } from '../../scenes/opening/place';
import { placeExamples } from '../../scenes/examples';
import { version } from '../../published/site';
import { resolve } from '$app/paths';
import { chapters } from '../../content/content';
import { pages } from '../shell/pages';
import { sceneStyles } from '../../figure/sceneStyles';
import { wholeRecord as whole } from '../../content/wholeRecord';

/** The boxes, in px, that the opening picture is laid out for: each serves screens from its own width to the next one’s. */
const pictureSizes = {
  narrow: { width: 284, height: 300 },
  middle: { width: 484, height: 290 },
  wide: { width: 780, height: 290 },
  full: { width: 1160, height: 290 }
};
const exampleWidths = { small: 284, large: 380 };

/** The cover as it stands. Build only. */
export function renderCover(): string {
  const storyboards = chapters.map(({ storyboard }) => storyboard);
  const view = viewOpening(whole);
  const hrefOf = ({
    rows,
    day,
    account
  }: {
    rows: readonly string[];
    day: Day;
    account?: Account;
  }): string | undefined => {
    const telling = findTelling(storyboards, rows, day);
    if (!telling) return undefined;
    const query = account ? `?account=${account}` : '';
    return `${resolve(`/chapters/${telling.chapter.id}/`)}${query}#${telling.step.id}`;
  };
  const pictures = Object.entries(pictureSizes).map(([form, size]) => ({
    form,
    placed: placeOpening(view, frameOpening(whole, size))
  }));
  const examples = placeExamples(whole, exampleWidths).map((example) => ({
    example,
    href: hrefOf({ rows: [example.row], day: example.at.end })
  }));
  return renderStanding(
    Cover,
    {
      says,
      chapters: chapters.map(({ storyboard: { chapter, steps }, minutes }) => ({
        chapter,
        steps: steps.length,
        minutes
      })),
      pages,
      pictures,
      words: describeOpening(view, frameOpening(whole, pictureSizes.full)),
      hrefOf,
      examples,
      sources: whole.sources,
      sceneStyles: Object.values(sceneStyles).join('\n'),
      version
    },
    'cover'
  );
}
