import { title as work } from '../../../lib/story';
import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import Embed from '../../../lib/modes/embed/Embed.svelte';
import { renderStanding } from '../../../lib/modes/shell/renderStanding';
import { findAbsolute } from '../../../lib/published/site';
import { chapters, findChapter, openText } from '../../../lib/content/content';
import { oembedLink } from '../../../lib/published/oembed';
import { site } from '../../../lib/published/place';
import { sayDocument } from '../../../lib/modes/embed/document';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

/** A chapter as a stepper for frames; without its script, as a stack of steps. */
export const GET: RequestHandler = async ({ params }) => {
  const Chapter = await openText(params.chapter);
  const found = findChapter(params.chapter);
  if (!Chapter || !found) error(404, 'There is no such chapter');
  const { chapter, steps } = found.storyboard;
  return sayDocument({
    title: `${chapter.title} · ${work}`,
    description: `${chapter.question} ${chapter.covers}`,
    canonical: findAbsolute(resolve(`/chapters/${chapter.id}/`)),
    head: oembedLink({ chapter: chapter.id, title: chapter.title }, site),
    body: renderStanding(Embed, { ...found, Chapter }, 'embed'),
    scenes: steps.map(({ lead }) => lead)
  });
};
