/** What a reader does who explores: moves the date, turns to a figure, chooses whose account, looks for someone. */
import type { Page } from '@playwright/test';
import { parseSpan, saySpan } from '../src/lib/moments/moment';
import {
  chooseAccount,
  drawing,
  ends,
  expectAlive as expectChapter,
  figure,
  isLong,
  marks,
  phone,
  scenes,
  stage,
  turnTo
} from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { allSteps, contestedTie, neutral, party, rowsOf, story } from './story';

const { opening } = story;
const [firstYear = 0, lastYear = 0] = story.years.split('/').map(Number);
const months = (lastYear - firstYear + 1) * 12;
/** A month by its place in the work, from 0. */
const month = (place: number): string =>
  `${firstYear + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
const [first, last] = [month(0), month(months - 1)];
/** A month late enough for much to be drawn, and the year it is in; a year and more lies on both sides. */
const late = Math.min(Math.floor(months * 0.6), months - 25);
const lateYear = firstYear + Math.floor(late / 12);
const { name: wanted } = rowsOf('actors').find(({ id }) => id === contestedTie.from)!;

/** Opens the page as an address asks for it, and waits until its figure is alive. */
async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(`./explore/${rest}`);
  await expectAlive(page);
}
const expectAlive = (page: Page) =>
  expect(stage(page).locator('figure [role="group"]').first()).toBeAttached();

const ruler = (page: Page) => page.getByRole('slider', { name: 'Date' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Date' });
const answer = (page: Page) =>
  page
    .locator('form')
    .filter({ has: field(page) })
    .getByRole('status');
const list = (page: Page) => page.getByRole('region', { name: /the rows behind the figure$/ });
const dateOf = async (page: Page): Promise<string> => (await stage(page).getAttribute('data-at')) ?? '';
const expectDate = (page: Page, edtf: string) => expect(stage(page)).toHaveAttribute('data-at', edtf);
async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Where the middle of a month lies on the ruler, px of the window. */
async function pointOf(page: Page, place: number): Promise<{ x: number; y: number }> {
  const box = await ruler(page).boundingBox();
  if (!box) throw new Error('There is no ruler');
  return { x: box.x + 8 + ((box.width - 16) * (place + 0.5)) / months, y: box.y + box.height / 2 };
}

test('the page opens at its date, under Evidence, its address is left alone, and axe finds nothing', async ({
  page
}) => {
  await open(page);
  await expectDate(page, opening.at);
  await expect(stage(page)).toHaveAttribute('data-account', neutral.id);
  await expect(stage(page)).toHaveAttribute('data-lead', opening.figure);
  await expect(ruler(page)).toHaveAttribute('aria-valuetext', saySpan(parseSpan(opening.at)));
  await expect(page).toHaveURL(ends('/explore/'));
  await expectAccessible(page, { within: '[data-stage]' });
});

test('dragging the ruler moves the date from month to month, and the figure with it', async ({ page }) => {
  await open(page, `#${first}`);
  const before = await marks(page).count();
  const [from, to] = [await pointOf(page, 0), await pointOf(page, late)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await expectDate(page, month(late));
  await page.mouse.up();
  await expectDate(page, month(late));
  await expect.poll(() => marks(page).count()).toBeGreaterThan(before);
  await expect(field(page)).toHaveValue(saySpan(parseSpan(month(late))));
  await expect(page).toHaveURL(ends(`/explore/#${month(late)}`));
});

test.describe('by finger', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('a finger drags the ruler too', async ({ page }) => {
    await open(page);
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', place: number) => {
      const touchPoints = type === 'touchEnd' ? [] : [await pointOf(page, place)];
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', months - 6);
    for (const place of [months - 12, late + 8, late]) await touch('touchMove', place);
    await touch('touchEnd', late);
    await expectDate(page, month(late));
  });
});

