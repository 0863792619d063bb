import type { Handle } from '@sveltejs/kit';
import { sayHead } from './routes/social';

/** Every page is rendered in the build; what others show of it stands in its head, and in none of its scripts. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%oaths.head%', () => sayHead(event.url.pathname, html))
  });
