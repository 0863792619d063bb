import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { accounts, expectStep, figure, marks, openChapter, phone, steps } from './chapter';

const sources = new Map(
  (parse(readFileSync('content/ledger/sources.yaml', 'utf8')) as { id: string; title: string }[]).map(
    (row) => [row.id, row.title]
  )
);

for (const account of accounts) {
  test(`every mark opens with a source of the ledger, by keyboard alone (${account})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openChapter(page, steps.at(-1), account);
    await expectStep(page, steps.at(-1) as string);
    const count = await marks(page).count();
    expect(count).toBeGreaterThan(20);
    await expect(figure(page).locator('[data-mark][tabindex="0"]')).toHaveCount(1);
    await marks(page).first().focus();
    for (let index = 0; index < count; index += 1) {
      const mark = marks(page).nth(index);
      await expect(mark).toBeFocused();
      const named = ((await mark.getAttribute('data-sources')) ?? '').split(' ');
      expect(named.every((id) => sources.has(id))).toBe(true);
      expect(await mark.getAttribute('data-status')).toMatch(/^(reported|claimed|disputed|inferred|none)$/);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      const text = (await dialog.textContent()) ?? '';
      for (const id of named) expect(text).toContain(sources.get(id));
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(mark).toBeFocused();
      await page.keyboard.press('ArrowRight');
    }
  });
}

test('a mark opens by touch, on a phone, in a sheet that leaves the figure to be seen', async ({
  browser
}) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openChapter(page, 'one-ribbon');
  await expectStep(page, 'one-ribbon');
  await figure(page).locator('[data-mark="t09"] .target').tap();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('18 October 2007');
  const sheet = await dialog.boundingBox();
  const box = await figure(page).locator('.box').boundingBox();
  expect((sheet?.y ?? 0) + 1).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  await context.close();
});

test('what lies beyond the moment is covered: there is nothing to point at', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, 'one-ribbon');
  await expectStep(page, 'one-ribbon');
  const ribbon = marks(page).and(page.locator('[data-mark="tie-isi-al-qaeda"]'));
  const found = await ribbon.evaluate((mark) => {
    const { left, right, top, bottom } = mark.querySelector('.ground')?.getBoundingClientRect() as DOMRect;
    const line = mark.closest('.layers')?.querySelector('.now')?.getBoundingClientRect().left ?? 0;
    const markAt = (x: number) =>
      document
        .elementFromPoint(x, (top + bottom) / 2)
        ?.closest('[data-mark]')
        ?.getAttribute('data-mark');
    return { goesOn: right > line + 20, before: markAt((left + line) / 2), beyond: markAt(line + 20) };
  });
  expect(found).toEqual({ goesOn: true, before: 'tie-isi-al-qaeda', beyond: undefined });
});

test('a popover points at the part of a ribbon that is seen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, 'state-declared');
  await expectStep(page, 'state-declared');
  await page.locator('[data-stage] [data-mark="tie-isi-al-qaeda"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  const { notch, line } = await page.evaluate(() => {
    const popover = document.querySelector('.popover') as HTMLElement;
    const from = popover.getBoundingClientRect().left;
    return {
      notch: from + parseFloat(popover.style.getPropertyValue('--notch')),
      line: document.querySelector('.layers .now')?.getBoundingClientRect().left ?? 0
    };
  });
  expect(notch).toBeLessThan(line + 12);
});

test('Tab passes the figure in one stop', async ({ page }) => {
  await openChapter(page, 'one-ribbon');
  await marks(page).first().focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-mark]') ?? null)).toBeNull();
});
