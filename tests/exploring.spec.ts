import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { figure, isLong, isPaired, marks, phone, scenes, stage, turnTo, wide } from './chapter';

/** Opens the page as an address asks for it, and waits until its figure is alive. */
async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(`./explore/${rest}`);
  await expect(page.locator('.explore.alive')).toBeAttached();
  await expect(page.locator('[data-stage] figure [role="group"]').first()).toBeAttached();
}

const ruler = (page: Page) => page.getByRole('slider', { name: 'Date' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Date' });
const list = (page: Page) => page.locator('.rows');

const expectDate = (page: Page, edtf: string) => expect(stage(page)).toHaveAttribute('data-at', edtf);

/** Where a month lies on the ruler, px of the window. */
async function pointOf(page: Page, year: number, month: number): Promise<{ x: number; y: number }> {
  const box = await ruler(page).boundingBox();
  if (!box) throw new Error('There is no ruler');
  const part = ((year - 2000) * 12 + month - 0.5) / 204;
  return { x: box.x + 8 + (box.width - 16) * part, y: box.y + box.height / 2 };
}

test('the page opens at its date, in the Evidence account, and its address is left alone', async ({
  page
}) => {
  await open(page);
  await expectDate(page, '2014-02-03');
  await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
  await expect(stage(page)).toHaveAttribute('data-lead', 'allegiance');
  await expect(ruler(page)).toHaveAttribute('aria-valuetext', '3 February 2014');
  await expect(page).toHaveURL(/\/explore\/$/);
});

test('dragging the ruler moves the date from month to month, and the figure with it', async ({ page }) => {
  await open(page, '#2004-06');
  const before = await marks(page).count();
  const from = await pointOf(page, 2004, 6);
  const to = await pointOf(page, 2007, 3);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await expectDate(page, '2007-03');
  await page.mouse.up();
  await expectDate(page, '2007-03');
  await expect.poll(() => marks(page).count()).toBeGreaterThan(before);
  await expect(field(page)).toHaveValue('March 2007');
  await expect(page).toHaveURL(/\/explore\/#2007-03$/);
});

test('a finger drags the ruler too', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(`${test.info().project.use.baseURL}explore/`);
  await expect(page.locator('.explore.alive')).toBeAttached();
  const session = await context.newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', year: number) => {
    const point = await pointOf(page, year, 6);
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
  };
  await touch('touchStart', 2014);
  for (const year of [2013, 2012, 2010, 2008]) await touch('touchMove', year);
  await touch('touchEnd', 2008);
  await expectDate(page, '2008-06');
  await context.close();
});

test('keys move the date by months, years and events, to both ends and no further', async ({ page }) => {
  await open(page, '#2006-10-15');
  await ruler(page).focus();
  const presses = [
    ['ArrowRight', '2006-10'],
    ['ArrowRight', '2006-11'],
    ['ArrowLeft', '2006-10'],
    ['PageUp', '2007-10'],
    ['Shift+ArrowLeft', '2006-10'],
    ['PageDown', '2005-10'],
    ['Shift+ArrowRight', '2006-10'],
    ['Comma', '2006-10-15'],
    ['Comma', '2006-10-12'],
    ['Period', '2006-10-15'],
    ['ArrowLeft', '2006-09'],
    ['Home', '2000-01'],
    ['ArrowLeft', '2000-01'],
    ['End', '2016-12'],
    ['ArrowRight', '2016-12']
  ] as const;
  for (const [key, edtf] of presses) {
    await page.keyboard.press(key);
    await expectDate(page, edtf);
  }
});

test('the buttons go to the event before and after, and say when there is none', async ({ page }) => {
  await open(page, '#2006-10-13');
  await page.getByRole('button', { name: 'Next event' }).click();
  await expectDate(page, '2006-10-15');
  await page.getByRole('button', { name: 'Previous event' }).click();
  await expectDate(page, '2006-10-12');
  await ruler(page).press('End');
  await expect(page.getByRole('button', { name: 'Next event' })).toHaveAttribute('aria-disabled', 'true');
});

test('a date can be written, in numbers or in words', async ({ page }) => {
  await open(page);
  for (const [written, edtf] of [
    ['2007-03', '2007-03'],
    ['15 October 2006', '2006-10-15'],
    ['spring 2003', '2003-21'],
    ['2006-10-15 to 2007-12', '2006-10-15/2007-12']
  ] as const) {
    await field(page).fill(written);
    await field(page).press('Enter');
    await expectDate(page, edtf);
  }
  await expect(page).toHaveURL(/#2006-10-15\/2007-12$/);
});

test('what cannot be read as a date is answered calmly, and the date stays', async ({ page }) => {
  await open(page, '#2007-03');
  await field(page).fill('the day after');
  await field(page).press('Enter');
  await expect(page.locator('form [role="status"]')).toContainText(
    '“the day after” cannot be read as a date'
  );
  await expect(page.locator('form [role="status"]')).toContainText('March 2007');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page)).toHaveValue('the day after');
  await expectDate(page, '2007-03');
  // The next date takes the answer away
  await ruler(page).press('ArrowRight');
  await expect(page.locator('form [role="status"]')).toHaveText('');
  await expect(field(page)).toHaveValue('April 2007');
});

