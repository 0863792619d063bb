/** What a reader does who looks for someone: searches under any name, follows a name to a step, a source or a dispute. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ends, expectAlive, openChapter, phone, textOf } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import {
  aNameOfSeveral,
  aStepThatNamesSomeone,
  chapter,
  contestedTie,
  party,
  rowsOf,
  someoneWithAnotherName,
  someWhoAreConfused
} from './story';

/** Opens the page of people and waits until its search box is alive. */
async function openPeople(page: Page, query = ''): Promise<void> {
  await page.goto(`./people/${query}`);
  await expect(page.getByRole('search').and(page.locator('[data-alive]'))).toBeVisible();
}
const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.getByRole('search').getByRole('link');
const status = (page: Page) => page.getByRole('search').getByRole('status');
/** What the page has of someone, or of a word. */
const article = (page: Page, id: string) => page.locator(`article[id="${id}"]`);
const actors = rowsOf('actors');
/** A group that has a ribbon, and a person. */
const group = actors.find(({ id }) => id === contestedTie.from)!;
const person = actors.find(({ kind }) => kind === 'person')!;
const hasArabic = actors.some(({ arabic }) => arabic !== undefined);

test('a person, a group or a word is found under any name, and the first result leads there', async ({
  page
}) => {
  const { actor, alias } = someoneWithAnotherName();
  const term = rowsOf('terms')[0]!;
  const arabic = actors.find((actor) => actor.kind === 'organisation' && actor.arabic);
  await openPeople(page);
  for (const [asked, id] of [
    [alias.toLowerCase(), actor.id],
    [group.name, group.id],
    [person.name, person.id],
    [term.term, term.id],
    ...(arabic?.arabic ? [[arabic.arabic, arabic.id] as const] : [])
  ] as const)
    await test.step(`“${asked}”`, async () => {
      await box(page).fill(asked);
      await expect(status(page)).toHaveText(/\d+ found/);
      await results(page).first().click();
      await expect(page).toHaveURL(ends(`#${id}`));
      await expect(article(page, id)).toBeInViewport();
    });
});

test('a search needs no mouse: type, Enter, arrows, Enter; a name of several gives them all; Esc clears', async ({
  page
}) => {
  const { word, actors: all } = aNameOfSeveral();
  await openPeople(page);
  await box(page).focus();
  await page.keyboard.type(word);
  for (const { name } of all) await expect(results(page).filter({ hasText: name }).first()).toBeVisible();
  await expect(status(page)).toContainText(/^\d+ found/);
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`\\?q=${word}`));
  await page.keyboard.press('ArrowDown');
  await expect(results(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(results(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/\?q=/);
});

test('what is asked in the address is answered, an account in it is kept, and to nonsense the page says what else to try', async ({
  page
}) => {
  const { actor, alias } = someoneWithAnotherName();
  await openPeople(page, `?q=${encodeURIComponent(alias)}&account=${party.id}`);
  await expect(results(page).first()).toContainText(actor.name);
  await box(page).fill('xyzzy');
  await expect(status(page)).toContainText('“xyzzy”');
  await expect(status(page)).toContainText('list of all names');
  await expect(results(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`account=${party.id}`));
  await expect(page).toHaveURL(/q=xyzzy/);
});

test('the search comes to life for a reader who comes from a chapter too', async ({ page }) => {
  const { actor, alias } = someoneWithAnotherName();
  await page.goto(`./chapters/${chapter.id}/`);
  await expectAlive(page);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'People' }).first().click();
  await expect(page).toHaveURL(ends('/people/'));
  await box(page).fill(alias);
  await expect(results(page).first()).toContainText(actor.name);
});

test('who can be taken for another leads to them and to the dispute; a group leads to its sources and to a step that speaks of it', async ({
  page
}) => {
  await openPeople(page);
  const confused = someWhoAreConfused();
  if (confused)
    await test.step('who can be taken for another', async () => {
      const row = article(page, confused.actor.id)
        .locator('dl > div')
        .filter({ hasText: 'Not to be confused with' })
        .filter({ has: page.locator(`a[href$="/disputes/#${confused.dispute}"]`) });
      for (const id of confused.others) await expect(row.locator(`a[href="#${id}"]`)).toBeVisible();
    });
  await test.step('a group', async () => {
    const its = article(page, group.id);
    for (const { source } of group.cites ?? [])
      await expect(its.locator(`a[href$="/sources/#source-${source}"]`).first()).toBeVisible();
    const step = its.locator('a[href*="/chapters/"]').first();
    const { hash } = new URL((await step.getAttribute('href')) ?? '', page.url());
    await step.click();
    await expect(page.locator(hash)).toBeInViewport();
  });
});

