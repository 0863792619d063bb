import { error } from '@sveltejs/kit';
import { chapters, findChapter } from '../../../lib/content/content';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

export const load: PageServerLoad = ({ params }) => {
  const found = findChapter(params.chapter);
  if (!found) error(404, 'There is no such chapter');
  // These sentences are in the text, which no script renders again
  const steps = found.storyboard.steps.map((step) => ({ ...step, gist: undefined, rests: undefined }));
  return { storyboard: { ...found.storyboard, steps } };
};
