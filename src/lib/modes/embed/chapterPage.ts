import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { findChapter, openText } from '../../content/content';
import { oembedLink } from '../../published/oembed';
import { site } from '../../published/place';
import { findAbsolute } from '../../published/site';
import { title as work } from '../../story';
import { renderStanding } from '../shell/renderStanding';
import { answerWithPage } from './document';
import Embed from './Embed.svelte';

/** The page of a chapter for frames. */
export async function answerWithChapter(id: string): Promise<Response> {
  const Chapter = await openText(id);
  const found = findChapter(id);
  if (!Chapter || !found) error(404, 'There is no such chapter');
  const { chapter, steps } = found.storyboard;
  return answerWithPage({
    title: `${chapter.title} · ${work}`,
    description: `${chapter.question} ${chapter.covers}`,
    canonical: findAbsolute(resolve(`/chapters/${chapter.id}/`)),
    head: oembedLink({ chapter: chapter.id, title: chapter.title }, site),
    body: renderStanding(Embed, { ...found, Chapter }, 'embed'),
    scenes: steps.map(({ lead }) => lead)
  });
}
