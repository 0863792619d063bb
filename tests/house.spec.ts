import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isLong } from './chapter';
import { expect, test } from './house';
import { chapter, chapters } from './story';

const out = process.env.OUT ?? 'build';
const addresses = readdirSync(out, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
  .sort();
/** What is said of a page apart from which chapter, step and account it shows. */
const kindOf = (address: string): string =>
  address
    .split('/')
    .map((part, place) => (place === 0 ? part : ''))
    .join('/');
/** One page of each kind, of those that are alike: the chapter that most tests read, where there is one of it. */
const pages = isLong
  ? addresses
  : [...new Set(addresses.map(kindOf))].map((kind) => {
      const alike = addresses.filter((address) => kindOf(address) === kind);
      return alike.find((address) => address.includes(`/${chapter.id}/`)) ?? alike[0]!;
    });

for (const address of pages)
  test(`/${address} stays within every window, asks nobody else, keeps nothing and reports no error`, async ({
    page
  }) => {
    await page.setViewportSize({ width: 1920, height: 1000 });
    await page.goto(`./${address}`, { waitUntil: 'networkidle' });
    for (const width of [1920, 1280, 900, 600, 390, 320]) {
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      const wide = await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return document.documentElement.scrollWidth;
      });
      expect(wide, `${width} px wide`).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

test('a mistyped address gets a calm page that leads to the cover and to the first chapter', async ({
  page,
  house
}) => {
  house.allowError(/404/);
  const answer = await page.goto('./chapters/no-such-chapter/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
  await page.getByRole('main').getByRole('link', { name: 'the cover' }).click();
  await expect(page).toHaveURL(new URL('./', test.info().project.use.baseURL).href);

  const [first] = chapters;
  await page.goto('./no-such-page/');
  await page.getByRole('main').getByRole('link', { name: first!.title }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${first!.id}/(#.*)?$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(first!.title);
});

test('what a chapter loads until it rests is at most 90 KB of script, gzipped', async ({ page }) => {
  let script = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') script += gzipSync(await response.body()).length;
  });
  await page.goto(`./chapters/${chapter.id}/`, { waitUntil: 'networkidle' });
  await expect.poll(() => script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(90 * 1024);
});
