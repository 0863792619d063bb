import { chapters } from '../../../lib/content/content';
import { answerWithChapter } from '../../../lib/modes/embed/chapterPage';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () =>
  chapters.map(({ storyboard }) => ({ chapter: storyboard.chapter.id }));

/** A chapter as a stepper for frames; without its script, as a stack of steps. */
export const GET: RequestHandler = ({ params }) => answerWithChapter(params.chapter);
