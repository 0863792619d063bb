/**
 * Axe on the article and on pages without a spec of their own that does it; the other specs look at theirs. All its rules once for each layout, in its own colours; in the
 * others only contrast. The long run looks at more steps, in every pairing.
 */
import { expectStep, figure, isLong, openChapter, phone, scenes, turnTo, wide } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { aStepLedBy, contestedTie, differing, first, last, party, story, type Step } from './story';
import type { Page } from '@playwright/test';

type Scheme = 'light' | 'dark';
const schemes = ['light', 'dark'] as const;
/** What is looked at in full: a layout in its colours. */
const layouts = [
  ['laptop', wide, 'light'],
  ['phone', phone, 'dark']
] as const;

async function openAt(page: Page, step: Step, viewport: typeof wide, colorScheme: Scheme): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await openChapter(page, step.id, undefined, step.chapter);
  await expectStep(page, step.id);
}

for (const step of isLong ? [first, differing, last] : [differing])
  for (const [name, viewport, scheme] of layouts)
    for (const colorScheme of isLong ? schemes : [scheme])
      test(`axe finds nothing at ${step.id}, ${colorScheme}, ${name}`, async ({ page }) => {
        test.setTimeout(60_000);
        await openAt(page, step, viewport, colorScheme);
        // The notes are the same on both, and long
        await expectAccessible(page, name === 'laptop' || isLong ? {} : { without: '.notes' });
        // Words of the text, of the figure and of a note, in the other colours
        await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
        await expectContrast(page, {
          within: `.bar, [data-stage], #${step.id}, #note-${step.id}-1`
        });
      });

for (const [name, viewport, scheme] of layouts)
  test(`axe finds nothing in any figure of a step that numbers tell, nor in a party’s account, ${scheme}, ${name}`, async ({
    page
  }) => {
    const step = aStepLedBy('strength');
    await openAt(page, step, viewport, scheme);
    for (const scene of scenes) {
      await turnTo(page, scene);
      await expectAccessible(page, { within: '[data-stage]' });
      await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
      await expectContrast(page, { within: '[data-stage]' });
      await page.emulateMedia({ colorScheme: scheme });
    }
    await openChapter(page, step.id, party.id, step.chapter);
    await expectContrast(page, { within: '[data-stage]' });
  });

for (const [kind, address] of [
  ['the cover', ''],
  ['the exploration', 'explore/'],
  ['a handout', `print/${differing.chapter}/`]
] as const)
  test(`axe finds nothing on ${kind}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`./${address}`);
    if (address === 'explore/') await expect(figure(page).locator('[data-mark]').first()).toBeAttached();
    // Steps of a handout are alike, and so are their notes
    await expectAccessible(page, { without: '[data-step] ~ [data-step], .endnotes' });
  });

test('a popover of an open mark has nothing for axe to find', async ({ page }) => {
  await openAt(page, differing, wide, 'light');
  await figure(page).locator(`[data-mark="${contestedTie.id}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, { within: '[role="dialog"]' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, { within: '[role="dialog"]' });
});

test('the reader can skip the bar and get to the text, or to the notes, with the keyboard', async ({
  page
}) => {
  await openChapter(page, undefined, undefined, differing.chapter);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the text');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the notes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Notes and sources' })).toBeInViewport();
});

test('the account can be chosen with the arrow keys', async ({ page }) => {
  await openChapter(page, differing.id, undefined, differing.chapter);
  const [first, second] = story.accounts;
  await page.getByRole('radio', { name: first!.name, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: second!.name, exact: true })).toBeFocused();
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-account', second!.id);
});
