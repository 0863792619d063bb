/** What the browser tests share: ways to be somewhere in a chapter, and what is there. Which chapter and step, `story.ts` says. */
import { expect, type Locator, type Page } from '@playwright/test';
import { allSteps, chapter as read, chapters as all, story, type Account, type Step } from './story';

/** The chapters that there are, by their ids, each with its steps in order and the figure that leads at each. */
export const chapters = Object.fromEntries(all.map(({ id, steps }) => [id, steps]));

/** Step ids of the chapter that most tests read, in order. */
export const steps = read.steps.map(({ id }) => id);
export const scenes = ['map', 'strength', 'allegiance'] as const;
export const tabs = { map: 'Map', strength: 'Strength', allegiance: 'Allegiance' };
export const accounts = story.accounts.map(({ id }) => id);

export const wide = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

/** The long run looks at everything; the short one leaves out what repeats. */
export const isLong = process.env.LONG === '1';
/** Of window and colours, the short run takes each in one company: light on a wide window, dark on a phone. */
export const isPaired = (colorScheme: string, window: string): boolean =>
  (colorScheme === 'dark') === (window === 'phone');

const idOf = (step: string | Step): string => (typeof step === 'string' ? step : step.id);

/** Opens a chapter, at a step and in an account if asked, and waits until the page is alive. */
export async function openChapter(
  page: Page,
  step?: string | Step,
  account?: string,
  chapter?: string
): Promise<void> {
  const query = account ? `?account=${account}` : '';
  const id = step && idOf(step);
  const its = chapter ?? allSteps.find((one) => one.id === id)?.chapter ?? read.id;
  await page.goto(`./chapters/${its}/${query}${id ? `#${id}` : ''}`);
  await expectAlive(page);
  await settle(page);
}

/** The page that is there answers to its reader: it marks a step, and its figure is drawn. */
export async function expectAlive(page: Page): Promise<void> {
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveCount(1);
  await expect(page.locator('[data-mark], [data-label="empty"]').first()).toBeAttached();
}

/** Waits until fonts are there and two frames have been drawn: what the page does by itself it has done. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Changes the window, as a reader does before going on to read. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await settle(page);
}

export const stage = (page: Page): Locator => page.locator('[data-stage]');
export const figure = (page: Page, scene = 'allegiance'): Locator =>
  page.locator(`[data-stage] figure[data-scene="${scene}"]`);
export const marks = (page: Page, scene = 'allegiance'): Locator =>
  figure(page, scene).locator('[data-mark]');
/** What a figure has once it is drawn: its marks, or the words of a map on which nothing is placed. */
export const drawing = (page: Page, scene = 'allegiance'): Locator =>
  figure(page, scene).locator('[data-mark], [data-label="empty"]');

/** Turns to a figure by its tab, unless it is there already. */
export async function turnTo(page: Page, scene: (typeof scenes)[number]): Promise<void> {
  await page.getByRole('tab', { name: tabs[scene], exact: true }).click();
  await expect(drawing(page, scene).first()).toBeAttached();
}

/** The step whose text the reader is at, and the one the stage shows, are the same. */
export async function expectStep(page: Page, step: string | Step): Promise<void> {
  await expect(stage(page)).toHaveAttribute('data-current-step', idOf(step));
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveId(idOf(step));
}

/** The text of a step. */
export const textOf = (page: Page, step: string | Step): Locator => page.locator(`[id="${idOf(step)}"]`);

/** Puts the top of a step a little above the middle of what can be read, at once, as a flick would. */
export async function jumpTo(page: Page, step: string | Step): Promise<void> {
  await textOf(page, step).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
}

/** The switch of the figure that leads. */
export const accountSwitch = (page: Page): Locator =>
  stage(page).getByRole('radiogroup', { name: 'Account' });

/** Chooses an account where a reader does; its radio lies under its name. */
export async function chooseAccount(page: Page, account: Pick<Account, 'id' | 'name'>): Promise<void> {
  await accountSwitch(page).getByText(account.name, { exact: true }).click();
  await expect(stage(page)).toHaveAttribute('data-account', account.id);
}

/** An address of the site that ends so, whatever its base. */
export const ends = (end: string): RegExp => new RegExp(`${end.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
