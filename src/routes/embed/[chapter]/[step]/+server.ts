import { error } from '@sveltejs/kit';
import EmbedFigure from '../../../../lib/modes/EmbedFigure.svelte';
import { renderStanding } from '../../../../lib/modes/renderStanding';
import { chapters, findChapter } from '../../../content';
import { oembedLink } from '../../../oembed';
import { site } from '../../../oembed/site';
import { sayDocument } from '../../document';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () =>
  chapters.flatMap(({ storyboard: { chapter, steps } }) =>
    steps.map(({ id }) => ({ chapter: chapter.id, step: id }))
  );

/** One step’s leading figure, complete without any script. */
export const GET: RequestHandler = ({ params }) => {
  const found = findChapter(params.chapter);
  const step = found?.storyboard.steps.find(({ id }) => id === params.step);
  if (!found || !step) error(404, 'There is no such step');
  return sayDocument({
    title: `${step.title} · Oaths and Schisms`,
    description: `${step.title}, ${step.says}: one figure, with its sources.`,
    head: oembedLink({ chapter: params.chapter, step: step.id, title: step.title }, site),
    body: renderStanding(EmbedFigure, { ...found, step, account: 'evidence' as const }, 'figure'),
    scenes: [step.lead]
  });
};
