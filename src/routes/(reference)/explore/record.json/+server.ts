import { json } from '@sveltejs/kit';
import { found } from '../../../../lib/content/wholeFound';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** The rows of the ledger that the figures of the whole work draw, and the steps that tell them. */
export const GET: RequestHandler = () => json(found);
