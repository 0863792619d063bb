import { chapters } from './content';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  chapters: chapters.map(({ storyboard: { chapter, steps }, minutes }) => ({
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    years: chapter.years,
    question: chapter.question,
    steps: steps.length,
    minutes
  }))
});
