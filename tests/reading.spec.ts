/** What a reader does in a chapter: scrolls, follows links, goes back, chooses an account, asks what a number rests on. */
import type { Page } from '@playwright/test';
import {
  accountSwitch,
  chooseAccount,
  ends,
  expectAlive,
  expectStep,
  figure,
  isLong,
  jumpTo,
  marks,
  openChapter,
  phone,
  resize,
  stage,
  textOf,
  wide
} from './chapter';
import { expect, test } from './house';
import {
  after,
  aStepWhoseAccountsAgree,
  aStepWithATerm,
  before,
  chapter,
  contestedTie,
  differing,
  first,
  last,
  middle,
  neutral,
  otherParty,
  party,
  rowOf,
  sourceOf,
  story
} from './story';

const { steps } = chapter;

for (const [name, viewport] of [
  ['a laptop', wide],
  ['a phone', phone]
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('a flick, End and Home each lead to the right step, and the figure follows', async ({ page }) => {
      await openChapter(page);
      await expectStep(page, first);
      for (const step of isLong ? [...steps, ...[...steps].reverse()] : [last, middle, after(first)]) {
        await jumpTo(page, step);
        await expectStep(page, step);
      }
      await page.keyboard.press('End');
      await expectStep(page, last);
      // The browser glides there, and loses a key that is pressed before it has come to rest
      await page.evaluate(async () => {
        for (let still = 0; still < 12;) {
          const before = scrollY;
          await new Promise((done) => requestAnimationFrame(done));
          still = before === scrollY ? still + 1 : 0;
        }
      });
      await page.keyboard.press('Home');
      await expectStep(page, first);
    });

    test('Next step and Previous step move one step, and Back returns', async ({ page }) => {
      const start = before(middle);
      await openChapter(page, start);
      await expectStep(page, start);
      await page.getByRole('link', { name: 'Next step' }).click();
      await expectStep(page, middle);
      await expect(page).toHaveURL(ends(`#${middle.id}`));
      await page.getByRole('link', { name: 'Next step' }).click();
      await expectStep(page, after(middle));
      await page.getByRole('link', { name: 'Previous step' }).click();
      await expectStep(page, middle);
      await page.goBack();
      await page.goBack();
      await expectStep(page, middle);
      await page.goBack();
      await expectStep(page, start);
    });
  });
}

test('a link to a step opens there, and a reload keeps the place', async ({ page }) => {
  for (const step of isLong ? steps : [middle]) {
    await page.goto('about:blank');
    await openChapter(page, step);
    await expectStep(page, step);
    await expect(textOf(page, step).getByRole('heading')).toBeInViewport();
  }
  await jumpTo(page, before(last));
  await expect(page).toHaveURL(ends(`#${before(last).id}`));
  await page.reload();
  await expectStep(page, before(last));
});

test('slow scrolling with the wheel passes every step in order, both ways', async ({ page }) => {
  await openChapter(page);
  const seen: string[] = [];
  await page.exposeFunction('saw', (step: string) => seen.push(step));
  await stage(page).evaluate((element) => {
    const tell = () =>
      (window as unknown as { saw: (step: string) => void }).saw(element.dataset.currentStep ?? '');
    new MutationObserver(tell).observe(element, { attributeFilter: ['data-current-step'] });
  });
  await page.mouse.move(200, wide.height - 60);
  const ids = steps.map(({ id }) => id);
  for (const [way, expected] of [
    [1, ids.slice(1)],
    [-1, [...ids].reverse().slice(1)]
  ] as const) {
    seen.length = 0;
    for (let turn = 0; turn < 200 && seen.at(-1) !== expected.at(-1); turn += 1) {
      await page.mouse.wheel(0, way * (isLong ? 160 : 280));
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      );
    }
    expect(seen, way > 0 ? 'down' : 'up').toEqual(expected);
  }
});

test('scrolling replaces the address and leaves no trail of steps behind', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('main').getByRole('link', { name: chapter.title }).first().click();
  await expectAlive(page);
  await expectStep(page, first);
  for (const step of steps.slice(1, 4)) {
    await jumpTo(page, step);
    await expect(page).toHaveURL(ends(`#${step.id}`));
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(story.title);
});

