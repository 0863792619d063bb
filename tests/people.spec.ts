import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { phone, wide } from './chapter';

/** Opens the page of people and waits until its search box is alive. */
async function openPeople(page: Page, query = ''): Promise<void> {
  await page.goto(`./people/${query}`);
  await expect(page.locator('form.search[data-alive]')).toBeVisible();
}
const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.getByRole('search').getByRole('link');
const status = (page: Page) => page.getByRole('search').getByRole('status');

for (const [asked, id] of [
  ['Zarqawi', 'al-khalayleh'],
  ['al-Khalayleh', 'al-khalayleh'],
  ['ahmad khalayleh', 'al-khalayleh'],
  ['AQI', 'aqm'],
  ['aqm', 'aqm'],
  ['Usama bin Laden', 'bin-laden'],
  ['القاعدة', 'al-qaeda'],
  ['ابو مصعب الزرقاوى', 'al-khalayleh'],
  ['bayah', 'bayah'],
  ['bayʿa', 'bayah']
] as const)
  test(`“${asked}” is found, and the first result leads there`, async ({ page }) => {
    await openPeople(page);
    await box(page).fill(asked);
    await expect(status(page)).toHaveText(/\d+ found/);
    await results(page).first().click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`article#${id}`)).toBeInViewport();
  });

test('a name that several have gives them all, and says how many', async ({ page }) => {
  await openPeople(page);
  await box(page).fill('al-Baghdadi');
  for (const name of ['Abu Bakr al-Baghdadi', 'Abu Umar al-Baghdadi', 'Abdullah bin Rashid al-Baghdadi'])
    await expect(results(page).filter({ hasText: name }).first()).toBeVisible();
  await expect(status(page)).toHaveText(`${await results(page).count()} found`);
});

test('a search needs no mouse: type, Enter, arrows, Enter; Esc clears', async ({ page }) => {
  await openPeople(page);
  await box(page).focus();
  await page.keyboard.type('baghdadi');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeFocused();
  await expect(page).toHaveURL(/\?q=baghdadi/);
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

test('what is asked in the address is answered, and an account in it is kept', async ({ page }) => {
  await openPeople(page, '?q=jawlani&account=al-qaeda');
  await expect(results(page).first()).toContainText('Abu Muhammad al-Jolani');
  await box(page).fill('AQI');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/account=al-qaeda/);
  await expect(page).toHaveURL(/q=AQI/);
});

test('nonsense finds nothing, and the page says what else to try', async ({ page }) => {
  await openPeople(page);
  await box(page).fill('xyzzy');
  await expect(status(page)).toContainText('“xyzzy”');
  await expect(status(page)).toContainText('list of all names');
  await expect(results(page)).toHaveCount(0);
  await box(page).fill('al-');
  await expect(status(page)).toHaveText('');
});

test('the search comes to life for a reader who comes from a chapter too', async ({ page }) => {
  await page.goto('./chapters/declaration/');
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'People' }).first().click();
  await expect(page).toHaveURL(/\/people\/$/);
  await box(page).fill('msc');
  await expect(results(page).first()).toContainText('Mujahideen Shura Council');
});

test('the three men called al-Baghdadi lead to one another and to the dispute', async ({ page }) => {
  await openPeople(page);
  const row = page.locator('article#al-zawi div', { hasText: 'Not to be confused with' }).last();
  await expect(row.locator('a[href="#al-badri"]')).toBeVisible();
  await expect(row.locator('a[href="#abdullah-bin-rashid"]')).toBeVisible();
  await expect(row.locator('a[href$="/disputes/#cf-three-baghdadis"]')).toBeVisible();
});

test('a group leads to a step that speaks of it, and to its sources', async ({ page }) => {
  await openPeople(page);
  await expect(page.locator('article#isi a[href$="/sources/#source-orton-2016"]').first()).toBeVisible();
  const step = page.locator('article#isi .told a').first();
  const fragment = new URL((await step.getAttribute('href')) ?? '', page.url()).hash;
  await step.click();
  await expect(page.locator(fragment)).toBeInViewport();
});

test('Arabic names are marked as Arabic and run from right to left', async ({ page }) => {
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
  expect(texts.length).toBeGreaterThan(60);
  expect(texts.filter(({ lang, dir }) => lang !== 'ar' || dir !== 'rtl')).toEqual([]);
});

/** One of each kind: the whole page is hundreds of them, and axe would take minutes. */
const samples = ['.head', '.jump', '.names > summary', '.names section:first-of-type', '.how'].concat(
  ['isi', 'msm', 'hamas-of-iraq', 'al-badawi', 'al-zawi', 'bayah', 'programme-roll'].map((id) => `#${id}`)
);
for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, viewport] of [
    ['laptop', wide],
    ['phone', phone]
  ] as const)
    test(`axe finds nothing in one of each kind, ${colorScheme}, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openPeople(page, '?q=baghdadi');
      await page.getByText(/^All \d+ names/).click();
      const axe = new AxeBuilder({ page });
      for (const sample of samples) {
        await expect(page.locator(sample)).toBeAttached();
        axe.include(sample);
      }
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        []
      );
    });

test('headings are in order, and no id stands twice', async ({ page }) => {
  await openPeople(page);
  const { levels, ids } = await page.evaluate(() => ({
    levels: [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.charAt(1))),
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id)
  }));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

for (const width of [320, 390, 768, 1280])
  test(`nothing runs over the edge at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPeople(page);
    await page.getByText(/^All \d+ names/).click();
    for (const summary of await page.locator('article summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('no word of a small figure is set below 12 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openPeople(page);
  const sizes = await page
    .locator('.lineage')
    .evaluateAll((figures) =>
      figures.flatMap((figure) =>
        [...figure.querySelectorAll('i, span, figcaption')].map((word) =>
          parseFloat(getComputedStyle(word).fontSize)
        )
      )
    );
  expect(sizes.length).toBeGreaterThan(100);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('the page is light: at most 100 KB of HTML, gzipped', async ({ page }) => {
  const answer = await page.goto('./people/');
  expect(gzipSync((await answer?.body()) ?? '').length).toBeLessThanOrEqual(100 * 1024);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no search box, and the list of names leads from “AQI” to its group', async ({ page }) => {
    await page.goto('./people/');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await page.getByText(/^All \d+ names/).click();
    const aqi = page.locator('.names').getByRole('link', { name: 'AQI', exact: true });
    await aqi.click();
    await expect(page).toHaveURL(/#aqm$/);
    await expect(page.locator('article#aqm')).toBeInViewport();
    await expect(page.locator('article#aqm svg')).toBeVisible();
    await expect(page.locator('article#bayah')).toContainText('بيعة');
  });
});

test('a word of the text opens with its Arabic, and a group with its other names', async ({ page }) => {
  await page.goto('./chapters/declaration/');
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveCount(1);
  await page.locator('[data-step] a[href="#term-bayah"]').first().click();
  await expect(page.getByRole('dialog').locator('[lang="ar"][dir="rtl"]')).toHaveText('بيعة');
  await page.keyboard.press('Escape');
  await page.locator('[data-step] a[href="#term-aqm"]').first().click();
  await expect(page.getByRole('dialog')).toContainText(/Also called .*al-Qaeda in Iraq \(AQI\)/);
});
