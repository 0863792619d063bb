/** What stands still beside or above the text of a chapter, and what a hand meets there: the stage, its ruler, its drawers, the foot. */
import type { Page } from '@playwright/test';
import { parseSpan } from '../src/lib/moments/moment';
import { nearestStep } from '../src/lib/modes/article/nearestStep';
import {
  isLong,
  accountSwitch,
  chooseAccount,
  ends,
  expectStep,
  figure,
  openChapter,
  phone,
  stage,
  textOf,
  wide
} from './chapter';
import { expect, expectAccessible, test } from './house';
import {
  after,
  allSteps,
  aStepLedBy,
  before,
  chapter,
  differing,
  first,
  last,
  middle,
  neutral,
  party,
  story
} from './story';

const { steps } = chapter;
const small = { width: 320, height: 640 };

/** The box of the figure that leads. */
const box = async (page: Page) => {
  const found = await stage(page).locator('[data-box]:visible').boundingBox();
  if (!found) throw new Error('There is no figure');
  return found;
};

test.describe('the figure has the room', () => {
  test('above the text of a phone: 404 px with its title and its tabs, from edge to edge, and never lower than 210 px', async ({
    page
  }) => {
    await page.setViewportSize(phone);
    await openChapter(page, differing);
    await expect(page.locator('.pin')).toHaveCSS('height', '404px');
    for (const [width, height, least] of [
      [390, 844, 300],
      [430, 932, 320],
      [390, 667, 280],
      [320, 640, 260],
      [320, 568, 210],
      [360, 480, 210]
    ] as const)
      await test.step(`${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        await expect.poll(async () => (await box(page)).width).toBe(width);
        expect((await box(page)).x).toBe(0);
        expect((await box(page)).height).toBeGreaterThanOrEqual(least);
      });
  });

  test('in the card of a laptop', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openChapter(page, differing);
    const { width, height } = await box(page);
    expect(width).toBeGreaterThanOrEqual(800);
    expect(height).toBeGreaterThanOrEqual(600);
  });

  test('in a party’s account as under Evidence: nothing but the picture changes', async ({ page }) => {
    await openChapter(page, differing);
    for (const viewport of [wide, phone]) {
      await page.setViewportSize(viewport);
      await openChapter(page, differing);
      const under = await box(page);
      await openChapter(page, differing, party.id);
      await expect(figure(page).getByText(party.banner)).toBeVisible();
      expect(await box(page)).toEqual(under);
    }
  });
});

const turned = { width: 844, height: 390 };
for (const viewport of isLong ? [turned, small, phone, { width: 1440, height: 900 }] : [turned, small])
  test(`an address shows its step, its head just under what stands still, at ${viewport.width} × ${viewport.height}`, async ({
    page
  }) => {
    test.setTimeout(60_000);
    await page.setViewportSize(viewport);
    const asked = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
      (part) => allSteps[Math.round(part * (allSteps.length - 1))]!
    );
    for (const step of asked)
      await test.step(step.id, async () => {
        await page.goto('about:blank');
        await openChapter(page, step);
        // Stills come late to a page on which nothing is pinned
        if (viewport.height < 480)
          await expect(textOf(page, step).locator('figure svg').first()).toBeVisible();
        const below = () =>
          textOf(page, step).evaluate((element) => {
            const top = element.getBoundingClientRect().top;
            const standing = [...document.querySelectorAll('.bar, .pin')]
              .filter((one) => getComputedStyle(one).position === 'sticky')
              .map((one) => one.getBoundingClientRect())
              .filter(({ left, top: upper }) => upper <= 0 && left <= 0);
            return Math.round(top - Math.max(0, ...standing.map(({ bottom }) => bottom)));
          });
        await expect.poll(below, 'px between').toBeGreaterThanOrEqual(0);
        await expect.poll(below, 'px between').toBeLessThanOrEqual(40);
        await expect(textOf(page, step).getByRole('heading')).toBeInViewport({ ratio: 1 });
        await expectStep(page, step);
      });
  });

test.describe('the ruler leads through the steps', () => {
  const ruler = (page: Page) => stage(page).getByRole('slider', { name: 'Step, by date' });
  const [from = 0, to = 0] = story.years.split('/').map(Number);
  const dayOf = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;

  /** Where the moment of a step ends on the ruler, px of the window. */
  const pointOf = async (page: Page, { at }: { at: string }) => {
    const axis = await ruler(page).locator('> svg').boundingBox();
    if (!axis) throw new Error('There is no ruler');
    const part = (parseSpan(at).end + 0.5 - dayOf(from)) / (dayOf(to + 1) - dayOf(from));
    return { x: axis.x + axis.width * part, y: axis.y + axis.height / 2 };
  };
  /** The step that a press there leads to. */
  const nearestTo = (step: { at: string }) => nearestStep(steps, parseSpan(step.at).end)!;

  for (const [name, viewport] of [
    ['laptop', { width: 1440, height: 900 }],
    ['phone', phone]
  ] as const)
    test(`a press goes to the nearest step and a drag through all on its way; Back returns, on a ${name}`, async ({
      page
    }) => {
      await page.setViewportSize(viewport);
      await openChapter(page, first);
      await expect(ruler(page)).toHaveAttribute('aria-valuetext', new RegExp(`^${first.title}, `));
      const { x, y } = await pointOf(page, last);
      await page.mouse.click(x, y);
      await expectStep(page, nearestTo(last));
      await expect(page).toHaveURL(ends(`#${nearestTo(last).id}`));
      await expect(textOf(page, nearestTo(last)).getByRole('heading')).toBeInViewport();

      const [start, over, end] = [
        await pointOf(page, last),
        await pointOf(page, middle),
        await pointOf(page, first)
      ];
      await page.mouse.move(start.x, y);
      await page.mouse.down();
      await page.mouse.move(over.x, y, { steps: 4 });
      await expectStep(page, nearestTo(middle));
      await page.mouse.move(end.x, y, { steps: 4 });
      await page.mouse.up();
      await expectStep(page, nearestTo(first));
      await expect(page).toHaveURL(ends(`#${nearestTo(first).id}`));

      await page.goBack();
      await expectStep(page, nearestTo(last));
      await page.goBack();
      await expectStep(page, first);
    });

  test('arrow keys go from step to step, Home and End to both ends, and each is said', async ({ page }) => {
    await openChapter(page, middle);
    await ruler(page).focus();
    for (const [key, step] of [
      ['ArrowRight', after(middle)],
      ['ArrowLeft', middle],
      ['ArrowLeft', before(middle)],
      ['End', last],
      ['ArrowRight', last],
      ['Home', first]
    ] as const) {
      await page.keyboard.press(key);
      await expectStep(page, step);
      await expect(ruler(page)).toHaveAttribute('aria-valuenow', `${step.number}`);
      await expect(ruler(page)).toHaveAttribute('aria-valuetext', `${step.title}, ${step.says}`);
    }
    await expect(ruler(page)).toBeFocused();
  });
});

test.describe('the list of steps', () => {
  const button = (page: Page) => page.getByRole('button', { name: 'List of steps' });
  const list = (page: Page) => page.locator('#steps');

  for (const viewport of [wide, phone])
    test(`opens at the step that is read and closes by Escape, beside it, and by a choice, at ${viewport.width} px`, async ({
      page
    }) => {
      await page.setViewportSize(viewport);
      await openChapter(page, middle);
      await button(page).focus();
      await page.keyboard.press('Enter');
      const link = (step: { title: string }) => list(page).getByRole('link', { name: step.title });
      await expect(link(middle)).toBeFocused();
      await expect(link(middle)).toHaveAttribute('aria-current', 'step');
      await page.keyboard.press('Escape');
      await expect(list(page)).toBeHidden();
      await expect(button(page)).toBeFocused();

      await button(page).click();
      await expect(list(page)).toBeVisible();
      await page.mouse.click(viewport.width / 2, 5);
      await expect(list(page)).toBeHidden();

      await button(page).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(link(after(middle))).toBeFocused();
      await page.keyboard.press('Enter');
      await expectStep(page, after(middle));
      await expect(list(page)).toBeHidden();
      await page.goBack();
      await expectStep(page, middle);
    });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('account and the rest are in two drawers; one is open at a time, and Escape or a press elsewhere closes it', async ({
    page
  }) => {
    await openChapter(page, differing);
    const account = stage(page).locator('summary', { hasText: neutral.name });
    const more = stage(page).locator('summary', { hasText: 'More' });
    await account.click();
    await chooseAccount(page, party);
    await more.click();
    await expect(accountSwitch(page)).toBeHidden();
    for (const name of ['How to read this', 'Show as table'])
      await expect(stage(page).getByText(name, { exact: true }).filter({ visible: true })).toHaveCount(1);
    await expect(stage(page).getByRole('link', { name: 'Cite' })).toBeVisible();
    await expectAccessible(page, { within: '[data-stage]' });
    await page.keyboard.press('Escape');
    await expect(stage(page).getByRole('link', { name: 'Cite' })).toBeHidden();
    await expect(more).toBeFocused();
    await more.click();
    await textOf(page, differing).getByRole('heading').click();
    await expect(stage(page).getByRole('link', { name: 'Cite' })).toBeHidden();
  });
});

for (const viewport of [phone, small])
  test(`a finger finds every link and button, ${viewport.width} px wide: 24 px each way, 44 px where they stand by themselves`, async ({
    page
  }) => {
    await page.setViewportSize(viewport);
    const step = aStepLedBy('allegiance');
    await openChapter(page, step);
    for (const open of ['none', neutral.name, 'More'])
      await test.step(`drawer: ${open}`, async () => {
        if (open !== 'none') await stage(page).locator('summary', { hasText: open }).click();
        const tooSmall = await page.evaluate(() => {
          const inSentence = (one: Element) =>
            getComputedStyle(one).display === 'inline' &&
            !one.matches('.cite') &&
            one.closest('p, li, dd, td, em');
          return (
            [...document.querySelectorAll('a[href], button, summary, label, select, input, [role="slider"]')]
              .filter(
                (one) =>
                  one.checkVisibility({ visibilityProperty: true }) && !one.closest('svg, .skip, .notes')
              )
              // What lies under a label is met there
              .filter((one) => !one.matches('label input, .skip') && !inSentence(one))
              .map((one) => ({ one, box: one.getBoundingClientRect() }))
              .flatMap(({ one, box: { width, height } }) => {
                const alone = one.matches(
                  '.pin button, .pin summary, .pin label, .stepping :is(a, button), [role="slider"]'
                );
                const [across, down] = [24, alone ? 44 : 24];
                return width >= across - 0.5 && height >= down - 0.5
                  ? []
                  : [`${one.textContent.trim().slice(0, 30)} ${width.toFixed(1)} × ${height.toFixed(1)}`];
              })
          );
        });
        expect(tooSmall).toEqual([]);
      });
    await test.step('numbers of notes do not overlap', async () => {
      const overlaps = await page.locator('[data-step] .cite').evaluateAll((all) => {
        const boxes = all.map((one) => one.getBoundingClientRect());
        return boxes.filter((one, at) =>
          boxes.some(
            (other, with_) =>
              with_ > at &&
              Math.hypot(
                (one.left + one.right - other.left - other.right) / 2,
                (one.top + one.bottom - other.top - other.bottom) / 2
              ) < 23.5
          )
        ).length;
      });
      expect(overlaps).toBe(0);
    });
  });