test('Arabic names are marked as Arabic and run from right to left', async ({ page }) => {
  test.skip(!hasArabic, 'the story has no Arabic names');
  await openPeople(page);
  const texts = await page.locator('main').evaluate((main) => {
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: { text: string; lang: string; dir: string }[] = [];
    while (walk.nextNode()) {
      const text = walk.currentNode.textContent ?? '';
      const parent = walk.currentNode.parentElement;
      if (/\p{Script=Arabic}/u.test(text) && parent)
        found.push({
          text,
          lang: parent.closest('[lang]')?.getAttribute('lang') ?? '',
          dir: getComputedStyle(parent).direction
        });
    }
    return found;
  });
  const arabic = actors.filter((actor) => actor.arabic);
  expect(texts.length).toBeGreaterThanOrEqual(arabic.length);
  expect(texts.filter(({ lang, dir }) => lang !== 'ar' || dir !== 'rtl')).toEqual([]);
});

test('axe finds nothing in one of each kind, all stands out in the dark, and nothing runs over the edge', async ({
  page
}) => {
  // The whole page is hundreds of them, and axe would take minutes
  const samples = ['form', 'nav', 'details:has(> section) > summary', 'details > section:first-of-type']
    .map((part) => `main ${part}`)
    .concat([contestedTie.from, person.id, rowsOf('terms')[0]!.id].map((id) => `[id="${id}"]`));
  await openPeople(page, `?q=${encodeURIComponent(person.name)}`);
  await page.getByText(/^All \d+ names/).click();
  for (const sample of samples) await expect(page.locator(sample).first()).toBeAttached();
  await expectAccessible(page, { within: samples.join(', ') });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize(phone);
  await expectContrast(page, { within: samples.join(', ') });

  await page
    .locator('article details')
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  for (const width of [320, 768])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  await page.setViewportSize({ width: 320, height: 800 });
  const sizes = await page
    .locator('article figure')
    .evaluateAll((figures) =>
      figures.flatMap((figure) =>
        [...figure.querySelectorAll('i, span, figcaption')].map((word) =>
          parseFloat(getComputedStyle(word).fontSize)
        )
      )
    );
  expect(sizes.length, 'words of small figures').toBeGreaterThan(10);
  expect(Math.min(...sizes), 'the smallest word of a small figure, px').toBeGreaterThanOrEqual(12);
});

test('the page is light: at most 100 KB of HTML, gzipped', () => {
  const html = readFileSync(join(process.env.OUT ?? 'build', 'people', 'index.html'));
  expect(gzipSync(html).length).toBeLessThanOrEqual(100 * 1024);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no search box, and the list of names leads from another name to who has it', async ({
    page
  }) => {
    const { actor, alias } = someoneWithAnotherName();
    await page.goto('./people/');
    await expect(box(page)).toBeHidden();
    const names = page.locator('details').filter({ hasText: /^All \d+ names/ });
    await names.locator('summary').click();
    await names.getByRole('link', { name: alias, exact: true }).click();
    await expect(page).toHaveURL(ends(`#${actor.id}`));
    await expect(article(page, actor.id)).toBeInViewport();
    await expect(article(page, contestedTie.from).locator('svg')).toBeVisible();
  });
});

test('in the text a person or a group opens with the other names, and an Arabic one with its Arabic', async ({
  page
}) => {
  const { step, actor } = aStepThatNamesSomeone();
  await openChapter(page, step);
  await textOf(page, step).locator(`a[href="#term-${actor.id}"]`).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Also called');
  const other = actor.aliases.find(({ name }) => name !== actor.name && name !== actor.short);
  if (other) await expect(dialog).toContainText(other.name);
  if (actor.arabic) await expect(dialog.locator('[lang="ar"][dir="rtl"]')).toHaveText(actor.arabic);
});