test('a date outside the work leads to the nearest end, and is told so', async ({ page }) => {
  await open(page, '#2007-03');
  await field(page).fill('1998');
  await field(page).press('Enter');
  await expectDate(page, '2000-01');
  await expect(page.locator('form [role="status"]')).toContainText('2000 to 2016');
});

for (const [rest, at, account, lead] of [
  ['#1066', '2000-01', 'evidence', 'allegiance'],
  ['#2006-13', '2006', 'evidence', 'allegiance'],
  ['?account=nobody&figure=pie&map=moon&actor=nobody#soon', '2014-02-03', 'evidence', 'allegiance'],
  ['?account=islamic-state&figure=strength#2030', '2016-12', 'islamic-state', 'strength']
] as const)
  test(`“${rest}” in an address is no error`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await open(page, rest);
    await expectDate(page, at);
    await expect(stage(page)).toHaveAttribute('data-account', account);
    await expect(stage(page)).toHaveAttribute('data-lead', lead);
    expect(errors).toEqual([]);
  });

test('the address holds what is shown, and a reload shows it again', async ({ page }) => {
  await open(page);
  await turnTo(page, 'map');
  await page.getByRole('radio', { name: 'al-Qaeda’s' }).check();
  await page.getByRole('button', { name: 'Whole region' }).click();
  await page.getByLabel('Look for').selectOption({ label: 'Abu Musab al-Zarqawi' });
  await field(page).fill('July 2002');
  await field(page).press('Enter');
  const address = /\?account=al-qaeda&figure=map&map=wide&actor=al-khalayleh#2002-07$/;
  await expect(page).toHaveURL(address);
  await page.reload();
  await expect(page.locator('.explore.alive')).toBeAttached();
  await expectDate(page, '2002-07');
  await expect(page).toHaveURL(address);
  await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
  await expect(stage(page)).toHaveAttribute('data-lead', 'map');
  await expect(page.getByRole('button', { name: 'Whole region' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Stop looking for Abu Musab al-Zarqawi' })).toBeVisible();
});

test('moving about leaves no trail: Back goes to the page before', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Explore' }).first().click();
  await expect(page.locator('.explore.alive')).toBeAttached();
  await ruler(page).press('Home');
  await expect(page).toHaveURL(/#2000-01$/);
  await ruler(page).press('End');
  await expect(page).toHaveURL(/#2016-12$/);
  await page.goBack();
  await expect(page).toHaveURL(new URL('./', test.info().project.use.baseURL).href);
});

test('a party’s account says whose it is and moves the disputed ribbon', async ({ page }) => {
  await open(page, '#2007-12');
  await page.getByRole('radio', { name: 'Islamic State’s' }).check();
  await expect(stage(page)).toHaveAttribute('data-account', 'islamic-state');
  await expect(figure(page)).toContainText('the Islamic State’s own account. It is a claim, not a finding.');
  await expect(page).toHaveURL(/\?account=islamic-state/);
});

for (const scene of scenes)
  test(`under the figure stand its marks as rows, all of them: ${scene}`, async ({ page }) => {
    await open(page, `?figure=${scene}#2007`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('2007');
    const idsOf = (locator: string, attribute: string) =>
      page
        .locator(locator)
        .evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? '').sort(), attribute);
    const rows = await idsOf('.rows li', 'data-row');
    const drawn = await idsOf(`[data-stage] figure[data-scene="${scene}"] [data-mark]`, 'data-mark');
    const table = await idsOf(`figure[data-scene="${scene}"] table [data-row]`, 'data-row');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toEqual(table);
    expect(rows).toEqual(expect.arrayContaining(drawn));
    if (scene === 'allegiance') expect(rows).toEqual(drawn);
  });

test('looking for someone keeps the rows that name them, and draws them strong', async ({ page }) => {
  await open(page, '?figure=map#2007-06');
  const all = await list(page).locator('li').count();
  await page.getByLabel('Look for').selectOption({ label: 'Islamic Army in Iraq (IAI)' });
  await expect(list(page).locator('.says')).toContainText(
    /^\d+ of \d+ rows behind the figure name Islamic Army/
  );
  const some = await list(page).locator('li').count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await turnTo(page, 'allegiance');
  await page.getByRole('button', { name: 'Stop looking for Islamic Army in Iraq (IAI)' }).click();
  await expect(list(page).locator('.says')).toContainText('The figure rests on');
  await expect(page).not.toHaveURL(/actor=/);
});

test('a row leads to the step that tells it, in the account that was chosen', async ({ page }) => {
  await open(page, '?account=al-qaeda#2006-10-15');
  const link = list(page).locator('.told a').first();
  const title = ((await link.textContent()) ?? '').replace(/^\s*\d/, '').trim();
  await link.click();
  await expect(page).toHaveURL(/\/chapters\/[a-z]+\/\?account=al-qaeda#[a-z0-9-]+$/);
  await expect(page.locator('[data-step][aria-current="step"] h2')).toHaveText(title);
});

test('a mark says what it rests on, as in a chapter', async ({ page }) => {
  await open(page, '#2007-12');
  await page.locator('[data-mark="tie-isi-al-qaeda"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('How far to trust it');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a source of a row is found under the rows, and the date stays', async ({ page }) => {
  await open(page, '#2007-12');
  await list(page).locator('a[href^="#source-"]').first().click();
  await expect(page.locator('.sources :target, .sources li:target')).toBeInViewport();
  await expectDate(page, '2007-12');
});

test('all three figures stand side by side where there is room, at one date', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, '#2007-06');
  for (const scene of scenes) await expect(marks(page, scene).first()).toBeAttached();
  await page.getByRole('button', { name: 'Lead only' }).click();
  await expect(page.locator('[data-stage] figure')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, viewport] of [
    ['laptop', wide],
    ['phone', phone]
  ] as const)
    if (isLong || isPaired(colorScheme, name))
      test(`axe finds nothing in any figure, ${colorScheme}, ${name}`, async ({ page }) => {
        test.slow();
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, '?actor=aqm#2006-10-15');
        for (const scene of scenes) {
          await turnTo(page, scene);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${scene}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          ).toEqual([]);
        }
      });

for (const width of [390, 320])
  test(`nothing of the page is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '?actor=aqm,isi&figure=map#2007');
    const wider = await page
      .locator('main')
      .evaluate((main) =>
        [
          main,
          ...main.querySelectorAll(
            '.stage, .controls, .controls > *, .ruler-box, .figures, .rows li, .sources'
          )
        ]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => one.className)
      );
    expect(wider).toEqual([]);
  });
