/** What a reader does who looks for something from any page: opens the search in the bar, types a name, follows a result. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { ends, expectAlive, expectStep, openChapter, phone } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { aNameOfSeveral, chapter, last, middle, party, rowsOf, someoneWithAnotherName, story } from './story';

const link = (page: Page) =>
  page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Search' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const box = (page: Page) => dialog(page).getByRole('combobox', { name: 'Find by any name' });
const options = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
const group = (page: Page, name: string) => dialog(page).getByRole('group', { name });
const status = (page: Page) => dialog(page).getByRole('status');
const [place] = rowsOf('places') as unknown as [{ id: string; name: string }];
const [dispute] = rowsOf('disputes');
const [term] = rowsOf('terms');
const person = rowsOf('actors').find(({ kind }) => kind === 'person')!;

/** Opens a chapter, and the search in it by its key. */
async function openSearch(page: Page): Promise<void> {
  await openChapter(page);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
}

test('a step, a person under another name, a place, a word and a dispute are each found from a chapter, and lead to where they stand', async ({
  page
}) => {
  const { actor, alias } = someoneWithAnotherName();
  await openChapter(page);
  for (const [kind, asked, to] of [
    ['Steps', middle.title, `/chapters/${middle.chapter}/#${middle.id}`],
    [actor.kind === 'person' ? 'People' : 'Groups', alias.toUpperCase(), `/people/#${actor.id}`],
    ['Places', place.name, `/search/#place-${place.id}`],
    ['Words', term!.term, `/people/#${term!.id}`],
    ['Disputes', dispute!.topic, `/disputes/#${dispute!.id}`]
  ] as const)
    await test.step(`“${asked}”`, async () => {
      await link(page).click();
      await box(page).fill(asked);
      await expect(status(page)).toHaveText(/^\d+ found/);
      const found = group(page, kind).getByRole('option').first();
      await expect(found.locator('mark').first()).toBeVisible();
      await found.click();
      await expect(page).toHaveURL(ends(to));
      await expect(page.locator(`[id="${to.split('#')[1]}"]`)).toBeInViewport();
      await expect(dialog(page)).toBeHidden();
    });
});