for (const viewport of [{ width: 1440, height: 900 }, phone])
  test(`ruler and figure are seen together while it is dragged, at ${viewport.width} × ${viewport.height}`, async ({
    page
  }) => {
    await page.setViewportSize(viewport);
    await open(page, `#${first}`);
    const seen = [ruler(page), figure(page).locator('[data-box]')];
    for (const part of seen) await expect(part).toBeInViewport({ ratio: 1 });
    const before = await marks(page).count();
    const [from, to] = [await pointOf(page, 0), await pointOf(page, late)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => marks(page).count()).toBeGreaterThan(before);
    for (const part of seen) await expect(part).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

test('keys move the date by months, years and events, buttons from event to event, to both ends and no further', async ({
  page
}) => {
  await open(page, `#${month(late)}`);
  await test.step('months and years', async () => {
    await ruler(page).focus();
    for (const [key, edtf] of [
      ['ArrowRight', month(late + 1)],
      ['PageUp', month(late + 13)],
      ['Shift+ArrowLeft', month(late + 1)],
      ['ArrowLeft', month(late)],
      ['Home', first],
      ['ArrowLeft', first],
      ['End', last],
      ['ArrowRight', last]
    ] as const) {
      await page.keyboard.press(key);
      await expectDate(page, edtf);
    }
    await expect(page.getByRole('button', { name: 'Next event' })).toHaveAttribute('aria-disabled', 'true');
  });
  await test.step('events', async () => {
    const { start, end } = contestedTie;
    const [from, to] = [parseSpan(start.edtf).end, parseSpan(end.edtf).end];
    await write(page, start.edtf);
    await expectDate(page, start.edtf);
    const seen = [from];
    for (const press of [
      () => ruler(page).press('Period'),
      () => page.getByRole('button', { name: 'Next event' }).click()
    ]) {
      const before = await dateOf(page);
      await press();
      await expect(stage(page)).not.toHaveAttribute('data-at', before);
      seen.push(parseSpan(await dateOf(page)).end);
    }
    expect(seen, 'later each time').toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect(seen.at(1), 'no event is passed over').toBeLessThanOrEqual(to);
    await ruler(page).press('Comma');
    await page.getByRole('button', { name: 'Previous event' }).click();
    await expectDate(page, start.edtf);
  });
});

test('a date can be written in numbers or words; what is no date is answered calmly, what lies outside by the nearest', async ({
  page
}) => {
  await open(page);
  const y = lateYear;
  for (const [written, edtf] of [
    [`${y}-03`, `${y}-03`],
    [`15 October ${y}`, `${y}-10-15`],
    [`spring ${y}`, `${y}-21`],
    [`${y - 1}-10-15 to ${y}-12`, `${y - 1}-10-15/${y}-12`]
  ] as const)
    await test.step(written, async () => {
      await write(page, written);
      await expectDate(page, edtf);
    });
  await expect(page).toHaveURL(ends(`#${y - 1}-10-15/${y}-12`));

  await test.step('no date', async () => {
    await write(page, month(late));
    await write(page, 'the day after');
    await expect(answer(page)).toContainText('“the day after” cannot be read as a date');
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page)).toHaveValue('the day after');
    await expectDate(page, month(late));
    // The next date takes the answer away
    await ruler(page).press('ArrowRight');
    await expect(answer(page)).toHaveText('');
    await expect(field(page)).toHaveValue(saySpan(parseSpan(month(late + 1))));
  });
  await test.step('outside', async () => {
    await write(page, `${firstYear - 2}`);
    await expectDate(page, first);
    await expect(answer(page)).toContainText(`${firstYear} to ${lastYear}`);
  });
});

test('nonsense in an address is no error', async ({ page }) => {
  for (const [rest, at, account, lead] of [
    ['?account=nobody&figure=pie&map=moon&actor=nobody#soon', opening.at, neutral.id, opening.figure],
    [`?account=${party.id}&figure=strength#${lastYear + 14}`, last, party.id, 'strength']
  ] as const)
    await test.step(rest, async () => {
      await open(page, rest);
      await expectDate(page, at);
      await expect(stage(page)).toHaveAttribute('data-account', account);
      await expect(stage(page)).toHaveAttribute('data-lead', lead);
    });
});

test('the address holds what is shown, and a reload shows it again', async ({ page }) => {
  const frame = story.map.frames.find(({ id }) => id !== opening.map);
  const window = page.getByRole('button', { name: frame?.tab ?? '', exact: true });
  await open(page);
  await turnTo(page, 'map');
  await chooseAccount(page, party);
  await window.click();
  await page.getByLabel('Look for').selectOption(contestedTie.from);
  await write(page, month(late));
  const address = ends(
    `?account=${party.id}&figure=map&map=${frame?.id}&actor=${contestedTie.from}#${month(late)}`
  );
  await expect(page).toHaveURL(address);
  await page.reload();
  await expectAlive(page);
  await expectDate(page, month(late));
  await expect(page).toHaveURL(address);
  await expect(stage(page)).toHaveAttribute('data-account', party.id);
  await expect(stage(page)).toHaveAttribute('data-lead', 'map');
  await expect(window).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: `Stop looking for ${wanted}` })).toBeVisible();
});