test.describe('when the window changes', () => {
  /** Steps that carry a figure of their own, as they do where nothing is pinned. */
  const stepsWithFigure = (page: Page) =>
    page.locator('[data-step]').filter({ has: page.locator('figure svg:visible') });

  test('the step stays right, no number of a citation is torn, and a phone turned on its side shows every step with its figure', async ({
    page
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openChapter(page, middle);
    await expectStep(page, middle);
    for (const size of [{ width: 700, height: 900 }, { width: 1920, height: 1080 }, phone])
      await test.step(`${size.width} px`, async () => {
        await resize(page, size);
        for (const step of [first, middle]) {
          await jumpTo(page, step);
          await expectStep(page, step);
        }
        const broken = await page
          .locator('[data-step] a[data-number]')
          .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 1).length);
        expect(broken, 'torn numbers').toBe(0);
        await expect(stepsWithFigure(page)).toHaveCount(0);
      });
    await test.step('a phone on its side, and back', async () => {
      await resize(page, { width: phone.height, height: phone.width });
      await expect(stepsWithFigure(page)).toHaveCount(steps.length);
      await jumpTo(page, after(first));
      await expectStep(page, after(first));
      await resize(page, phone);
      await expect(stepsWithFigure(page)).toHaveCount(0);
      await expect(stage(page).locator('figure svg:visible').first()).toBeVisible();
    });
  });

  test('at 400 % zoom nothing is pinned, nothing is cut off sideways, and every step has its figure', async ({
    page
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openChapter(page);
    await expect(stepsWithFigure(page)).toHaveCount(steps.length);
    const { sideways, pinned } = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // The head of a table stays over the table’s own rows
      pinned: [...document.querySelectorAll('body *:not(th)')].filter(
        (element) =>
          element.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(element).position)
      ).length
    }));
    expect(sideways, 'cut off sideways').toBeLessThanOrEqual(0);
    expect(pinned, 'pinned').toBe(0);
    const smallWords = () =>
      page.locator('[data-step] figure svg:visible text tspan').evaluateAll(
        (all) =>
          all.filter((one) => {
            const svg = one.closest('svg') as SVGSVGElement;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(one).fontSize) * scale < 11.9;
          }).length
      );
    await expect.poll(smallWords, 'words under 12 px').toBe(0);
  });
});

test.describe('whose account', () => {
  test(`is ${neutral.name} unless the address names one; an unknown one falls back`, async ({ page }) => {
    await openChapter(page, 'no-such-step', 'somebody');
    await expectStep(page, first);
    await expect(stage(page)).toHaveAttribute('data-account', neutral.id);
    await openChapter(page, differing, otherParty.id);
    await expect(stage(page)).toHaveAttribute('data-account', otherParty.id);
    await expect(stage(page).getByText(otherParty.banner).filter({ visible: true })).toHaveCount(1);
  });

  test('can be changed by the reader, goes into the address and stays while reading on', async ({ page }) => {
    await openChapter(page, differing);
    await chooseAccount(page, party);
    await expect(page).toHaveURL(ends(`?account=${party.id}#${differing.id}`));
    await page.getByRole('link', { name: 'Next step' }).click();
    await expectStep(page, after(differing));
    await expect(stage(page)).toHaveAttribute('data-account', party.id);
    await expect(page).toHaveURL(ends(`?account=${party.id}#${after(differing).id}`));
    await chooseAccount(page, neutral);
    await expect(page).toHaveURL(ends(`/${chapter.id}/#${after(differing).id}`));
  });

  test('changes the picture where the accounts differ; where they agree that is said, and the switch stays', async ({
    page
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    /** How many different pictures the accounts make at a step */
    const pictures = async () => {
      const all = new Set<string>();
      for (const account of story.accounts) {
        await chooseAccount(page, account);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        );
        all.add(
          await marks(page).evaluateAll((every) =>
            JSON.stringify(every.map((one) => one.querySelector('path')?.getBoundingClientRect()))
          )
        );
      }
      return all.size;
    };
    await openChapter(page, differing);
    await expectStep(page, differing);
    await expect(accountSwitch(page)).toHaveAccessibleDescription('Account shown');
    expect(await pictures()).toBe(story.accounts.length);

    const agreed = aStepWhoseAccountsAgree();
    await page.goto('about:blank');
    await openChapter(page, agreed);
    await expectStep(page, agreed);
    await expect(accountSwitch(page)).toHaveAccessibleDescription('The accounts agree here');
    expect(await pictures()).toBe(1);
  });
});

test('with reduced motion a new state is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, before(differing));
  await jumpTo(page, differing);
  await expectStep(page, differing);
  const moved = await figure(page)
    .locator('svg')
    .first()
    .evaluate(async (element) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      const before = element.innerHTML;
      for (let count = 0; count < 30; count += 1) await frame();
      return before !== element.innerHTML;
    });
  expect(moved).toBe(false);
});

test('the theme can be switched, and nothing is stored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openChapter(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /colours/i }).click();
  expect(await ground()).not.toBe(light);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('a citation and a term are explained in place, Esc returns to them, and a table says what the picture shows', async ({
  page
}) => {
  const { step, term } = aStepWithATerm();
  const { cites = [] } = rowOf(step.cites[0] ?? '');
  const dialog = page.getByRole('dialog');
  await openChapter(page, step);
  await test.step('a citation', async () => {
    const cite = textOf(page, step).locator('a[data-number]').first();
    await cite.focus();
    await page.keyboard.press('Enter');
    for (const { source } of cites) await expect(dialog).toContainText(sourceOf(source).title);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(cite).toBeFocused();
  });
  await test.step('a term', async () => {
    const word = textOf(page, step).locator(`a[data-row="${term.id}"]`).first();
    await word.click();
    await expect(dialog).toContainText(term.says);
    await page.keyboard.press('Escape');
    await expect(word).toBeFocused();
  });
  await test.step('the table', async () => {
    await jumpTo(page, differing);
    await expectStep(page, differing);
    await figure(page).getByText('Show as table').click();
    const rows = figure(page).getByRole('table').locator('tbody tr');
    // What the frame leaves out is in the table, too
    for (const mark of await marks(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-mark'))
    ))
      await expect(rows.and(page.locator(`[data-row="${mark}"]`)), `${mark}`).toHaveCount(1);
    await expect(rows.and(page.locator(`[data-row="${contestedTie.id}"]`))).toContainText(
      contestedTie.start.shown
    );
  });
});
