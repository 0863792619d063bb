/** What happens at the presenter’s desk: two windows in step, notes and sources of the step, the clock. */
import type { BrowserContext, Page } from '@playwright/test';
import { chooseAccount, stage } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import {
  aStepThatAsksFirst,
  aToldDispute,
  chapterOf,
  chapters,
  headingOf,
  neutral,
  party,
  rowOf,
  sourceOf,
  twoChapters,
  twoSteps,
  type Step
} from './story';

/** A step that asks nothing, the one after it, and their chapter. */
const [here, after] = twoSteps();
const chapter = chapterOf(here);
const [first, last] = [chapter.steps[0]!, chapter.steps.at(-1)!];

const expectShown = (page: Page, { id }: Step) =>
  expect(stage(page)).toHaveAttribute('data-current-step', id);
const expectLinked = (desk: Page) =>
  expect(desk.getByRole('status')).toContainText('Slides window connected');
/** A window finds out that the other is gone when it asks, every two seconds. */
const expectGone = (desk: Page) =>
  expect(desk.getByRole('status')).toContainText('Slides window not open', { timeout: 15_000 });
const next = (desk: Page) => desk.getByRole('button', { name: 'Next step' });
const region = (desk: Page, name: string) => desk.getByRole('region', { name, exact: true });

/** Slides that answer to keys. */
const expectAlive = (slides: Page) =>
  expect(slides.locator('[data-step][aria-current="step"]')).toHaveCount(1);
async function openSlides(context: BrowserContext, { id, chapter }: Step): Promise<Page> {
  const slides = await context.newPage();
  await slides.goto(`./present/${chapter}/#${id}`);
  await expectAlive(slides);
  return slides;
}
/** Opens slides, and the desk from them. */
async function openBoth(context: BrowserContext, step: Step): Promise<{ slides: Page; desk: Page }> {
  const slides = await openSlides(context, step);
  const [desk] = await Promise.all([context.waitForEvent('page'), slides.keyboard.press('s')]);
  await expectLinked(desk);
  return { slides, desk };
}
const openDesk = async (page: Page, { id, chapter }: Step): Promise<void> => {
  await page.goto(`./present/${chapter}/?view=desk#${id}`);
  await expect(page.getByRole('heading', { name: 'Presenter’s desk' })).toBeVisible();
};

/** Each window moves the other, also after either is loaded again; at `here` again at its end. */
async function expectInStep({ slides, desk }: { slides: Page; desk: Page }): Promise<void> {
  await next(desk).click();
  await expectShown(slides, after);
  await slides.keyboard.press('PageUp');
  await expectShown(desk, here);

  await desk.reload();
  await expectLinked(desk);
  await desk.keyboard.press('ArrowRight');
  await expectShown(slides, after);
  await slides.keyboard.press('ArrowLeft');
  await expectShown(desk, here);

  await slides.reload();
  await expectAlive(slides);
  await expectShown(slides, here);
  await slides.keyboard.press('ArrowRight');
  await expectShown(desk, after);
  await desk.keyboard.press('PageUp');
  await expectShown(slides, here);
}

/** The desk misses slides that are closed, goes on alone, and they join it when it opens them again. */
async function expectToJoinAgain({ slides, desk }: { slides: Page; desk: Page }): Promise<void> {
  await slides.close();
  await expectGone(desk);
  await next(desk).click();
  await expectShown(desk, after);

  const again = desk.getByRole('button', { name: 'Open the slides again' });
  const [opened] = await Promise.all([desk.context().waitForEvent('page'), again.click()]);
  await expectLinked(desk);
  await expect(again).toHaveCount(0);
  await expectShown(opened, after);
  // The desk no longer has the window that opened it
  await desk.reload();
  await expectLinked(desk);
  await desk.keyboard.press('End');
  await expectShown(opened, last);
}

test('S opens the desk at the same step; slides and desk follow each other, also after either is loaded again, with account, figure and black screen', async ({
  context
}) => {
  const both = await openBoth(context, here);
  const { slides, desk } = both;
  const address = new URL(desk.url());
  expect(address.hash).toBe(`#${here.id}`);
  expect(address.searchParams.get('view')).toBe('desk');
  await expect(slides).toHaveURL(new RegExp(`session=${address.searchParams.get('session')}`));
  await expectInStep(both);

  await test.step('account and figure', async () => {
    await chooseAccount(desk, party);
    await expect(stage(slides)).toHaveAttribute('data-account', party.id);
    await slides.keyboard.press('1');
    await expect(stage(desk)).toHaveAttribute('data-lead', 'map');
    await expect(desk.getByRole('tab', { name: 'Map' })).toHaveAttribute('aria-selected', 'true');
    await desk.getByRole('tab', { name: 'Strength' }).click();
    await expect(stage(slides)).toHaveAttribute('data-lead', 'strength');
    await chooseAccount(slides, neutral);
    await expect(desk.getByRole('radio', { name: neutral.name })).toBeChecked();
  });
  await test.step('black screen', async () => {
    await desk.keyboard.press('b');
    await expect(slides.getByRole('status')).toContainText('The screen is black');
    await expect(desk.getByText('The class sees a black screen').first()).toBeVisible();
    await next(desk).click();
    await expect(slides.getByRole('status')).not.toContainText('The screen is black');
    await expectShown(slides, here);
  });
});

