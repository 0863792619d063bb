import { error } from '@sveltejs/kit';
import { cardNames, drawCard, paintCard } from '../../../lib/published/cards/drawCard';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => cardNames.map((card) => ({ card }));

/** The picture that other sites show beside a link to a page. */
export const GET: RequestHandler = async ({ params }) => {
  const svg = drawCard(params.card);
  if (!svg) error(404, 'There is no such card');
  return new Response(new Uint8Array(await paintCard(svg)), { headers: { 'content-type': 'image/png' } });
};
