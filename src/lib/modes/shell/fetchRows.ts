import { error } from '@sveltejs/kit';

interface Asked {
  /** Is the page as the build made it in the document already? */
  here: boolean;
  /** What a reader is told of who comes from elsewhere and gets none */
  missing: string;
}

/**
 * The rows that a page’s figures draw, from the file beside it. Where they do not arrive, a page that stands stays as it was built
 * and says that nothing moves: it waits for ever. Any other throws Kit’s error 503.
 */
export async function fetchRows<Rows>(
  ask: typeof fetch,
  address: string,
  { here, missing }: Asked
): Promise<Rows> {
  const rows = await ask(address)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Rows>) : undefined))
    .catch(() => undefined);
  if (rows) return rows;
  if (!here) error(503, missing);
  document.documentElement.dataset.stuck = '';
  return new Promise<never>(() => undefined);
}
