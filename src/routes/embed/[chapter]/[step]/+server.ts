import { neutral } from '../../../../lib/story';
import { listFigures, answerWithFigure } from '../../../../lib/modes/embed/figurePage';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => listFigures().map(({ chapter, step }) => ({ chapter, step }));

/** One step’s leading figure, in the neutral account. */
export const GET: RequestHandler = ({ params }) => answerWithFigure(params.chapter, params.step, neutral);
