import { error, json } from '@sveltejs/kit';
import { findChapter } from '../../../../lib/content/content';
import type { EntryGenerator, RequestHandler } from './$types';
import { entries as chapters } from '../+page.server';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => chapters() as { chapter: string }[];

/** The rows of the ledger that a chapter’s page draws, cites or explains; the page asks for them beside its scripts. */
export const GET: RequestHandler = ({ params }) => {
  const found = findChapter(params.chapter);
  if (!found) error(404, 'There is no such chapter');
  return json(found.record);
};
