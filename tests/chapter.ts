/** What the browser tests share: the chapter, its steps, and ways to be somewhere in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The chapters that there are, by their ids, each with its steps in order and the figure that leads at each. */
export const chapters = Object.fromEntries(
  readdirSync('content/chapters').map((file) => {
    const source = readFileSync(`content/chapters/${file}`, 'utf8');
    const found = [...source.matchAll(/<Step id="([^"]+)"[^>]*? lead="([^"]+)"/g)];
    return [file.replace(/^\d-|\.svx$/g, ''), found.map(([, id = '', lead = '']) => ({ id, lead }))];
  })
);

/** Step ids of the chapter that most tests read, in order. */
export const steps = (chapters.declaration ?? []).map(({ id }) => id);
export const scenes = ['map', 'strength', 'allegiance'] as const;
export const tabs = { map: 'Map', strength: 'Strength', allegiance: 'Allegiance' };
export const accounts = ['evidence', 'islamic-state', 'al-qaeda'] as const;
export const accountNames = {
  evidence: 'Evidence',
  'islamic-state': 'Islamic State’s',
  'al-qaeda': 'al-Qaeda’s'
};

export const wide = { width: 1280, height: 720 };
export const phone = { width: 390, height: 844 };

/** The long run looks at everything; the short one leaves out what repeats. */
export const isLong = process.env.LONG === '1';
/** Of window and colours, the short run takes each in one company: light on a wide window, dark on a phone. */
export const isPaired = (colorScheme: string, window: string): boolean =>
  (colorScheme === 'dark') === (window === 'phone');

/** Opens a chapter, at a step and in an account if asked, and waits until the page is alive. */
export async function openChapter(
  page: Page,
  step?: string,
  account?: string,
  chapter = 'declaration'
): Promise<void> {
  const query = account ? `?account=${account}` : '';
  await page.goto(`./chapters/${chapter}/${query}${step ? `#${step}` : ''}`);
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveCount(1);
  await expect(page.locator('[data-mark]').first()).toBeAttached();
  await settle(page);
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
export async function expectStep(page: Page, step: string): Promise<void> {
  await expect(stage(page)).toHaveAttribute('data-current-step', step);
  await expect(page.locator('[data-step][aria-current="step"]')).toHaveId(step);
}

/** Puts the top of a step a little above the middle of what can be read, at once, as a flick would. */
export async function jumpTo(page: Page, step: string): Promise<void> {
  await page.locator(`#${step}`).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
}
