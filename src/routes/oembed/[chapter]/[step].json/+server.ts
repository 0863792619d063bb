import { error, json } from '@sveltejs/kit';
import { chapters } from '../../../../lib/content/content';
import { sayOembed } from '../../../../lib/published/oembed';
import { site } from '../../../../lib/published/place';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  chapters.flatMap(({ storyboard: { chapter, steps } }) =>
    steps.map(({ id }) => ({ chapter: chapter.id, step: id }))
  );

/** One step’s figure as hosts frame it. */
export const GET: RequestHandler = ({ params }) => {
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === params.chapter);
  const step = found?.storyboard.steps.find(({ id }) => id === params.step);
  if (!found || !step) error(404, 'There is no such step');
  return json(sayOembed({ chapter: params.chapter, step: step.id, title: step.title }, site));
};
