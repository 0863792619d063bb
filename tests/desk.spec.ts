import AxeBuilder from '@axe-core/playwright';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { chapters } from './chapter';

const stage = (page: Page) => page.locator('[data-stage]');
const expectShown = (page: Page, step: string) =>
  expect(stage(page)).toHaveAttribute('data-current-step', step);
const expectAlive = async (page: Page) =>
  expect(page.locator('.present.alive, .desk').first()).toBeAttached();
const link = (desk: Page) => desk.locator('.desk [role="status"] .link');
/** Room for a window to find out that the other is gone: it asks every two seconds */
const patient = { timeout: 15_000 };

async function openSlides(context: BrowserContext, at: string): Promise<Page> {
  const slides = await context.newPage();
  await slides.goto(`./present/${at}`);
  await expectAlive(slides);
  return slides;
}
/** Opens slides, and the desk from them. */
async function openBoth(context: BrowserContext, at: string): Promise<{ slides: Page; desk: Page }> {
  const slides = await openSlides(context, at);
  const [desk] = await Promise.all([context.waitForEvent('page'), slides.keyboard.press('s')]);
  await expect(link(desk)).toHaveText('Slides window connected');
  return { slides, desk };
}
const next = (desk: Page) => desk.getByRole('button', { name: 'Next step' });

for (const [how, isBare] of [
  ['by their channel', false],
  ['window to window, where there are no channels', true]
] as const) {
  test.describe(`slides and desk are in step ${how}`, () => {
    test.beforeEach(async ({ context }) => {
      if (isBare)
        await context.addInitScript(() => delete (window as { BroadcastChannel?: unknown }).BroadcastChannel);
    });

    test('each follows the other, also after either is loaded again', async ({ context }) => {
      const { slides, desk } = await openBoth(context, 'declaration/#one-ribbon');
      await next(desk).click();
      await expectShown(slides, 'two-sentences');
      await slides.keyboard.press('PageUp');
      await expectShown(desk, 'one-ribbon');

      await desk.reload();
      await expect(link(desk)).toHaveText('Slides window connected');
      await desk.keyboard.press('ArrowRight');
      await expectShown(slides, 'two-sentences');
      await slides.keyboard.press('ArrowLeft');
      await expectShown(desk, 'one-ribbon');

      await slides.reload();
      await expectAlive(slides);
      await expectShown(slides, 'one-ribbon');
      await slides.keyboard.press('ArrowRight');
      await expectShown(desk, 'two-sentences');
      await desk.keyboard.press('PageUp');
      await expectShown(slides, 'one-ribbon');
    });

    test('slides that are closed are missed, the desk goes on, and they join it when it opens them again', async ({
      context
    }) => {
      const { slides, desk } = await openBoth(context, 'declaration/#one-ribbon');
      await slides.close();
      await expect(link(desk)).toHaveText('Slides window not open', patient);
      await next(desk).click();
      await expectShown(desk, 'two-sentences');

      const again = desk.getByRole('button', { name: 'Open the slides again' });
      const [opened] = await Promise.all([context.waitForEvent('page'), again.click()]);
      await expect(link(desk)).toHaveText('Slides window connected');
      await expect(again).toHaveCount(0);
      await expectShown(opened, 'two-sentences');
      await desk.keyboard.press('ArrowLeft');
      await expectShown(opened, 'one-ribbon');
      // The desk no longer has the window that opened it
      await desk.reload();
      await expect(link(desk)).toHaveText('Slides window connected');
      await desk.keyboard.press('End');
      await expectShown(opened, chapters.declaration!.at(-1)!.id);
    });
  });
}

test('slides that have gone back to the article are fetched back into their window', async ({ context }) => {
  const { slides, desk } = await openBoth(context, 'declaration/#one-ribbon');
  await slides.keyboard.press('Escape');
  await expect(slides).toHaveURL(/chapters/);
  await expect(link(desk)).toHaveText('Slides window not open', patient);
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('s');
  await expect(link(desk)).toHaveText('Slides window connected');
  await expectShown(slides, 'two-sentences');
  expect(context.pages()).toHaveLength(2);
});

