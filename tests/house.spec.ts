import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chapters, isLong } from './chapter';

/** Addresses of all built pages, relative to the site's root; of one-figure pages, which are alike, the short run takes a few. */
const pages = readdirSync('build', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .filter((page, index) => isLong || !/^embed\/[^/]+\/./.test(page) || index % 24 === 0);

test('a mistyped address gets a calm page that leads on', async ({ page }) => {
  const answer = await page.goto('./chapters/no-such-chapter/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');

  await page.getByRole('main').getByRole('link', { name: 'the cover' }).click();
  await expect(page).toHaveURL(new URL('./', test.info().project.use.baseURL).href);
});

test('the calm page leads to the first chapter too', async ({ page }) => {
  await page.goto('./no-such-page/');
  await page.getByRole('main').getByRole('link', { name: 'A camp and a network' }).click();
  await expect(page).toHaveURL(/\/chapters\/origins\/(#.*)?$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A camp and a network');
});

for (const address of pages) {
  test(`/${address} asks no other origin for anything, sets no cookie, reports no error`, async ({
    page,
    context
  }) => {
    const origin = new URL(test.info().project.use.baseURL ?? '').origin;
    const elsewhere: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    });

    await page.goto(`./${address}`, { waitUntil: 'networkidle' });
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

for (const chapter of Object.keys(chapters))
  test(`${chapter} is light: at most 90 KB of script and 60 KB of HTML, gzipped`, async ({ page }) => {
    const weight = { script: 0, document: 0 };
    page.on('response', async (response) => {
      const type = response.request().resourceType();
      if (type === 'script' || type === 'document') weight[type] += gzipSync(await response.body()).length;
    });
    await page.goto(`./chapters/${chapter}/`, { waitUntil: 'networkidle' });
    expect(weight.script).toBeGreaterThan(0);
    expect(weight.script).toBeLessThanOrEqual(90 * 1024);
    expect(weight.document).toBeLessThanOrEqual(60 * 1024);
  });
