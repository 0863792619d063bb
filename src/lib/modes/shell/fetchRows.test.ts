import { afterEach, expect, it, vi } from 'vitest';
import { fetchRows } from './fetchRows';

const answering = (make: () => Response): typeof fetch => vi.fn(() => Promise.resolve().then(make));
const missing = 'The rows did not arrive';
afterEach(() => vi.unstubAllGlobals());

it('gives what the file holds', async () => {
  const ask = answering(() => Response.json({ ties: [] }));
  expect(await fetchRows(ask, '/record.json', { here: false, missing })).toEqual({ ties: [] });
  expect(ask).toHaveBeenCalledWith('/record.json');
});

it.each([
  ['is not there', () => new Response('', { status: 404 })],
  ['is no data', () => new Response('<html>')],
  [
    'cannot be reached',
    () => {
      throw new TypeError('no network');
    }
  ]
])('where the file %s, leaves a page that stands as it is, and opens no other', async (_, make) => {
  const dataset: Record<string, string> = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  await expect(fetchRows(answering(make), '/record.json', { here: false, missing })).rejects.toMatchObject({
    status: 503,
    body: { message: missing }
  });
  expect(dataset).toEqual({});
  const settled = vi.fn();
  void fetchRows(answering(make), '/record.json', { here: true, missing }).then(settled, settled);
  await expect.poll(() => dataset).toEqual({ stuck: '' });
  expect(settled).not.toHaveBeenCalled();
});
