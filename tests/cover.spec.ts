/** What a reader finds on the cover, and where it leads. */
import type { Page } from '@playwright/test';
import { sayYears } from '../src/lib/moments/moment';
import { expectAlive, expectStep, isLong, phone } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { allSteps, chapters, contestedTie, party, story } from './story';

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const picture = (page: Page) =>
  page.getByRole('group', { name: `Who answered to whom, ${sayYears(story.years)}` });

test('the cover asks its question, names every chapter with slides and handout, shows each mark with its source, and leads to the first chapter', async ({
  page
}) => {
  await page.goto('./');
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(main).toContainText(story.question);

  const paths = await main
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const [mode, times] of [
    // In the list, and under its years
    ['chapters', 2],
    ['present', 1],
    ['print', 1]
  ] as const)
    for (const { id } of chapters)
      expect(
        paths.filter((path) => path.endsWith(`/${mode}/${id}/`)).length,
        `links to ${mode}/${id}`
      ).toBeGreaterThanOrEqual(times);
  for (const { title, years } of chapters) {
    const entry = main.getByRole('listitem').filter({ hasText: title }).last();
    await expect(entry).toContainText(sayYears(years));
  }

  const marks = page.getByRole('region', { name: 'How to read the figures' });
  for (const { mark } of story.examples)
    await test.step(mark, async () => {
      const example = marks.getByRole('listitem').filter({ has: page.getByRole('heading', { name: mark }) });
      await expect(example).toContainText('Source: ');
      const box = await example.getByRole('img').boundingBox();
      expect(box?.height ?? 0).toBeGreaterThan(60);
    });
  await expect(marks.getByRole('listitem')).toHaveCount(story.examples.length);

  await page.getByRole('link', { name: 'Read from the beginning' }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${chapters[0]!.id}/`));
  await expectAlive(page);
  await expectStep(page, chapters[0]!.steps[0]!);
});

test('a caption of the picture leads to the step that tells it, a party’s place to its account, and the table says the same', async ({
  page
}) => {
  await page.setViewportSize(phone);
  await page.goto('./');
  await expect(picture(page)).toHaveCount(1);
  await page.getByText('Show as table').click();
  const rows = page.getByRole('table').getByRole('row');
  for (const { shown } of [contestedTie.start, contestedTie.end])
    await expect(rows.filter({ hasText: shown }).first()).toBeVisible();
  await expectAccessible(page, { within: 'main figure:has(table)' });

  await page.setViewportSize({ width: 1280, height: 844 });
  const claim = picture(page).getByRole('link', { name: new RegExp(`^${party.name} account`, 'i') });
  await expect(claim).toHaveAttribute('href', new RegExp(`\\?account=${party.id}#`));
  const caption = picture(page).locator('a[href*="/chapters/"]:not([href*="account"])').last();
  const target = new URL((await caption.getAttribute('href')) ?? '', page.url());
  const step = allSteps.find(({ id }) => target.hash === `#${id}`);
  expect(target.pathname).toContain(`/chapters/${step?.chapter}/`);
  await caption.click();
  await expectAlive(page);
  await expectStep(page, step!);
});

test('nothing runs out of the cover, no word of its picture is under 12 px, and all stands out in the dark', async ({
  page
}) => {
  for (const width of isLong ? [320, 390, 600, 900, 1280, 1920] : [320, 900, 1280])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('./');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const words = await picture(page)
        .locator('text')
        .evaluateAll((all) =>
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
      expect(words.length).toBeGreaterThan(5);
      for (const { left, right, size } of words) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(size).toBeGreaterThanOrEqual(11.95);
      }
    });
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectContrast(page);
});

test('the picture draws itself once, its words stand on what is drawn already, and nothing moves where less motion is asked for', async ({
  page
}) => {
  const running = () =>
    page.evaluate(() => document.getAnimations().map((one) => one.effect?.getComputedTiming().iterations));
  await page.goto('./');
  expect(await running()).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(running).toContain(1);
  expect(new Set(await running())).toEqual(new Set([1]));
  for (const part of [0.1, 0.3, 0.6, 0.95])
    await test.step(`at ${part}`, async () => {
      const { drawn, words } = await page.evaluate((part) => {
        const all = document.getAnimations();
        const line = all.find(({ effect }) => (effect as KeyframeEffect).target?.matches('.drawn'))!;
        const time = part * Number(line.effect!.getComputedTiming().duration);
        for (const one of all) {
          one.pause();
          one.currentTime = time;
        }
        const { target } = line.effect as KeyframeEffect;
        const box = target!.getBoundingClientRect();
        const [, clipped = '0'] =
          /inset\(\S+ (?:calc\()?(-?[\d.]+)%/.exec(getComputedStyle(target!).clipPath) ?? [];
        return {
          drawn: box.right - (box.width * Number(clipped)) / 100,
          words: [...target!.closest('svg')!.querySelectorAll<SVGTextElement>('text[style]')]
            .filter((text) => Number(getComputedStyle(text).opacity) > 0)
            .map((text) => text.getBoundingClientRect().right)
        };
      }, part);
      expect(words.length).toBeGreaterThanOrEqual(part < 0.5 ? 0 : 3);
      // It goes a few px beyond its end
      for (const right of words) expect(right).toBeLessThanOrEqual(drawn + 8);
    });
  await page.evaluate(() => document.getAnimations().forEach((one) => one.play()));
  await expect.poll(running, { timeout: 8000 }).toEqual([]);
});

test('on a phone the ribbon begins on the first screen', async ({ page }) => {
  for (const height of [844, 667]) {
    await page.setViewportSize({ ...phone, height });
    await page.goto('./');
    const box = await picture(page).locator('.drawn').boundingBox();
    expect(box!.y).toBeLessThanOrEqual(296);
    await expect(picture(page).locator('.drawn')).toBeInViewport({ ratio: 0.9 });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the cover is whole: picture, chapters, examples', async ({ page }) => {
    await page.goto('./');
    await expect(picture(page)).toBeVisible();
    const marks = page.getByRole('region', { name: 'How to read the figures' });
    await expect(marks.getByRole('img')).toHaveCount(story.examples.length);
    await page
      .getByRole('region', { name: 'Contents' })
      .getByRole('link', { name: chapters[0]!.title })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(chapters[0]!.title);
  });
});
