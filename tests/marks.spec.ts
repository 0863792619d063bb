import { expectStep, figure, isLong, marks, openChapter, phone } from './chapter';
import { expect, test } from './house';
import { contestedTie, differing, differingLate, last, neutral, rowsOf, story } from './story';
import type { Page } from '@playwright/test';

const sources = new Map(rowsOf('sources').map(({ id, title }) => [id, title]));
const open = async (page: Page, account = neutral.id, step = differing) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, step.id, account, step.chapter);
  await expectStep(page, step.id);
};
const tie = (page: Page) => figure(page).locator(`[data-mark="${contestedTie.id}"]`);

/** Which marks the short run opens, of those that it passes: some of each kind, the same in every run. */
const isOpened = (index: number): boolean => isLong || (index * 7 + 3) % 5 === 0;

for (const { id: account } of isLong ? story.accounts : [neutral])
  test(`by keyboard alone a reader passes every mark, and opens ${isLong ? 'each' : 'some'} with its sources (${account})`, async ({
    page
  }) => {
    test.setTimeout(isLong ? 120_000 : 30_000);
    await open(page, account, last.lead === 'allegiance' ? last : differing);
    const count = await marks(page).count();
    expect(count).toBeGreaterThan(5);
    await expect(figure(page).locator('[data-mark][tabindex="0"]')).toHaveCount(1);
    await marks(page).first().focus();
    for (let index = 0; index < count; index += 1) {
      const mark = marks(page).nth(index);
      await expect(mark).toBeFocused();
      if (isOpened(index)) {
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        const text = (await dialog.textContent()) ?? '';
        const named = ((await mark.getAttribute('data-sources')) ?? '').split(' ');
        for (const id of named) expect(text).toContain(sources.get(id) ?? `a source “${id}”`);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(mark).toBeFocused();
      }
      await page.keyboard.press('ArrowRight');
    }
  });

test('a mark opens by touch, on a phone, in a sheet that leaves the figure to be seen', async ({
  browser,
  baseURL
}) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, baseURL });
  const page = await context.newPage();
  await open(page);
  // An act is a point on a line: what can be hit is larger than what is seen
  const act = figure(page).locator('[data-mark]:has(.target)').last();
  await act.locator('.target').tap();
  const dialog = page.getByRole('dialog');
  const [source = ''] = ((await act.getAttribute('data-sources')) ?? '').split(' ');
  await expect(dialog).toContainText(sources.get(source) ?? `a source “${source}”`);
  const sheet = await dialog.boundingBox();
  const box = await figure(page).locator('.box').boundingBox();
  expect((sheet?.y ?? 0) + 1).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await context.close();
});

test('what lies beyond the moment is covered: there is nothing to point at', async ({ page }) => {
  await open(page, neutral.id, differingLate);
  const found = await tie(page).evaluate((mark) => {
    const { left, right, top, bottom } = mark.querySelector('.ground')?.getBoundingClientRect() as DOMRect;
    const line = mark.closest('.layers')?.querySelector('.now')?.getBoundingClientRect().left ?? 0;
    const markAt = (x: number) =>
      document
        .elementFromPoint(x, (top + bottom) / 2)
        ?.closest('[data-mark]')
        ?.getAttribute('data-mark');
    // Somewhere on the way to the line; a tick or a sign may lie on it elsewhere
    const before = [0.3, 0.5, 0.7, 0.9].map((part) => markAt(left + (line - left) * part));
    return { goesOn: right > line + 20, before, beyond: markAt(line + 20) };
  });
  expect(found.before).toContain(contestedTie.id);
  expect(found).toMatchObject({ goesOn: true, beyond: undefined });
});

test('a popover points at the part of a ribbon that is seen', async ({ page }) => {
  await open(page);
  await tie(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const { notch, line } = await dialog.evaluate((popover: HTMLElement) => ({
    notch: popover.getBoundingClientRect().left + parseFloat(popover.style.getPropertyValue('--notch')),
    line: document.querySelector('.layers .now')?.getBoundingClientRect().left ?? 0
  }));
  expect(notch).toBeLessThan(line + 12);
});

test('Tab passes the figure in one stop', async ({ page }) => {
  await open(page);
  await marks(page).first().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-mark]') ?? null)).toBeNull();
});
