import { error } from '@sveltejs/kit';
import { chapters, findChapter } from '../../../lib/content/content';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

export const load: PageServerLoad = ({ params }) => {
  const found = findChapter(params.chapter);
  if (!found) error(404, 'There is no such chapter');
  return { storyboard: found.storyboard };
};
