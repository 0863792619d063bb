import { expect, test } from '@playwright/test';
import { chapters, steps } from './chapter';

for (const [chapter, steps] of Object.entries(chapters))
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 }
  ])
    test(`without script every step of ${chapter} has its text, its citations and its own still figure (${viewport.width} px)`, async ({
      page
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(`./chapters/${chapter}/`);
      await expect(page.locator('[data-step]')).toHaveCount(steps.length);
      await expect(page.locator('[data-stage]')).toBeHidden();
      for (const { id, lead } of steps) {
        const step = page.locator(`#${id}`);
        await expect(step.getByRole('heading')).toBeVisible();
        await expect(step.locator('p').nth(1)).toBeVisible();
        await expect(step.locator(`figure[data-scene="${lead}"] svg.${lead}:visible`)).toHaveCount(1);
        await expect(step.locator('details')).toHaveCount(1);
        const cite = step.locator('a[data-number]').first();
        const note = await cite.getAttribute('href');
        const named = page
          .locator(note ?? '#none')
          .locator('a[href^="#source-"]')
          .first();
        await expect(named).toHaveText(/\S/);
        await expect(page.locator((await named.getAttribute('href')) ?? '#none')).toHaveCount(1);
      }
    });

test('without script the map has its land, from one file for all steps', async ({ page }) => {
  const sheets = new Set<string>();
  page.on('response', (response) => {
    if (/\.svg(\?|$)/.test(response.url()) && response.ok() && !response.url().includes('favicon'))
      sheets.add(response.url());
  });
  await page.goto('./chapters/split/', { waitUntil: 'networkidle' });
  expect(sheets.size).toBe(1);
  const map = page.locator('svg.map').first();
  await map.scrollIntoViewIfNeeded();
  const land = await map.locator('use').first().boundingBox();
  expect(land?.width ?? 0).toBeGreaterThan(300);
});

test('without script a citation leads to its note, and a note to its source', async ({ page }) => {
  await page.goto('./chapters/declaration/');
  const cite = page.locator(`#${steps[0]} a[data-number]`).first();
  await cite.click();
  await expect(page).toHaveURL(/#note-/);
  const note = page.locator(':target');
  await expect(note).toBeInViewport();
  await note.getByRole('link').first().click();
  await expect(page.locator(':target')).toContainText('Kyle Orton');
});

test('without script the exploration shows its opening date, its rows and its sources, and says what it cannot do', async ({
  page
}) => {
  await page.goto('./explore/');
  await expect(page.locator('noscript .without')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next event' })).toBeHidden();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', '2014-02-03');
  await expect(page.locator('[data-stage] svg.allegiance:visible')).toHaveCount(1);
  expect(await page.locator('.rows li').count()).toBeGreaterThan(20);
  await page.locator('.rows a[href^="#source-"]').first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.locator('.rows .told a').first().click();
  await expect(page).toHaveURL(/\/chapters\//);
});
