import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { chapters, openChapter, phone, stage, wide } from './chapter';

interface Row {
  id: string;
  sides?: { by: string; cites: { source: string }[] }[];
  cites?: { source: string }[];
}
const rowsOf = (kind: string) => parse(readFileSync(`content/ledger/${kind}.yaml`, 'utf8')) as Row[];
const ids = Object.keys(chapters);

test('every point of dispute stands on one page, each side with its words and where they come from', async ({
  page
}) => {
  const disputes = rowsOf('disputes');
  expect(disputes.length).toBeGreaterThanOrEqual(64);
  await page.goto('./disputes/');
  for (const { id, sides } of disputes) {
    const article = page.locator(`article[id="${id}"]`);
    await expect(article.locator('.sides dt')).toHaveText((sides ?? []).map(({ by }) => by));
    await expect(article.getByText('How it is told here.')).toHaveCount(1);
    for (const [i, { cites }] of (sides ?? []).entries()) {
      const links = article.locator('.sides dd').nth(i).locator('a[href*="#source-"]');
      await expect(links, `${id}, side ${i + 1}`).toHaveCount(
        new Set(cites.map(({ source }) => source)).size
      );
    }
  }
});

test('a dispute leads to the step that tells it, and its sources to the list of sources', async ({
  page
}) => {
  await page.goto('./disputes/#cf-tie');
  const article = page.locator('#cf-tie');
  await expect(article).toBeInViewport();
  await article.getByRole('link', { name: 'One ribbon, three readings' }).click();
  await expect(stage(page)).toHaveAttribute('data-current-step', 'one-ribbon');

  await page.goto('./disputes/#cf-tie');
  await article.getByRole('link', { name: 'Orton 2016' }).first().click();
  await expect(page).toHaveURL(/\/sources\/#source-orton-2016$/);
  await expect(page.locator('#source-orton-2016')).toBeInViewport();
});

test('every row of the ledger stands under each source that it cites', async ({ page }) => {
  await page.goto('./sources/');
  const sources = rowsOf('sources');
  await expect(page.locator('article[id^="source-"]')).toHaveCount(sources.length);
  const listed = await page
    .locator('article[id^="source-"]')
    .evaluateAll((all) => Object.fromEntries(all.map((one) => [one.id, one.querySelectorAll('li').length])));
  const rows = ['events', 'ties', 'evidence', 'strengths', 'quotes', 'actors', 'places', 'terms'].flatMap(
    rowsOf
  );
  for (const { id } of sources) {
    const cited = rows.filter(({ cites }) => cites?.some((cite) => cite.source === id)).length;
    expect(listed[`source-${id}`], id).toBeGreaterThanOrEqual(Math.max(cited, 1));
  }
});

test('every one of the five documents carries rows that steps tell', async ({ page }) => {
  await page.goto('./sources/');
  const documents = page.locator('section[aria-labelledby="documents"] article');
  await expect(documents).toHaveCount(5);
  for (const article of await documents.all()) {
    await article.locator('summary').click();
    await expect(article.locator('a[href*="/chapters/"]').first()).toBeVisible();
  }
});

for (const name of ['disputes', 'sources', 'about'])
  test.describe(name, () => {
    test('has one heading above all others, and nothing wider than a small phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`./${name}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });

    for (const colorScheme of ['light', 'dark'] as const)
      for (const [device, viewport] of [
        ['laptop', wide],
        ['phone', phone]
      ] as const)
        test(`axe finds nothing, ${colorScheme}, ${device}`, async ({ page }) => {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.goto(`./${name}/`);
          // Sections are alike, and long: the first is looked at
          const { violations } = await new AxeBuilder({ page }).exclude('.page section + section').analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          ).toEqual([]);
        });

    test('reads the same when a reader comes to it from another page', async ({ page }) => {
      await page.goto(`./${name}/`);
      const text = await page.getByRole('main').innerText();
      await page.goto('./');
      await page
        .getByRole('navigation', { name: 'Site' })
        .getByRole('link', { name, exact: false })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`/${name}/$`));
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Oaths and Schisms');
      expect(await page.getByRole('main').innerText()).toBe(text);
    });
  });

for (const [name, viewport] of [
  ['a laptop', wide],
  ['a phone', phone]
] as const)
  test.describe(`finding the way, on ${name}`, () => {
    test.use({ viewport });

    test('the menu opens by keyboard, names every chapter with its years, and closes again', async ({
      page
    }) => {
      await page.goto('./about/');
      const button = page.getByRole('button', { name: 'Contents' });
      await button.focus();
      await page.keyboard.press('Enter');
      const menu = page.locator('#contents');
      await expect(menu).toBeVisible();
      await expect(menu.getByRole('listitem')).toHaveCount(ids.length);
      for (const item of await menu.getByRole('listitem').all())
        await expect(item).toContainText(/20\d\d–20\d\d/);
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await expect(button).toBeFocused();
    });

    test('the menu leads to a chapter and marks it as the one that is read', async ({ page }) => {
      await page.goto('./about/');
      await page.getByRole('button', { name: 'Contents' }).click();
      await page.locator('#contents').getByRole('link', { name: 'A state on paper' }).click();
      await expect(page).toHaveURL(/\/chapters\/declaration\/(#.*)?$/);
      await expect(page.locator('#contents')).toBeHidden();
      await expect(page.locator('#contents [aria-current="page"]')).toContainText('A state on paper');
    });

    test('the list of steps leads to a step and marks the one that is read', async ({ page }) => {
      await openChapter(page);
      await page.getByRole('button', { name: 'List of steps' }).click();
      await expect(page.locator('#steps').getByRole('listitem')).toHaveCount(chapters.declaration!.length);
      await page.locator('#steps').getByRole('link', { name: 'Was there a secret pledge?' }).click();
      await expect(stage(page)).toHaveAttribute('data-current-step', 'secret-pledge');
      await expect(page.locator('#steps')).toBeHidden();
      await expect(page.locator('#steps [aria-current="step"]')).toContainText('Was there a secret pledge?');
      await expect(page.locator('.whereabouts .count')).toHaveText(
        `${chapters.declaration!.findIndex(({ id }) => id === 'secret-pledge') + 1} of ${chapters.declaration!.length}`
      );
    });

    test('a chapter ends with a link to the next, and the chosen account goes along', async ({ page }) => {
      await openChapter(page, 'what-is-known', 'al-qaeda');
      const next = page.locator('.onward').getByRole('link', { name: /^Next/ });
      await next.scrollIntoViewIfNeeded();
      await next.click();
      await expect(page).toHaveURL(/\/chapters\/split\/\?account=al-qaeda/);
      await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
    });
  });

test('from the cover to the last chapter every page leads on to the next', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('main').locator('a[href*="/chapters/"]').first().click();
  for (const id of ids) {
    await expect(page).toHaveURL(new RegExp(`/chapters/${id}/`));
    await expect(page.locator('[data-step][aria-current="step"]')).toHaveCount(1);
    await page.locator('.onward a').first().click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Oaths and Schisms');
});
