import { error, json } from '@sveltejs/kit';
import { chapters } from '../../../lib/content/content';
import { sayOembed } from '../../../lib/published/oembed';
import { site } from '../../../lib/published/place';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

/** A chapter as hosts frame it. */
export const GET: RequestHandler = ({ params }) => {
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === params.chapter);
  if (!found) error(404, 'There is no such chapter');
  const { id, title } = found.storyboard.chapter;
  return json(sayOembed({ chapter: id, title }, site));
};
