import { expect, test } from './house';
import { aStepLedBy, chapter, chapterOf, first, story } from './story';

test('without script every step of a chapter has its text and its own still figure, on a laptop and on a phone', async ({
  page
}) => {
  await page.goto(`./chapters/${chapter.id}/`);
  await expect(page.locator('[data-step]')).toHaveCount(chapter.steps.length);
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 390, height: 844 }
  ]) {
    await page.setViewportSize(viewport);
    await expect(page.locator('[data-stage]')).toBeHidden();
    for (const { id, title, lead } of chapter.steps) {
      const step = page.locator(`#${id}`);
      await expect(step.getByRole('heading', { name: title })).toBeVisible();
      await expect(step.locator('p').nth(1)).toBeVisible();
      await expect(step.locator(`figure[data-scene="${lead}"]`).getByRole('img')).toBeVisible();
    }
  }
});

test('without script maps have their land, and each sheet of it is asked for once, for all steps', async ({
  page
}) => {
  const sheets: string[] = [];
  page.on('response', (response) => {
    if (/\.svg(\?|$)/.test(response.url()) && response.ok() && !response.url().includes('favicon'))
      sheets.push(response.url());
  });
  const step = aStepLedBy('map');
  await page.goto(`./chapters/${chapterOf(step).id}/`, { waitUntil: 'networkidle' });
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets).toEqual([...new Set(sheets)]);
  const map = page.locator(`#${step.id} figure[data-scene="map"]`).getByRole('img');
  await map.scrollIntoViewIfNeeded();
  const land = await map.locator('use').first().boundingBox();
  expect(land?.width ?? 0).toBeGreaterThan(300);
});

test('without script a citation leads to its note, and a note to its source', async ({ page }) => {
  await page.goto(`./chapters/${chapter.id}/`);
  await page
    .locator(`#${first.id}`)
    .getByRole('link', { name: /^Note \d/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#note-/);
  const note = page.locator(':target');
  await expect(note).toBeInViewport();
  await note.getByRole('link').first().click();
  await expect(page).toHaveURL(/#source-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('without script the exploration shows its opening date, its rows and its sources, and says what it cannot do', async ({
  page
}) => {
  await page.goto('./explore/');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next event' })).toBeHidden();
  const stage = page.locator('[data-stage]');
  await expect(stage).toHaveAttribute('data-at', story.opening.at);
  await expect(stage.locator(`figure[data-scene="${story.opening.figure}"]`).getByRole('img')).toBeVisible();
  await page.locator('a[href^="#source-"]:visible').first().click();
  await expect(page.locator(':target')).toBeInViewport();
  await page.getByRole('main').locator('a[href*="/chapters/"]:visible').first().click();
  await expect(page).toHaveURL(/\/chapters\//);
});

test('without script the story in brief is all there, and its sentences lead to their steps', async ({
  page
}) => {
  await page.goto('./brief/');
  const item = page.getByRole('listitem').filter({ hasText: first.gist }).first();
  await expect(item.getByRole('img')).toBeVisible();
  await item.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${first.chapter}/#${first.id}$`));
});
