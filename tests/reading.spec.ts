import { expect, test } from '@playwright/test';
import {
  accountNames,
  accounts,
  expectStep,
  figure,
  jumpTo,
  marks,
  openChapter,
  phone,
  resize,
  stage,
  steps,
  wide
} from './chapter';

const first = steps[0] as string;
const last = steps.at(-1) as string;
const middle = steps[6] as string;

for (const [name, viewport] of [
  ['a laptop', wide],
  ['a phone', phone]
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('the figure follows the text down, step by step, and up again', async ({ page }) => {
      await openChapter(page);
      await expectStep(page, first);
      for (const step of [...steps, ...[...steps].reverse()]) {
        await jumpTo(page, step);
        await expectStep(page, step);
      }
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
      await page.mouse.move(200, viewport.height - 60);
      for (let turn = 0; turn < 200 && seen.at(-1) !== last; turn += 1) {
        await page.mouse.wheel(0, 160);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        );
      }
      expect(seen).toEqual(steps.slice(1));
      seen.length = 0;
      for (let turn = 0; turn < 200 && seen.at(-1) !== first; turn += 1) {
        await page.mouse.wheel(0, -160);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        );
      }
      expect(seen).toEqual([...steps].reverse().slice(1));
    });

    test('the number of a citation stays whole at the end of a line', async ({ page }) => {
      await openChapter(page);
      const broken = await page
        .locator('[data-step] a[data-number]')
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 1).length);
      expect(broken).toBe(0);
    });

    test('a flick past many steps lands on the right one', async ({ page }) => {
      await openChapter(page);
      await jumpTo(page, steps[9] as string);
      await expectStep(page, steps[9] as string);
      await jumpTo(page, steps[2] as string);
      await expectStep(page, steps[2] as string);
    });

    test('End leads to the last step, Home to the first', async ({ page }) => {
      await openChapter(page);
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

    test('a link to any step opens there', async ({ page }) => {
      for (const step of steps) {
        await page.goto('about:blank');
        await openChapter(page, step);
        await expectStep(page, step);
        await expect(page.locator(`#${step} h2`)).toBeInViewport();
      }
    });

    test('reloading half-way keeps the place', async ({ page }) => {
      await openChapter(page);
      await jumpTo(page, middle);
      await expectStep(page, middle);
      await expect(page).toHaveURL(new RegExp(`#${middle}$`));
      await page.reload();
      await expectStep(page, middle);
    });

    test('Next step and Previous step move one step, and Back returns', async ({ page }) => {
      await openChapter(page, middle);
      await expectStep(page, middle);
      await page.getByRole('link', { name: 'Next step' }).click();
      await expectStep(page, steps[7] as string);
      await expect(page).toHaveURL(new RegExp(`#${steps[7]}$`));
      await page.getByRole('link', { name: 'Next step' }).click();
      await expectStep(page, steps[8] as string);
      await page.getByRole('link', { name: 'Previous step' }).click();
      await expectStep(page, steps[7] as string);
      await page.goBack();
      await page.goBack();
      await expectStep(page, steps[7] as string);
      await page.goBack();
      await expectStep(page, middle);
    });

    test('scrolling replaces the address and leaves no trail of steps behind', async ({ page }) => {
      await page.goto('./');
      await page
        .getByRole('link', { name: /A state on paper/ })
        .first()
        .click();
      await expectStep(page, first);
      for (const step of steps.slice(0, 6)) {
        await jumpTo(page, step);
        await expectStep(page, step);
      }
      await expect(page).toHaveURL(new RegExp(`#${steps[5]}$`));
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Oaths and Schisms');
    });
  });
}

test.describe('when the window changes', () => {
  test('the step stays right after a change of width and of height', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openChapter(page, middle);
    await expectStep(page, middle);
    for (const size of [
      { width: 1000, height: 800 },
      { width: 700, height: 900 },
      { width: 1920, height: 1080 },
      phone
    ]) {
      await resize(page, size);
      await jumpTo(page, middle);
      await expectStep(page, middle);
      await jumpTo(page, steps[3] as string);
      await expectStep(page, steps[3] as string);
    }
  });

  test('a phone turned on its side shows every step with a figure of its own, and turned back the pinned one', async ({
    page
  }) => {
    await page.setViewportSize(phone);
    await openChapter(page, middle);
    await expect(page.locator('[data-step] svg.allegiance')).toHaveCount(0);
    await resize(page, { width: 844, height: 390 });
    await expect(page.locator('[data-step] svg.allegiance')).toHaveCount(steps.length);
    await jumpTo(page, steps[4] as string);
    await expectStep(page, steps[4] as string);
    await resize(page, phone);
    await expect(page.locator('[data-step] svg.allegiance')).toHaveCount(0);
    await expect(figure(page).locator('svg.allegiance')).toBeVisible();
  });

  test('at 400 % zoom nothing is pinned, nothing is cut off sideways, and every step has its figure', async ({
    page
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await openChapter(page);
    await expect(page.locator('[data-step] svg.allegiance')).toHaveCount(steps.length);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(sideways).toBeLessThanOrEqual(0);
    const pinned = await page.evaluate(
      () =>
        // The head of a table stays over the table’s own rows
        [...document.querySelectorAll('body *:not(th)')].filter(
          (element) =>
            element.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(element).position)
        ).length
    );
    expect(pinned).toBe(0);
    const smallWords = () =>
      page.locator('[data-step] svg.allegiance text tspan').evaluateAll(
        (all) =>
          all.filter((one) => {
            const svg = one.closest('svg') as SVGSVGElement;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return parseFloat(getComputedStyle(one).fontSize) * scale < 11.9;
          }).length
      );
    await expect.poll(smallWords).toBe(0);
  });
});

