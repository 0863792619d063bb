/**
 * The example story, built by the same code and read as a reader would: every kind of page shows its names, and none of the
 * first story’s. Runs where EXAMPLE_OUT says where it was built.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { expect, test } from './house';
import { exampleFolder, findNames, foreignNames } from './names';
import type { Page } from '@playwright/test';

interface Story {
  title: string;
  question: string;
  accounts: { id: string; name: string; banner?: string }[];
  map: { frames: { tab: string }[] };
}
const story = parse(readFileSync(join(exampleFolder, 'story.yaml'), 'utf8')) as Story;
const chapters = readdirSync(join(exampleFolder, 'chapters')).map((file) => {
  const text = readFileSync(join(exampleFolder, 'chapters', file), 'utf8');
  const { chapter } = parse(text.split(/^---$/m)[1] ?? '') as { chapter: { id: string; title: string } };
  const steps = [...text.matchAll(/<Step id="([^"]+)" title="([^"]+)"[^>]* lead="(\w+)"/g)];
  return { ...chapter, steps: steps.map(([, id = '', title = '', lead = '']) => ({ id, title, lead })) };
});
const [chapter] = chapters as [(typeof chapters)[number]];
const [step] = chapter.steps as [(typeof chapter.steps)[number]];
const party = story.accounts.at(-1)!;

/** All that a page says: its words, seen or heard, and its head. */
const readPage = (page: Page) =>
  page.evaluate(() => {
    const said = [document.title, document.body.innerText];
    for (const one of document.querySelectorAll('*'))
      for (const { name, value } of one.attributes)
        if (/^(aria-|alt$|title$|content$|placeholder$|value$)/.test(name)) said.push(value);
    for (const one of document.querySelectorAll('svg text, .unseen, details'))
      said.push(one.textContent ?? '');
    return said.join('\n');
  });

const expectSays = (said: string, ...texts: string[]) => {
  for (const text of texts)
    expect(said.replaceAll('\u00a0', ' ').includes(text), `says “${text}”`).toBe(true);
};

/** Opens a page; gives what it says, in which no name of the other story may be. */
async function open(page: Page, address: string): Promise<string> {
  await page.goto(`./${address}`, { waitUntil: 'networkidle' });
  const said = await readPage(page);
  expect(findNames(foreignNames, said), address).toEqual([]);
  return said;
}

test('the cover has its title and its question, and leads into its first chapter', async ({ page }) => {
  const said = await open(page, '');
  expectSays(said, story.title);
  expectSays(said, story.question);
  for (const { title } of chapters) expectSays(said, title);
  await page.getByRole('link', { name: 'Read from the beginning' }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/${chapter.id}/`));
});

test('its chapters are read with the accounts that it names', async ({ page }) => {
  // In the first chapter the accounts part with the last step that this figure leads
  const { id } = chapter.steps.findLast(({ lead }) => lead === 'allegiance')!;
  const said = await open(page, `chapters/${chapter.id}/?account=${party.id}#${id}`);
  for (const { title } of chapter.steps) expectSays(said, title);
  const group = page.getByRole('radiogroup', { name: 'Account' });
  for (const { name } of story.accounts) await expect(group.getByText(name, { exact: true })).toBeVisible();
  await expect(page.getByText(party.banner!).first()).toBeVisible();
  const key = page.locator('summary:visible', { hasText: 'How to read this' }).first();
  for (const tab of ['Map', 'Strength', 'Allegiance']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(page.getByRole('tab', { name: tab, exact: true, selected: true })).toBeVisible();
    await key.click();
    expect(findNames(foreignNames, await readPage(page)), tab).toEqual([]);
  }
});

test('its slides have its steps, and its name at the foot', async ({ page }) => {
  const said = await open(page, `present/${chapter.id}/`);
  expectSays(said, story.title);
  expectSays(said, step.title);
});

test('a frame, a handout and the exploration speak of it', async ({ page }) => {
  expectSays(await open(page, `embed/${chapter.id}/?account=${party.id}`), story.title);
  expectSays(await open(page, `embed/${chapter.id}/${step.id}/`), story.title);
  expectSays(await open(page, `print/${chapter.id}/?copy=teacher`), story.title);
  await open(page, 'explore/');
  await page.getByRole('tab', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Map', exact: true, selected: true })).toBeVisible();
  for (const { tab } of story.map.frames)
    await expect(page.getByText(tab, { exact: true }).first()).toBeVisible();
});

test('it in brief, its people, sources, disputes and the page about it are its own', async ({ page }) => {
  for (const address of ['brief/', 'people/', 'sources/', 'disputes/', 'about/'])
    expectSays(await open(page, address), story.title);
});

test('its search finds its own steps and nothing of another story', async ({ page }) => {
  await open(page, 'search/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find by any name' }).fill(step.title);
  await expect(page.getByRole('option').first()).toContainText(step.title);
  const index = await page.request.get('./search/index.json');
  expect(findNames(foreignNames, await index.text())).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/chapters/${chapter.id}/#${step.id}$`));
});

test('a mistyped address leads to its first chapter', async ({ page, house }) => {
  house.allowError(/404/);
  const said = await open(page, 'no-such-page/');
  expectSays(said, chapter.title);
});
