import { error } from '@sveltejs/kit';
import type { EntryGenerator, PageLoad } from './$types';

/** Paper runs nothing. */
export const csr = false;

export const entries: EntryGenerator = async () => {
  if (!import.meta.env.SSR) return [];
  const { chapters } = await import('../../../lib/content/content');
  return chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));
};

/** The handout is rendered in the build, and is whole as it stands. */
export const load: PageLoad = async ({ params, url }) => {
  if (!import.meta.env.SSR) {
    // No script of the site draws this page: a reader who comes by a link of it gets the page itself
    location.assign(url);
    return new Promise<never>(() => undefined);
  }
  const { renderHandout } = await import('../../../lib/modes/handout/renderHandout');
  const { findLesson, openText } = await import('../../../lib/content/content');
  const { sceneStyles } = await import('../../../lib/figure/sceneStyles');
  const Chapter = await openText(params.chapter);
  const lesson = findLesson(params.chapter);
  if (!Chapter || !lesson) error(404, 'There is no such chapter');
  return {
    storyboard: { chapter: lesson.storyboard.chapter },
    body: renderHandout({ ...lesson, Chapter, sceneStyles })
  };
};