test.describe('whose account', () => {
  test('is Evidence unless the address names one; an unknown one falls back', async ({ page }) => {
    await openChapter(page, middle);
    await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
    await openChapter(page, middle, 'al-qaeda');
    await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
    await expect(
      page.getByText('You are looking at al-Qaeda’s own account. It is a claim, not a finding.')
    ).toBeVisible();
    await page.goto('about:blank');
    await openChapter(page, middle, 'somebody');
    await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
  });

  test('can be changed by the reader, goes into the address and stays while reading on', async ({ page }) => {
    await openChapter(page, 'one-ribbon');
    const group = page.getByRole('radiogroup', { name: 'Account' });
    await group.getByText(accountNames['islamic-state']).click();
    await expect(stage(page)).toHaveAttribute('data-account', 'islamic-state');
    await expect(page).toHaveURL(/\?account=islamic-state#one-ribbon$/);
    await page.getByRole('link', { name: 'Next step' }).click();
    await expect(stage(page)).toHaveAttribute('data-account', 'islamic-state');
    await expect(page).toHaveURL(/\?account=islamic-state#two-sentences$/);
    await group.getByText('Evidence').click();
    await expect(page).toHaveURL(/\/declaration\/#two-sentences$/);
  });

  test('makes three different pictures of 15 October 2006 and one of the days before', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const drawnAt = async (step: string) => {
      const pictures = new Set<string>();
      for (const account of accounts) {
        await page.goto('about:blank');
        await openChapter(page, step, account);
        await expectStep(page, step);
        await expect(stage(page)).toHaveAttribute('data-account', account);
        pictures.add(
          (
            await marks(page).evaluateAll((all) =>
              all
                .map((one) =>
                  [...one.querySelectorAll('path:not(.reach)')].map((path) => path.getAttribute('d'))
                )
                .flat()
            )
          ).join()
        );
      }
      return pictures.size;
    };
    expect(await drawnAt('state-declared')).toBe(3);
    expect(await drawnAt('scented-oath')).toBe(1);
  });

  test('is said to agree before the declaration, with the switch still there', async ({ page }) => {
    await openChapter(page, 'scented-oath');
    await expect(page.getByRole('radiogroup', { name: 'Account' })).toHaveAccessibleDescription(
      'The accounts agree here'
    );
    await expect(page.getByRole('radio', { name: accountNames['al-qaeda'] })).toBeEnabled();
  });
});

test('an unknown step opens the first, without an error', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await openChapter(page, 'no-such-step');
  await expectStep(page, first);
  expect(errors).toEqual([]);
});

test('with reduced motion a new state is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, first);
  await jumpTo(page, last);
  await expectStep(page, last);
  const moved = await figure(page).evaluate(async (element) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await frame();
    const before = element.querySelector('.layers')?.innerHTML;
    for (let count = 0; count < 30; count += 1) await frame();
    return before !== element.querySelector('.layers')?.innerHTML;
  });
  expect(moved).toBe(false);
});

test('the theme can be switched, and nothing is stored', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openChapter(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /colours/i }).click();
  expect(await ground()).not.toBe(light);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the description and the table say what the picture shows', async ({ page }) => {
  await openChapter(page, 'one-ribbon');
  await page.getByText('Show as table').first().click();
  const rows = figure(page).locator('table tbody tr');
  await expect(rows).toHaveCount(await marks(page).count());
  await expect(figure(page).locator('table')).toContainText('15 October 2006');
});

test('a citation opens beside its sentence with its source, and Esc returns to it', async ({ page }) => {
  await openChapter(page, 'november-speech');
  const cite = page.locator('#november-speech a[data-number]').first();
  await cite.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The Islamic State’s Relationship With Al-Qaeda');
  await expect(dialog).toContainText('paragraph');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cite).toBeFocused();
});

test('a term is explained in place', async ({ page }) => {
  await openChapter(page, first);
  await page.locator(`#${first}`).getByRole('link', { name: 'pledge' }).click();
  await expect(page.getByRole('dialog')).toContainText('promise of loyalty');
});