test('account, figure and black screen are the same in both windows', async ({ context }) => {
  const { slides, desk } = await openBoth(context, 'declaration/#one-ribbon');
  await desk.getByRole('radio', { name: 'al-Qaeda’s' }).check();
  await expect(stage(slides)).toHaveAttribute('data-account', 'al-qaeda');
  await slides.keyboard.press('1');
  await expect(stage(desk)).toHaveAttribute('data-lead', 'map');
  await expect(desk.getByRole('tab', { name: 'Map' })).toHaveAttribute('aria-selected', 'true');
  await desk.getByRole('tab', { name: 'Strength' }).click();
  await expect(stage(slides)).toHaveAttribute('data-lead', 'strength');
  await slides.keyboard.press('a');
  await expect(desk.getByRole('radio', { name: 'Evidence' })).toBeChecked();

  await desk.keyboard.press('b');
  await expect(slides.locator('.black')).toBeVisible();
  await expect(desk.getByText('The class sees a black screen').first()).toBeVisible();
  await next(desk).click();
  await expect(slides.locator('.black')).toHaveCount(0);
  await expectShown(slides, 'one-ribbon');
});

test('the desk shows what a slide asks before it answers, and then the answer', async ({ context }) => {
  const { slides, desk } = await openBoth(context, 'split/#how-many-fighters');
  const question = desk.getByRole('region', { name: 'Question for the class' });
  await expect(desk.getByRole('heading', { name: 'Next: what the step shows' })).toBeVisible();
  await expect(question.getByRole('heading', { name: 'The slide asks now' })).toBeVisible();
  const asked = await stage(desk).getAttribute('data-at');
  await expect(stage(slides)).toHaveAttribute('data-at', asked!);

  await next(desk).click();
  await expect(stage(slides)).not.toHaveAttribute('data-at', asked!);
  await expect(stage(desk)).toHaveAttribute('data-at', (await stage(slides).getAttribute('data-at'))!);
  await expect(question.getByRole('heading', { name: 'The slide has asked' })).toBeVisible();
  await expectShown(desk, 'how-many-fighters');
});

