import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chapters, phone } from './chapter';

const ids = Object.keys(chapters);

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('the cover asks its question, and leads to the first chapter', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oaths and Schisms');
  await expect(page.getByRole('main')).toContainText('Was it ever al-Qaeda’s?');
  await page.getByRole('link', { name: 'Read from the beginning' }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${ids[0]}/`));
  await expect(page.locator('[data-step]').first()).toBeVisible();
});

test('every chapter stands in the list, with slides and handout, and under its years, and each leads there', async ({
  page
}) => {
  await page.goto('./');
  for (const list of ['.chapters li > a', '.stretches a', '.also [href*=present]', '.also [href*=print]']) {
    const links = page.locator(list);
    await expect(links).toHaveCount(ids.length);
    const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths.map((path) => path.split('/').at(-2))).toEqual(ids);
  }
});

test('a caption of the picture leads to the step that tells it, and a party’s place to its account', async ({
  page
}) => {
  await page.goto('./');
  const picture = page.getByRole('group', { name: 'Who answered to whom, 2000–2016' });
  await expect(picture).toHaveCount(1);
  const claim = picture.getByRole('link', { name: /^Islamic State’s account/ });
  await expect(claim).toHaveAttribute('href', /\?account=islamic-state#/);
  await picture.getByRole('link', { name: /Islamic State of Iraq/ }).click();
  await expect(page).toHaveURL(/\/chapters\/[a-z]+\/#[a-z-]+$/);
  await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
});

test('six marks are shown, each with its source', async ({ page }) => {
  await page.goto('./');
  const examples = page.locator('.examples > li');
  await expect(examples).toHaveCount(6);
  for (const example of await examples.all()) {
    await expect(example.getByRole('img')).toHaveCount(1);
    const box = await example.getByRole('img').boundingBox();
    expect(box?.height ?? 0).toBeGreaterThan(60);
    await expect(example).toContainText('Source: ');
  }
});

test('the table says the same as the picture', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('./');
  await page.getByText('Show as table').click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: '15 October 2006' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: '3 February 2014' }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.story').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

for (const width of [320, 390, 600, 900, 1280, 1920])
  test(`nothing runs out of the cover, and no word of its picture is under 12 px (${width} px wide)`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const words = await page.locator('.thumbnail text').evaluateAll((all) =>
      all
        .map((text) => ({ box: text.getBoundingClientRect(), text: text as SVGTextElement }))
        .filter(({ box }) => box.width > 0)
        .map(({ box, text }) => {
          const scale = text.getScreenCTM()?.a ?? 0;
          const sizes = [...text.querySelectorAll('tspan')].map((line) =>
            Number(line.getAttribute('font-size'))
          );
          return { left: box.left, right: box.right, size: Math.min(...sizes) * scale };
        })
    );
    expect(words.length).toBeGreaterThan(7);
    for (const { left, right, size } of words) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(size).toBeGreaterThanOrEqual(11.95);
    }
  });

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the cover of a phone, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('./');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      []
    );
  });

test('the picture draws itself once, and not where less motion is asked for', async ({ page }) => {
  const running = () =>
    page.evaluate(() => document.getAnimations().map((one) => one.effect?.getComputedTiming().iterations));
  await page.goto('./');
  expect(await running()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(running).toEqual([1]);
  await expect.poll(running, { timeout: 8000 }).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the cover is whole: picture, chapters, examples', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('.thumbnail:visible')).toHaveCount(1);
    await expect(page.locator('.examples svg:visible')).toHaveCount(6);
    await page.locator('.chapters a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('the cover is light: at most 40 KB of HTML, gzipped', () => {
  expect(gzipSync(readFileSync('build/index.html')).length).toBeLessThanOrEqual(40 * 1024);
});

for (const card of ['cover', ...ids])
  test(`the card of ${card} is a picture of 1200 × 630, at most 300 KB`, async ({ request }) => {
    const answer = await request.get(`./cards/${card}.png`);
    expect(answer.status()).toBe(200);
    const png = await answer.body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(300 * 1024);
    // A picture, not an empty sheet
    expect(png.length).toBeGreaterThan(30 * 1024);
  });

test('every page says what it is to those who only name it', () => {
  const pages = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('index.html')
  );
  for (const file of pages) {
    const html = readFileSync(`build/${file}`, 'utf8');
    expect(html).not.toContain('%oaths.head%');
    if (html.includes('content="noindex"')) continue;
    expect(html).toMatch(/<meta property="og:title" content="[^"]+"/);
    expect(html).toMatch(/<meta property="og:description" content="[^"]+"/);
  }
});

test('search engines may look at everything', async ({ request }) => {
  const answer = await request.get('./robots.txt');
  expect(await answer.text()).toContain('User-agent: *');
});