test('moving about leaves no trail: Back goes to the page before', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Explore' }).first().click();
  await expectAlive(page);
  await ruler(page).press('Home');
  await expect(page).toHaveURL(ends(`#${first}`));
  await ruler(page).press('End');
  await expect(page).toHaveURL(ends(`#${last}`));
  await page.goBack();
  await expect(page).toHaveURL(new URL('./', test.info().project.use.baseURL).href);
});

test('under each figure stand its marks as rows, all of them; who looks for someone keeps the rows that name them', async ({
  page
}) => {
  await open(page, `#${lateYear}`);
  const idsOf = (attribute: string, within: string) =>
    page
      .locator(`${within} [${attribute}]`)
      .evaluateAll((all, name) => all.map((one) => one.getAttribute(name) ?? '').sort(), attribute);
  for (const scene of ['strength', 'map', 'allegiance'] as const)
    await test.step(scene, async () => {
      await turnTo(page, scene);
      await expect(list(page)).toHaveAccessibleName(
        new RegExp(`^${scene}, ${saySpan(parseSpan(`${lateYear}`))}`, 'i')
      );
      const drawn = await idsOf('data-mark', `[data-stage] figure[data-scene="${scene}"]`);
      await expect
        .poll(() => idsOf('data-row', '[data-standing="rows"]'))
        .toEqual(scene === 'allegiance' ? drawn : expect.arrayContaining(drawn));
    });

  await test.step('looking for someone', async () => {
    const rows = list(page).getByRole('listitem');
    const all = await rows.count();
    await page.getByLabel('Look for').selectOption({ label: wanted });
    await expect(list(page)).toContainText(new RegExp(`\\d+ of ${all} rows behind the figure names? `));
    await expect(list(page)).toContainText(wanted);
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await rows.count()).toBeLessThan(all);
    await page.getByRole('button', { name: `Stop looking for ${wanted}` }).click();
    await expect(list(page)).toContainText('The figure rests on');
    await expect(page).not.toHaveURL(/actor=/);
  });
});

test('a mark says what it rests on, a row leads to its source, and to the step that tells it in the account that was chosen', async ({
  page
}) => {
  await open(page, `?account=${party.id}#${contestedTie.start.edtf}`);
  await expect(figure(page)).toContainText(party.banner);
  await test.step('a mark', async () => {
    await figure(page).locator(`[data-mark="${contestedTie.id}"]`).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('How far to trust it');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('a source', async () => {
    await list(page).locator('a[href^="#source-"]').first().click();
    await expect(page.locator(':target')).toBeInViewport();
    await expectDate(page, contestedTie.start.edtf);
  });
  await test.step('a step', async () => {
    await list(page).locator('a[href*="/chapters/"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/chapters/[a-z-]+/\\?account=${party.id}#[a-z0-9-]+$`));
    await expectChapter(page);
    const told = allSteps.find(({ id }) => page.url().endsWith(`#${id}`));
    await expect(page.locator('[data-step][aria-current="step"]').getByRole('heading')).toHaveText(
      told?.title ?? ''
    );
  });
});

test('all three figures stand side by side where there is room, at one date', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, `#${month(late)}`);
  for (const scene of scenes) await expect(drawing(page, scene).first()).toBeAttached();
  await page.getByRole('button', { name: 'Lead only' }).click();
  await expect(stage(page).locator('figure')).toHaveCount(1);
});

test('on a phone nothing of the page is wider than the window, and all stands out from a dark ground', async ({
  page
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize(phone);
  await open(page, `?actor=${contestedTie.from}&figure=map#${lateYear}`);
  for (const scene of isLong ? scenes : (['map'] as const)) {
    await turnTo(page, scene);
    await expectContrast(page, { within: '[data-stage]' });
  }
  for (const width of [390, 320])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 844 });
      const wider = await page.locator('main').evaluate((main) =>
        [main, ...main.querySelectorAll('form, button, select, [role], figure, li, p')]
          .filter(
            (one) =>
              one.checkVisibility() &&
              !one.closest('svg, table') &&
              getComputedStyle(one).position !== 'absolute'
          )
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
          .map((one) => one.outerHTML.slice(0, 80))
      );
      expect(wider).toEqual([]);
    });
});
