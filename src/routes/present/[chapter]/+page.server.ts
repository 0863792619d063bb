import { error } from '@sveltejs/kit';
import { chapters, findLesson } from '../../../lib/content/content';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

export const load: PageServerLoad = ({ params }) => {
  const found = findLesson(params.chapter);
  if (!found) error(404, 'There is no such chapter');
  const { storyboard, teaching } = found;
  return {
    lesson: { storyboard, teaching },
    chapters: chapters.map(({ storyboard: { chapter } }) => ({ id: chapter.id, title: chapter.title }))
  };
};