test('slides that have gone back to the article are fetched back into their window; closed ones join the desk when it opens them again', async ({
  context
}) => {
  const both = await openBoth(context, here);
  const { slides, desk } = both;
  await slides.keyboard.press('Escape');
  await expect(slides).toHaveURL(/chapters/);
  await expectGone(desk);
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('s');
  await expectLinked(desk);
  await expectShown(slides, after);
  expect(context.pages()).toHaveLength(2);
  await desk.keyboard.press('PageUp');
  await expectShown(slides, here);
  await expectToJoinAgain(both);
});

test('where there are no channels slides and desk are in step window to window', async ({ context }) => {
  await context.addInitScript(() => delete (window as { BroadcastChannel?: unknown }).BroadcastChannel);
  const both = await openBoth(context, here);
  await expectInStep(both);
  await expectToJoinAgain(both);
});

test('the desk shows what a slide asks before it answers, and then the answer', async ({ context }) => {
  const asking = aStepThatAsksFirst();
  const { slides, desk } = await openBoth(context, asking);
  const question = region(desk, 'Question for the class');
  await expect(desk.getByRole('heading', { name: 'Next: what the step shows' })).toBeVisible();
  await expect(question.getByRole('heading', { name: 'The slide asks now' })).toBeVisible();
  await expect(question).toContainText(asking.predict.asks);
  for (const window of [slides, desk])
    await expect(stage(window)).toHaveAttribute('data-at', asking.predict.at);

  await next(desk).click();
  for (const window of [slides, desk]) {
    await expect(stage(window)).toHaveAttribute('data-at', asking.at);
    await expectShown(window, asking);
  }
  await expect(question.getByRole('heading', { name: 'The slide has asked' })).toBeVisible();
});

