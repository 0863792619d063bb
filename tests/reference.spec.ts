/** What a reader does who checks: disputes, sources, about; and how one finds the way through the work. */
import type { Page } from '@playwright/test';
import { sayYears } from '../src/lib/moments/moment';
import { ends, expectStep, isLong, openChapter, phone, stage, wide } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { aToldDispute, chapters, party, rowsOf, sourceOf, story, twoChapters } from './story';

test('every point of dispute stands on one page, each side with its words and where they come from', async ({
  page
}) => {
  const disputes = rowsOf('disputes');
  await page.goto('./disputes/');
  const shown = await page.locator('main article').evaluateAll((articles) =>
    articles.map((article) => ({
      id: article.id,
      handled: article.textContent.includes('How it is told here.'),
      sides: [...article.querySelectorAll('dt')].map((side) => ({
        by: side.textContent,
        sources: side.nextElementSibling?.querySelectorAll('a[href*="#source-"]').length
      }))
    }))
  );
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
  expect(shown.sort(byId)).toEqual(
    disputes
      .map(({ id, sides }) => ({
        id,
        handled: true,
        sides: sides.map(({ by, cites }) => ({
          by,
          sources: new Set(cites.map(({ source }) => source)).size
        }))
      }))
      .sort(byId)
  );
});

test('a dispute leads to the step that tells it, and its sources to the list of sources', async ({
  page
}) => {
  const { step, dispute } = aToldDispute();
  const article = page.locator(`article[id="${dispute.id}"]`);
  await page.goto(`./disputes/#${dispute.id}`);
  await expect(article).toBeInViewport();
  await article.getByRole('link', { name: step.title }).click();
  await expect(stage(page)).toHaveAttribute('data-current-step', step.id);

  const { id, short } = sourceOf(dispute.sides[0]!.cites[0]!.source);
  await page.goto(`./disputes/#${dispute.id}`);
  await article.getByRole('link', { name: short }).first().click();
  await expect(page).toHaveURL(ends(`/sources/#source-${id}`));
  await expect(page.locator(`[id="source-${id}"]`)).toBeInViewport();
});

test('every row of the ledger stands under each source that it cites, and the documents carry rows that steps tell', async ({
  page
}) => {
  await page.goto('./sources/');
  const sources = rowsOf('sources');
  const listed = await page
    .locator('article[id^="source-"]')
    .evaluateAll((all) => Object.fromEntries(all.map((one) => [one.id, one.querySelectorAll('li').length])));
  expect(Object.keys(listed).sort()).toEqual(sources.map(({ id }) => `source-${id}`).sort());
  const kinds = ['events', 'ties', 'evidence', 'strengths', 'quotes', 'actors', 'places', 'terms'] as const;
  const rows = kinds.flatMap((kind) => rowsOf(kind).map(({ cites = [] }) => cites));
  for (const { id } of sources) {
    const cited = rows.filter((cites) => cites.some(({ source }) => source === id)).length;
    expect(listed[`source-${id}`], id).toBeGreaterThanOrEqual(Math.max(cited, 1));
  }
  for (const { id } of sources.filter(({ core }) => core))
    await test.step(id, async () => {
      const article = page.locator(`[id="source-${id}"]`);
      await article.locator('summary').click();
      await expect(article.locator('a[href*="/chapters/"]').first()).toBeVisible();
    });
});

/** The first of the sections of a page, which are alike, and long. */
const rest = { without: '[data-standing] section + section' };

for (const name of ['disputes', 'sources', 'about'])
  test(`${name} reads the same when a reader comes to it from another page; axe finds nothing, and nothing is wider than a small phone`, async ({
    page
  }) => {
    await page.goto(`./${name}/`);
    const text = await page.getByRole('main').innerText();
    await expectAccessible(page, rest);
    await page.setViewportSize(phone);
    if (isLong || name === 'disputes') {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page, rest);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, 'wider than the phone').toBeLessThanOrEqual(0);

    await page.setViewportSize(wide);
    await page.goto('./');
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).first().click();
    await expect(page).toHaveURL(ends(`/${name}/`));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(story.title);
    expect(await page.getByRole('main').innerText()).toBe(text);
  });

/** What the button of the bar opens. */
const menu = (page: Page) => page.locator('#contents');
const list = (page: Page) => page.locator('#steps');

for (const [name, viewport] of [
  ['a laptop', wide],
  ['a phone', phone]
] as const)
  test(`on ${name} the menu opens by keyboard, names every chapter with its years, closes again, and leads to a chapter`, async ({
    page
  }) => {
    await page.setViewportSize(viewport);
    const [, other] = twoChapters();
    await page.goto('./about/');
    const button = page.getByRole('button', { name: 'Contents' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toBeVisible();
    const items = menu(page).getByRole('listitem');
    await expect(items).toHaveCount(chapters.length);
    for (const [i, { title, years }] of chapters.entries()) {
      await expect(items.nth(i)).toContainText(title);
      await expect(items.nth(i)).toContainText(sayYears(years));
    }
    await page.keyboard.press('Escape');
    await expect(menu(page)).toBeHidden();
    await expect(button).toBeFocused();

    await button.click();
    await menu(page).getByRole('link', { name: other.title }).click();
    await expect(page).toHaveURL(new RegExp(`/chapters/${other.id}/(#.*)?$`));
    await expect(menu(page)).toBeHidden();
    await expect(menu(page).locator('[aria-current="page"]')).toContainText(other.title);
  });

test('the list of steps leads to a step and marks the one that is read', async ({ page }) => {
  const { steps } = twoChapters()[0];
  const to = steps.at(-2)!;
  await page.setViewportSize(phone);
  await openChapter(page, steps[0]);
  const button = page.getByRole('button', { name: 'List of steps' });
  await button.click();
  await expect(list(page).getByRole('listitem')).toHaveCount(steps.length);
  await list(page).getByRole('link', { name: to.title }).click();
  await expectStep(page, to);
  await expect(list(page)).toBeHidden();
  await expect(list(page).locator('[aria-current="step"]')).toContainText(to.title);
  await expect(button).toContainText(`${to.number} of ${steps.length}`);
});

test('from the cover to the last chapter every page leads on to the next, and the chosen account goes along', async ({
  page
}) => {
  await page.goto('./');
  await page.getByRole('main').locator('a[href*="/chapters/"]').first().click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${chapters[0]?.id}/`));
  await expectStep(page, chapters[0]!.steps[0]!);
  await page.goto(`./chapters/${chapters[0]?.id}/?account=${party.id}`);
  const query = `\\?account=${party.id}`;
  for (const { id, steps } of chapters) {
    await expect(page).toHaveURL(new RegExp(`/chapters/${id}/${query}`));
    await expectStep(page, steps[0]!);
    await expect(stage(page)).toHaveAttribute('data-account', party.id);
    await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link').first().click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText(story.title);
});
