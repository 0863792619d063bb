import { json } from '@sveltejs/kit';
import { findables } from '../../../../lib/modes/search/renderIndex';
import { makeIndex } from '../../../../lib/modes/search/searchIndex';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** What the search box of the bar asks, as soon as it is opened. */
export const GET: RequestHandler = () => json(makeIndex(findables()));