test('two presentations side by side do not drive each other, nor does a copy of one', async ({
  context
}) => {
  const [one, other] = [
    await openBoth(context, 'declaration/#one-ribbon'),
    await openBoth(context, 'declaration/#two-sentences')
  ];
  await one.desk.keyboard.press('End');
  await expectShown(one.slides, chapters.declaration!.at(-1)!.id);
  await other.slides.keyboard.press('Home');
  await expectShown(other.desk, chapters.declaration![0]!.id);
  await expectShown(one.slides, chapters.declaration!.at(-1)!.id);
  await expectShown(other.slides, chapters.declaration![0]!.id);

  const copy = await openSlides(context, 'declaration/');
  await copy.goto(one.slides.url().replace(/#.*/, '#one-ribbon'));
  await copy.reload();
  await expect(copy).not.toHaveURL(/session=/);
  await copy.keyboard.press('ArrowRight');
  await expectShown(copy, 'two-sentences');
  await expectShown(one.desk, chapters.declaration!.at(-1)!.id);
  await one.desk.keyboard.press('ArrowLeft');
  await expectShown(one.slides, chapters.declaration!.at(-2)!.id);
  await expectShown(copy, 'two-sentences');
});

test('either window takes the other along to the next chapter', async ({ context }) => {
  const { slides, desk } = await openBoth(context, 'pledge/#al-zarqawi-killed');
  await desk.keyboard.press('Shift+ArrowRight');
  const first = chapters.declaration![0]!.id;
  for (const page of [slides, desk]) {
    await expect(page.locator('[data-slides="declaration"]')).toBeAttached();
    await expectShown(page, first);
    await expect(page).toHaveURL(new RegExp(`/present/declaration/.*session=.*#${first}$`));
  }
  await next(desk).click();
  await expectShown(slides, chapters.declaration![1]!.id);

  await slides.keyboard.press('Shift+ArrowRight');
  await expect(desk.locator('[data-slides="split"]')).toBeAttached();
  await expectShown(desk, chapters.split![0]!.id);
  await expect(link(desk)).toHaveText('Slides window connected');
  await slides.keyboard.press('ArrowRight');
  await expectShown(desk, chapters.split![1]!.id);
});

test('the desk has notes, sources, disputes and question of the step, in words', async ({ page }) => {
  await page.goto('./present/declaration/?view=desk#one-ribbon');
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(region('Notes')).toContainText('Show all three accounts');
  await expect(region('Sources of this step').getByRole('listitem')).toHaveCount(3);
  await expect(region('Sources of this step')).toContainText('Orton 2016, paragraph 32.');
  await expect(region('Disputed here')).toContainText('was ISI part of al-Qaeda?');
  for (const side of ['Islamic State:', 'al-Qaeda:', 'Kyle Orton (2016):', 'How it is told here:'])
    await expect(region('Disputed here')).toContainText(side);
  await expect(region('Question for the class')).toContainText('which would it be, and why?');
  await expect(region('Question for the class')).toContainText('Any choice can be defended');
  await expect(page.getByRole('tabpanel', { name: 'What the class sees' })).toContainText(
    'One ribbon, three readings.'
  );
  // Its pictures are pictures
  await expect(page.locator('.frame svg').first()).toBeVisible();
  await expect(page.locator('[data-mark]')).toHaveCount(0);

  await page.keyboard.press('End');
  await expect(region('Next')).toContainText('The last step. Next chapter: The insurgents turn');
});

test('a desk at an address of its own works alone, and opens slides', async ({ page, context }) => {
  await page.goto('./present/declaration/?view=desk#one-ribbon');
  await expect(page.getByText('This desk belongs to no slides yet')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expectShown(page, 'two-sentences');
  const [slides] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the slides' }).click()
  ]);
  await expect(link(page)).toHaveText('Slides window connected');
  await expectShown(slides, 'two-sentences');
  await slides.keyboard.press('ArrowLeft');
  await expectShown(page, 'one-ribbon');
  // They are there: S brings them to the front and opens nothing
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowRight');
  await expectShown(slides, 'two-sentences');
  expect(context.pages()).toHaveLength(2);
});

test('the clock starts with the first move, knows the plan, and runs on while the desk is loaded again', async ({
  page
}) => {
  await page.clock.install();
  await page.goto('./present/declaration/?view=desk#branch-in-council');
  const time = page.getByRole('region', { name: 'Time' });
  const elapsed = time.getByRole('timer');
  await expect(time).toContainText('The clock starts when you move on');
  await page.clock.fastForward('05:00');
  await expect(elapsed).toHaveText('0:00');

  await time.getByRole('button', { name: 'Start' }).click();
  await page.clock.fastForward('05:00');
  await expect(elapsed).toHaveText(/^5:0\d$/);
  await expect(time).toContainText(/of 45:00. This step: 5:0\d, planned 3:00/);
  await expect(time).toContainText('You are about 2 minutes behind.');
  await time.getByRole('button', { name: '90 min' }).click();
  await expect(time).toContainText('You are on time.');

  await page.keyboard.press('ArrowRight');
  await expect(time).toContainText(/This step: 0:0\d, planned 5:30/);
  await page.reload();
  await page.clock.fastForward('02:00');
  await expect(elapsed).toHaveText(/^7:[0-2]\d$/);
  await time.getByRole('button', { name: 'Pause' }).click();
  await time.getByRole('button', { name: 'Reset' }).click();
  await expect(elapsed).toHaveText('0:00');
  await page.keyboard.press('ArrowRight');
  await page.clock.fastForward('01:00');
  await expect(elapsed).toHaveText(/^1:0\d$/);
});

test('axe finds nothing on the desk, wide and narrow, light and dark', async ({ page }) => {
  for (const [at, width, colorScheme] of [
    ['declaration/?view=desk#one-ribbon', 1440, 'light'],
    ['split/?view=desk&account=al-qaeda#how-many-fighters', 820, 'dark'],
    ['origins/?view=desk#lebanon-and-syria', 390, 'light']
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`./present/${at}`);
    await expect(page.locator('.frame svg').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${at}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    ).toEqual([]);
  }
});

test('the desk needs no scrolling of the page on any usual screen', async ({ page }) => {
  await page.goto('./present/split/?view=desk#how-many-fighters');
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1280, 720],
    [1024, 768],
    [820, 1180]
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(next(page), `${width} × ${height}`).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('region', { name: 'Notes' })).toBeInViewport();
    const over = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight
    ]);
    expect(Math.max(...over), `${width} × ${height}`).toBeLessThanOrEqual(0);
  }
});
