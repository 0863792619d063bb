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
/** The figure of everything, at a moment when the ribbon has gone on for a while. */
const explore = async (page: Page) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./explore/#${differingLate.at.split('/').at(-1)}`);
  await expect(tie(page)).toBeAttached();
};
const tie = (page: Page) => page.locator(`[data-scene="allegiance"] [data-mark="${contestedTie.id}"]`);

/** Which marks the short run opens, of those that it passes: some of each kind, the same in every run. */
const isOpened = (index: number): boolean => isLong || (index * 7 + 3) % 5 === 0;

for (const { id: account } of isLong ? story.accounts : [neutral])
  test(`by keyboard alone a reader passes every mark, and opens ${isLong ? 'each' : 'some'} with its sources (${account})`, async ({
    page
  }) => {
    test.setTimeout(isLong ? 120_000 : 30_000);
    await open(page, account, last.lead === 'allegiance' ? last : differing);
    const count = await marks(page).count();
    expect(count).toBeGreaterThan(1);
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
  // Its words stand for it
  const words = figure(page).locator('[data-label-for]').last();
  const act = figure(page).locator(`[data-mark="${await words.getAttribute('data-label-for')}"]`);
  await words.locator('text').tap();
  const dialog = page.getByRole('dialog');
  const [source = ''] = ((await act.getAttribute('data-sources')) ?? '').split(' ');
  await expect(dialog).toContainText(sources.get(source) ?? `a source “${source}”`);
  const sheet = await dialog.boundingBox();
  const box = await figure(page).locator('.box').boundingBox();
  expect((sheet?.y ?? 0) + 1).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await context.close();
});

test('in Explore what lies beyond the moment is covered: there is nothing to point at', async ({ page }) => {
  await explore(page);
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

test('in Explore a popover points at the part of a ribbon that is seen', async ({ page }) => {
  await explore(page);
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

test('a name is its mark: it opens what the mark opens', async ({ page }) => {
  await open(page);
  const name = figure(page).locator('[data-label-for]').first();
  const id = (await name.getAttribute('data-label-for'))!;
  await name.locator('text').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure(page).locator(`[data-mark="${id}"]`)).toBeFocused();
});

test('exactly one mark of the leading figure is its point, and has its words', async ({ page }) => {
  await open(page);
  const points = figure(page).locator('[data-role="point"]');
  await expect(points).toHaveCount(1);
  const id = await points.getAttribute('data-mark');
  await expect(figure(page).locator(`[data-label-for="${id}"]`).first()).toBeVisible();
});

test('Tab passes the figure in one stop', async ({ page }) => {
  await open(page);
  await marks(page).first().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-mark]') ?? null)).toBeNull();
});
