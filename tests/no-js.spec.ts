import { expect, test } from '@playwright/test';
import { steps } from './chapter';

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 }
])
  test(`without script every step has its text, its citations and its still figure (${viewport.width} px)`, async ({
    page
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('./chapters/declaration/');
    await expect(page.locator('[data-step]')).toHaveCount(steps.length);
    await expect(page.locator('[data-stage]')).toBeHidden();
    for (const id of steps) {
      const step = page.locator(`#${id}`);
      await expect(step.getByRole('heading')).toBeVisible();
      await expect(step.locator('p').nth(1)).toBeVisible();
      await expect(step.locator('svg.allegiance:visible')).toHaveCount(1);
      const cite = step.locator('a[data-number]').first();
      const note = await cite.getAttribute('href');
      await expect(page.locator(note ?? '#none')).toContainText(/paragraph|page|p\./);
    }
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
