import { findAccount } from '../../../../../lib/story';
import { listFigures, answerWithFigure } from '../../../../../lib/modes/embed/figurePage';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () =>
  listFigures().flatMap(({ accounts, ...one }) => accounts.map((account) => ({ ...one, account })));

/** One step’s leading figure in a party’s account, where it differs. */
export const GET: RequestHandler = ({ params }) =>
  answerWithFigure(params.chapter, params.step, findAccount(params.account));