test('the search needs no mouse: “/” opens it, arrows choose, Enter follows; Esc closes it and gives the focus back', async ({
  page
}) => {
  await openSearch(page);
  await page.keyboard.type(aNameOfSeveral().word);
  await expect(options(page).nth(1)).toBeVisible();
  await expect(chosen(page)).toHaveCount(1);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await test.step('the focus is where it was', async () => {
    await link(page).focus();
    await page.keyboard.press('Enter');
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(link(page)).toBeFocused();
  });
  await test.step('Enter follows what is chosen, in the same chapter without loading it again', async () => {
    await page.evaluate(() => (document.body.dataset.same = ''));
    await page.keyboard.press('/');
    await box(page).fill(last.title);
    await expect(chosen(page)).toContainText(last.title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(ends(`#${last.id}`));
    await expectStep(page, last);
    await expect(page.locator('body[data-same]')).toBeAttached();
  });
});

test('the key rests where one writes, where it is switched off, and on slides; there and on the handout is no search', async ({
  page
}) => {
  await page.goto('./people/');
  await expect(page.getByRole('search').and(page.locator('[data-alive]'))).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  await expect(dialog(page)).toHaveCount(0);

  await link(page).click();
  await dialog(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await link(page).click();
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();

  await page.goto(`./present/${chapter.id}/`);
  await expect(page.locator('.present.alive')).toBeVisible();
  await expect(link(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog(page)).toHaveCount(0);
  await page.goto(`./print/${chapter.id}/`);
  await expect(page.getByRole('link', { name: 'Search', exact: true })).toBeHidden();
});

test('to a screen reader it is a combobox with a list of groups, which says how many there are and which one is chosen', async ({
  page
}) => {
  await openSearch(page);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).fill(aNameOfSeveral().word);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  const list = dialog(page).getByRole('listbox', { name: 'Found' });
  await expect(box(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? 'none');
  await expect(list.getByRole('group').first()).toBeVisible();
  await expect(status(page)).toHaveText(/^\d+ found/);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(key);
    const id = (await chosen(page).getAttribute('id')) ?? 'none';
    await expect(box(page)).toHaveAttribute('aria-activedescendant', id);
  }
  await expectAccessible(page, { within: 'dialog' });
  await box(page).fill('xyzzy');
  await expectAccessible(page, { within: 'dialog' });
});

test('at most eight are shown, the others are counted and a key away; an account in the address is kept', async ({
  page
}) => {
  await openChapter(page, undefined, party.id);
  await link(page).click();
  // Every step says of which chapter it is
  await box(page).fill('chapter');
  await expect(status(page)).toHaveText(/^\d+ found, 8 shown$/);
  await expect(options(page)).toHaveCount(9);
  await expect(options(page).last()).toHaveText(/^\s*\d+ more\s*$/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^\d+ found$/);
  expect(await options(page).count()).toBeGreaterThan(9);
  await box(page).fill(person.name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/people/\\?account=${party.id}#`));
});

test('to nonsense it says calmly that nothing is called so, and offers people and the exploration', async ({
  page
}) => {
  await openSearch(page);
  await page.keyboard.type('xyzzy');
  await expect(status(page)).toContainText('Nothing here is called “xyzzy”');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('link', { name: /^Explore/ })).toHaveAttribute('href', /\/explore\/$/);
  await dialog(page)
    .getByRole('link', { name: /^People/ })
    .click();
  await expect(page).toHaveURL(ends('/people/'));
  await expect(dialog(page)).toBeHidden();
});

test('without network it says that its list did not arrive and offers people, and asks again when it is opened again', async ({
  page,
  house
}) => {
  house.allowError(/ERR_FAILED|Failed to fetch|Failed to load/);
  await page.route('**/search/index.json', (route) => route.abort());
  await openSearch(page);
  await expect(status(page)).toContainText('did not arrive');
  await expect(dialog(page).getByRole('link', { name: /^People/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.unroute('**/search/index.json');
  await page.keyboard.press('/');
  await box(page).fill(person.name);
  await expect(options(page).first()).toContainText(person.name);
});

test('where not even its script arrives, the page says so beside the link, and stays alive', async ({
  page,
  house
}) => {
  house.allowError(/ERR_|Failed to/);
  await openChapter(page);
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await expect(page.getByText('The search did not arrive')).toBeVisible();
  await expectAlive(page);
  await page.context().setOffline(false);
});

test('nothing of it is loaded before it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openChapter(page);
  const before = asked.length;
  expect(asked.filter((url) => url.includes('/search/'))).toEqual([]);
  await page.keyboard.press('/');
  await box(page).fill(person.name);
  await expect(options(page).first()).toBeVisible();
  expect(asked.slice(before).filter((url) => url.includes('/search/index.json'))).toHaveLength(1);
});

test('on a phone it takes the whole width, every target is as large as a finger, and all stands out in the dark', async ({
  page
}) => {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await openChapter(page);
  const opener = await link(page).boundingBox();
  expect(Math.min(opener?.width ?? 0, opener?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await link(page).click();
  for (const asked of ['chapter', 'xyzzy']) {
    await box(page).fill(asked);
    await expect(status(page)).not.toHaveText('');
    const { x, y, width } = (await dialog(page).boundingBox())!;
    expect({ x, y, width }).toEqual({ x: 0, y: 0, width: phone.width });
    const small = await dialog(page).evaluate((element) =>
      [...element.querySelectorAll('a, button, [role=option], [role=combobox], label')].flatMap((one) => {
        const size = one.getBoundingClientRect();
        return Math.min(size.width, size.height) < 44
          ? [`${one.textContent}: ${size.width} × ${size.height}`]
          : [];
      })
    );
    expect(small).toEqual([]);
    await expectContrast(page, { within: 'dialog' });
  }
});

for (const width of [320, 360, 768, 1100])
  test(`at ${width} px the bar has room for it, and so has the page of everything`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const address of [`./chapters/${chapter.id}/`, './search/']) {
      await page.goto(address);
      await expect(page.getByRole('button', { name: /^Colours/ })).toBeInViewport({ ratio: 1 });
      await expect(link(page)).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

test('its list is one file, of at most 48 KB gzipped', () => {
  const file = readFileSync(join(process.env.OUT ?? 'build', 'search', 'index.json'));
  expect(gzipSync(file).length).toBeLessThanOrEqual(48 * 1024);
});

test('axe finds nothing on the page of everything', async ({ page }) => {
  await page.goto('./search/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything by name');
  await expectAccessible(page, { without: 'section > ul > li:nth-child(n + 4), article:nth-of-type(n + 3)' });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is a link to a page with everything by name, places with their entries', async ({
    page
  }) => {
    await page.goto(`./chapters/${chapter.id}/`);
    await link(page).click();
    await expect(page).toHaveURL(ends('/search/'));
    await expect(page).toHaveTitle(new RegExp(story.title));
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: middle.title, exact: true }).first()).toHaveAttribute(
      'href',
      ends(`/chapters/${middle.chapter}/#${middle.id}`)
    );
    const { actor, alias } = someoneWithAnotherName();
    const its = main.getByRole('listitem').filter({ hasText: alias }).filter({ hasText: actor.name });
    await expect(its.first()).toBeVisible();
    await expect(main.locator(`[id="place-${place.id}"]`)).toContainText(place.name);
    await main.getByRole('link', { name: dispute!.topic, exact: true }).click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});
