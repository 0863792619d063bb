import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectStep, isLong, isPaired, openChapter, phone, scenes, steps, turnTo, wide } from './chapter';

const chosen = [steps[0], 'one-ribbon', steps.at(-1)] as string[];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const step of chosen)
    for (const [name, viewport] of [
      ['laptop', wide],
      ['phone', phone]
    ] as const)
      if (isLong || isPaired(colorScheme, name))
        test(`axe finds nothing at “${step}”, ${colorScheme}, ${name}`, async ({ page }) => {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await openChapter(page, step);
          await expectStep(page, step);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          ).toEqual([]);
        });

  for (const [name, viewport] of [
    ['wide screen', { width: 1920, height: 1080 }],
    ['phone', phone]
  ] as const)
    if (isLong || isPaired(colorScheme, name))
      test(`axe finds nothing in any figure of a step that numbers tell, ${colorScheme}, ${name}`, async ({
        page
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await openChapter(page, 'how-many-fighters', undefined, 'split');
        await expectStep(page, 'how-many-fighters');
        for (const scene of scenes) {
          await turnTo(page, scene);
          const { violations } = await new AxeBuilder({ page }).include('[data-stage]').analyze();
          expect(
            violations.map(({ id, nodes }) => `${scene}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          ).toEqual([]);
        }
      });

  test(`axe finds nothing on the cover, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

test('the reader can skip the bar and get to the text, or to the notes, with the keyboard', async ({
  page
}) => {
  await openChapter(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the text');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the notes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Notes and sources' })).toBeInViewport();
});

test('the account can be chosen with the arrow keys', async ({ page }) => {
  await openChapter(page, 'one-ribbon');
  await page.getByRole('radio', { name: 'Evidence' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-account', 'islamic-state');
});

test('a popover of an open mark has nothing for axe to find', async ({ page }) => {
  await openChapter(page, 'one-ribbon');
  await page.locator('[data-mark="tie-isi-al-qaeda"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
