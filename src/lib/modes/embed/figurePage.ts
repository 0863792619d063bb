import { scenes } from '../../scenes';
import { type Account, accounts, nameAccount, neutral, title as work } from '../../story';
import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import EmbedOne from './EmbedOne.svelte';
import { renderStanding } from '../shell/renderStanding';
import { Shown } from '../../figure/shown.svelte';
import { findAbsolute } from '../../published/site';
import { chapters, findChapter } from '../../content/content';
import { oembedLink } from '../../published/oembed';
import { site } from '../../published/place';
import { answerWithPage } from './document';

/** Every step of the work; with the parties’ accounts where these differ from the neutral one in the figure that leads. */
export function listFigures(): { chapter: string; step: string; accounts: readonly Account[] }[] {
  return chapters.flatMap(({ storyboard: { chapter } }) => {
    const found = findChapter(chapter.id);
    return (found?.storyboard.steps ?? []).map((step) => {
      const shown = new Shown(step.lead, () => ({ ...found!, step, account: neutral, scenes }));
      return {
        chapter: chapter.id,
        step: step.id,
        accounts: shown.agrees === 'agree' ? [] : accounts.filter((one) => one !== neutral)
      };
    });
  });
}

/** The page of one figure. */
export function answerWithFigure(chapter: string, id: string, account: Account): Response {
  const found = findChapter(chapter);
  const step = found?.storyboard.steps.find((one) => one.id === id);
  if (!found || !step) error(404, 'There is no such step');
  const whose = account === neutral ? '' : ` (${nameAccount(account)} account)`;
  return answerWithPage({
    title: `${step.title}${whose} · ${work}`,
    description: `${step.says}. ${step.gist} One figure, with its table and its sources.`,
    canonical: findAbsolute(`${resolve(`/chapters/${chapter}/`)}#${id}`),
    // An answer would be the figure in the neutral account
    head: account === neutral ? oembedLink({ chapter, step: id, title: step.title }, site) : '',
    body: renderStanding(EmbedOne, { ...found, step, account }, 'figure'),
    scenes: [step.lead]
  });
}