test('two presentations side by side do not drive each other, nor does a copy of one', async ({
  context
}) => {
  const [one, other] = [await openBoth(context, here), await openBoth(context, after)];
  await one.desk.keyboard.press('End');
  await expectShown(one.slides, last);
  await other.slides.keyboard.press('Home');
  await expectShown(other.desk, first);
  await expectShown(one.slides, last);

  const copy = await openSlides(context, here);
  await copy.goto(one.slides.url().replace(/#.*/, `#${here.id}`));
  await copy.reload();
  await expect(copy).not.toHaveURL(/session=/);
  await copy.keyboard.press('ArrowRight');
  await expectShown(copy, after);
  await expectShown(one.desk, last);
  await one.desk.keyboard.press('Home');
  await expectShown(one.slides, first);
  await expectShown(copy, after);
});

test('either window takes the other along to the next chapter', async ({ context }) => {
  const [one, other] = twoChapters();
  const { slides, desk } = await openBoth(context, one.steps.at(-1)!);
  const start = other.steps[0]!;
  await desk.keyboard.press('Shift+ArrowRight');
  for (const page of [slides, desk]) {
    await expect(page.locator(`[data-slides="${other.id}"]`)).toBeAttached();
    await expectShown(page, start);
    await expect(page).toHaveURL(new RegExp(`/present/${other.id}/.*session=.*#${start.id}$`));
  }
  await desk.keyboard.press('End');
  await expectShown(slides, other.steps.at(-1)!);

  await slides.keyboard.press('Shift+ArrowLeft');
  await expect(desk.locator(`[data-slides="${one.id}"]`)).toBeAttached();
  await expectShown(desk, one.steps[0]!);
  await expectLinked(desk);
});

test('the desk has notes, sources, disputes and question of the step, in words', async ({ page }) => {
  const { step, dispute } = aToldDispute();
  await openDesk(page, step);
  // Where the slide asks first, its step is behind it
  if (step.predict) await page.keyboard.press('ArrowRight');
  const [start = ''] = step.note.text.split(/[*_\n]/);
  await expect(region(page, 'Notes')).toContainText(start);
  const sources = region(page, 'Sources of this step').getByRole('listitem');
  await expect(sources).toHaveCount(step.cites.length);
  for (const [i, id] of step.cites.entries())
    for (const { source } of rowOf(id).cites ?? [])
      await expect(sources.nth(i)).toContainText(sourceOf(source).short);
  const disputed = region(page, 'Disputed here');
  await expect(disputed).toContainText(dispute.topic);
  for (const { by } of dispute.sides) await expect(disputed).toContainText(`${by}:`);
  await expect(disputed).toContainText('How it is told here:');
  const question = region(page, 'Question for the class');
  await expect(question).toContainText(step.question);
  await expect(question).toContainText(step.answer);
  const seen = page.getByRole('tabpanel', { name: 'What the class sees' });
  await expect(seen).toContainText(step.title);
  // Its pictures are pictures
  await expect(seen.locator('svg').first()).toBeVisible();
  await expect(page.locator('[data-mark]')).toHaveCount(0);

  const next = chapters[chapterOf(step).number];
  await page.keyboard.press('End');
  const its = chapterOf(step).steps.at(-1)!;
  if (its.predict) await page.keyboard.press('ArrowRight');
  await expect(region(page, 'Next')).toContainText(
    next ? `The last step. Next chapter: ${next.title}` : 'The last step. No chapter comes after this one.'
  );
});

test('a desk at an address of its own works alone, and opens slides', async ({ page, context }) => {
  await openDesk(page, here);
  await expect(page.getByText('This desk belongs to no slides yet')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expectShown(page, after);
  const [slides] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the slides' }).click()
  ]);
  await expectLinked(page);
  await expectShown(slides, after);
  await slides.keyboard.press('ArrowLeft');
  await expectShown(page, here);
  // They are there: S brings them to the front and opens nothing
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  await expectShown(slides, after);
  expect(context.pages()).toHaveLength(2);
});

test('the clock starts with the first move, knows the plan, and runs on while the desk is loaded again', async ({
  page
}) => {
  // The first step of a chapter, with time in a long lesson for what is too much in a short one
  const [start] = chapters.map(({ steps }) => steps[0]!).filter(({ predict }) => !predict);
  if (!start) throw new Error('Every chapter begins with a question');
  const { minutes } = start;
  const [, second] = chapterOf(start).steps;
  const say = (time: number) => `${Math.floor(time)}:${time % 1 ? '30' : '00'}`;
  const long = Math.floor(minutes[1]);

  await page.clock.install();
  await openDesk(page, start);
  const time = region(page, 'Time');
  const elapsed = time.getByRole('timer');
  await expect(time).toContainText('The clock starts when you move on');
  await page.clock.fastForward('05:00');
  await expect(elapsed).toHaveText('0:00');

  await time.getByRole('button', { name: 'Start' }).click();
  await page.clock.fastForward(long * 60_000);
  await expect(elapsed).toHaveText(new RegExp(`^${long}:0\\d$`));
  await expect(time).toContainText(
    new RegExp(`of 45:00. This step: ${long}:0\\d, planned ${say(minutes[0])}`)
  );
  await expect(time).toContainText(/You are about .* minutes? behind\./);
  await time.getByRole('button', { name: '90 min' }).click();
  await expect(time).toContainText('You are on time.');

  await page.keyboard.press('ArrowRight');
  await expect(time).toContainText(new RegExp(`This step: 0:0\\d, planned ${say(second!.minutes[1])}`));
  await page.reload();
  await page.clock.fastForward('02:00');
  await expect(elapsed).toHaveText(new RegExp(`^${long + 2}:[0-2]\\d$`));
  await time.getByRole('button', { name: 'Pause' }).click();
  await time.getByRole('button', { name: 'Reset' }).click();
  await expect(elapsed).toHaveText('0:00');
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('01:00');
  await expect(elapsed).toHaveText(/^1:0\d$/);
});

test('axe finds nothing on the desk, in the dark all stands out, and the page needs no scrolling on any usual screen', async ({
  page
}) => {
  const asking = aStepThatAsksFirst();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDesk(page, asking);
  await expect(page.getByRole('tabpanel', { name: 'What the class sees' })).toContainText(headingOf(asking));
  await expectAccessible(page);
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
    [820, 1180]
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect(next(page)).toBeInViewport({ ratio: 1 });
      await expect(region(page, 'Notes')).toBeInViewport();
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight
      ]);
      expect(Math.max(...over)).toBeLessThanOrEqual(0);
    });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await chooseAccount(page, party);
  await expectContrast(page);
});
