/** What happens in class: slides by keys, clicker, finger and buttons, the overview, the help. */
import type { Locator, Page } from '@playwright/test';
import {
  chooseAccount,
  drawing,
  ends,
  expectStep,
  figure,
  isLong,
  jumpTo,
  openChapter,
  phone,
  scenes,
  stage,
  wide
} from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import {
  aStepThatAsksFirst,
  chapterOf,
  headingOf,
  neutral,
  party,
  story,
  twoChapters,
  twoSteps,
  type Step
} from './story';

/** A step that asks nothing, the one after it, and their chapter. */
const [here, after] = twoSteps();
const chapter = chapterOf(here);
const { steps } = chapter;
const [first, last] = [steps[0]!, steps.at(-1)!];
const asking = aStepThatAsksFirst();

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Go to a step: number or words' });
const card = (page: Page, { number }: Step): Locator =>
  dialog(page, 'Overview')
    .getByRole('listitem', { includeHidden: true })
    .nth(number - 1)
    .getByRole('button');
const slide = (page: Page): Locator => page.locator('[data-step][aria-current="step"]');
/** The line that those hear who listen. */
const status = (page: Page): Locator => page.getByRole('status');

/** Opens slides at a step and waits until they are alive. */
async function openSlides(
  page: Page,
  { id, chapter }: Pick<Step, 'id' | 'chapter'>,
  query = ''
): Promise<void> {
  await page.goto(`./present/${chapter}/${query}#${id}`);
  await expectAlive(page);
}
async function expectAlive(page: Page): Promise<void> {
  await expect(slide(page)).toHaveCount(1);
  await expect(page.locator('[data-stage] :is([data-mark], [data-label="empty"])').first()).toBeAttached();
}
/** Whether black covers the middle of the window. */
const expectBlack = (page: Page, isBlack: boolean): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return seen !== null && getComputedStyle(seen).backgroundColor === 'rgb(0, 0, 0)';
      })
    )
    .toBe(isBlack);
/** Two frames: whatever a key or the wheel sets off has begun to show. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
/** What the stage says that it shows, and the marks that it does show. */
const shownBy = async (page: Page) => {
  const lead = (await stage(page).getAttribute('data-lead')) ?? '';
  return {
    at: await stage(page).getAttribute('data-at'),
    lead,
    marks: await figure(page, lead)
      .locator('[data-mark]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? '').sort())
  };
};

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: wide });

test('keys of keyboard and clicker go on by one step and back, to the ends, and to the chapters beside, in the same account', async ({
  page
}) => {
  const [one, other] = twoChapters();
  await openSlides(page, here, `?account=${party.id}`);
  for (const [on, back] of [
    ['PageDown', 'PageUp'],
    ['ArrowRight', 'ArrowLeft'],
    ['Space', 'Shift+Space']
  ] as const)
    await test.step(`${on} and ${back}`, async () => {
      await page.keyboard.press(on);
      await expectStep(page, after);
      await page.keyboard.press(back);
      await expectStep(page, here);
    });
  await expect(page).toHaveURL(ends(`/present/${chapter.id}/?account=${party.id}#${here.id}`));
  await page.keyboard.press('End');
  await expectStep(page, last);
  await page.keyboard.press('Home');
  await expectStep(page, first);
  if (chapter.id === one.id) {
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page).toHaveURL(new RegExp(`/present/${other.id}/\\?account=${party.id}#`));
    await expectStep(page, other.steps[0]!);
  } else await openSlides(page, other.steps[0]!, `?account=${party.id}`);
  await page.keyboard.press('Shift+ArrowLeft');
  await expectStep(page, one.steps[0]!);
  await expect(stage(page)).toHaveAttribute('data-account', party.id);
});

test('1 2 3 turn to a figure, A to the next account; the next step has its own figure again', async ({
  page
}) => {
  await openSlides(page, here);
  for (const [i, scene] of scenes.entries()) {
    await page.keyboard.press(`${i + 1}`);
    await expect(stage(page)).toHaveAttribute('data-lead', scene);
    await expect(drawing(page, scene).first()).toBeAttached();
  }
  for (const { id } of [...story.accounts.slice(1), neutral]) {
    await page.keyboard.press('a');
    await expect(stage(page)).toHaveAttribute('data-account', id);
    await expect(page).toHaveURL(id === neutral.id ? new RegExp(`/${chapter.id}/#`) : new RegExp(`=${id}#`));
  }
  await page.keyboard.press(after.lead === 'map' ? '2' : '1');
  await page.keyboard.press('PageDown');
  await expect(stage(page)).toHaveAttribute('data-lead', after.lead);
});

test('B or a full stop blacks the screen; what brings it back shows the slide that was left', async ({
  page
}) => {
  await openSlides(page, here);
  for (const [key, back] of [
    ['b', 'b'],
    ['.', 'PageDown'],
    ['b', 'Escape']
  ] as const) {
    await page.keyboard.press(key);
    await expectBlack(page, true);
    await expect(status(page)).toContainText('The screen is black');
    await expect(page.locator('[inert]').filter({ has: stage(page) })).toHaveCount(1);
    await page.keyboard.press(back);
    await expectBlack(page, false);
    await expectStep(page, here);
  }
});

test('F fills the screen, and Esc leaves that before it leaves the slides', async ({ page }) => {
  await openSlides(page, here);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  for (const leave of ['f', 'Escape']) {
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press(leave);
    await expect.poll(isFull).toBe(false);
  }
  await expectStep(page, here);
});

test('Esc closes what is open, then goes to the article, to the same step and account', async ({ page }) => {
  await openSlides(page, after, `?account=${party.id}`);
  for (const [key, name] of [
    ['g', 'Overview'],
    ['?', 'Keys']
  ] as const) {
    await page.keyboard.press(key);
    await expect(dialog(page, name)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page, name)).toHaveCount(0);
  }
  await expect(page).toHaveURL(/\/present\//);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(ends(`/chapters/${chapter.id}/?account=${party.id}#${after.id}`));
  await expectStep(page, after);
});

test('the help has every key in words; letters, digits and signs can be switched off there, and stay off over a reload', async ({
  page
}) => {
  await openSlides(page, here, `?account=${party.id}`);
  await page.keyboard.press('?');
  const help = dialog(page, 'Keys');
  for (const words of ['Next step', 'Page Down', 'Black screen', 'Clickers', 'swipe', 'wheel'])
    await expect(help).toContainText(words);
  await expect(help).toContainText(/keep the screen on|The screen stays on/);
  await help.getByRole('checkbox', { name: 'Letters, digits and signs work as keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  for (const reload of [false, true]) {
    if (reload) {
      await page.reload();
      await expectAlive(page);
    }
    for (const key of ['n', 'b', '.', 'o', 'g', 'a', '1', '?']) await page.keyboard.press(key);
    await page.keyboard.press('PageDown');
    await expectStep(page, after);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expectBlack(page, false);
    await expect(stage(page)).toHaveAttribute('data-account', party.id);
    await page.keyboard.press('ArrowLeft');
    await expectStep(page, here);
  }
  await page.getByRole('button', { name: 'Keys' }).click();
  await help.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expectStep(page, after);

  await page.keyboard.press('?');
  await help.getByRole('link', { name: 'Back to the article' }).click();
  await expect(page).toHaveURL(ends(`/chapters/${chapter.id}/?account=${party.id}#${after.id}`));
});

test('a whole chapter goes by with Page Down alone, and back with Page Up; each slide shows what the article shows', async ({
  page,
  context
}) => {
  const all = chapterOf(asking).steps;
  /** In the short run one step of each figure that leads is compared with the article */
  const compared = isLong
    ? all
    : all.filter((one) => one === asking || one === all.find(({ lead }) => lead === one.lead));
  const article = await context.newPage();
  await openChapter(article, all[0]);
  const expected = new Map<string, Awaited<ReturnType<typeof shownBy>>>();
  for (const { id, lead } of compared) {
    await jumpTo(article, id);
    await expectStep(article, id);
    await expect(stage(article)).toHaveAttribute('data-lead', lead);
    await expect(drawing(article, lead).first()).toBeAttached();
    expected.set(id, await shownBy(article));
  }
  await article.close();

  await openSlides(page, all[0]!);
  for (const step of all) {
    const { id, number, predict } = step;
    if (number > 1) await page.keyboard.press('PageDown');
    await expectStep(page, id);
    if (predict) {
      await expect(stage(page)).toHaveAttribute('data-at', predict.at);
      await expect(slide(page).getByRole('heading')).toHaveText(headingOf(step));
      await expect(slide(page).getByRole('listitem')).toHaveText([...predict.choices]);
      await page.keyboard.press('PageDown');
      await expectStep(page, id);
      await expect(slide(page).getByRole('listitem')).toHaveCount(0);
    }
    await expect(slide(page).getByRole('heading')).toHaveText(step.title);
    if (expected.has(id)) await expect.poll(() => shownBy(page), id).toEqual(expected.get(id));
  }
  await page.keyboard.press('PageDown');
  await expect(status(page)).toContainText('This is the last step.');
  for (const { id, title } of all.slice(0, -1).reverse()) {
    await page.keyboard.press('PageUp');
    await expectStep(page, id);
    await expect(slide(page).getByRole('heading'), 'it does not ask again').toHaveText(title);
    if (expected.has(id)) await expect.poll(() => shownBy(page), id).toEqual(expected.get(id));
  }
  await page.keyboard.press('PageUp');
  await expect(status(page)).toContainText('This is the first step.');
});

for (const [width, height] of [
  [1920, 1080],
  [1024, 768]
] as const)
  test(`from the last row, at ${width} × ${height}: the figure has the whole width, its words are large, and no others meet`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    const leads = scenes.map((scene) => steps.find(({ lead }) => lead === scene)).filter((one) => !!one);
    for (const step of leads)
      await test.step(step.lead, async () => {
        await openSlides(page, step);
        if (step.predict) await page.keyboard.press('PageDown');
        await expect(drawing(page, step.lead).first()).toBeAttached();
        const seen = await page.evaluate(() => {
          const svg = document.querySelector<SVGSVGElement>('[data-stage] [data-box] svg')!;
          const box = svg.getBoundingClientRect();
          const scale = box.width / svg.viewBox.baseVal.width;
          const sizes = [...svg.querySelectorAll('text')].map(
            (text) => parseFloat(getComputedStyle(text).fontSize) * scale
          );
          const words = [
            ...document.querySelectorAll(
              '[data-step]:not([inert]) > *, [role="tablist"], [role="radiogroup"], footer p, footer button'
            )
          ].map((one) => {
            // What is in it, which may be less than its box
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getBoundingClientRect();
          });
          // Boxes of letters are higher than letters
          const meeting = words.filter((a, i) =>
            [...words.slice(i + 1), box].some(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 10
            )
          );
          const over = words.filter(({ right, bottom }) => right > innerWidth || bottom > innerHeight);
          return { width: box.width, height: box.height, least: Math.min(...sizes), meeting, over };
        });
        expect(seen.width).toBeGreaterThan(0.92 * width);
        expect(seen.height).toBeGreaterThan(0.6 * height);
        expect(seen.least).toBeGreaterThanOrEqual(height / 47);
        expect(seen.meeting).toEqual([]);
        expect(seen.over).toEqual([]);
      });
  });

test('F5 loses nothing: step, question, account, figure and black screen', async ({ page }) => {
  const key = asking.lead === 'strength' ? '1' : '2';
  const turned = asking.lead === 'strength' ? 'map' : 'strength';
  await openSlides(page, asking, `?account=${party.id}`);
  await page.keyboard.press(key);
  await page.reload();
  await expectAlive(page);
  await expectStep(page, asking);
  await expect(slide(page).getByRole('heading')).toHaveText(headingOf(asking));
  await expect(stage(page)).toHaveAttribute('data-account', party.id);
  await expect(stage(page)).toHaveAttribute('data-lead', turned);

  await page.keyboard.press('PageDown');
  await page.keyboard.press('.');
  await expectBlack(page, true);
  await page.reload();
  await expectBlack(page, true);
  await page.keyboard.press('.');
  await expectBlack(page, false);
  await expectStep(page, asking);
  await expect(slide(page).getByRole('heading')).toHaveText(asking.title);
  await expect(stage(page)).toHaveAttribute('data-lead', turned);
});

test('an address with an unknown step and account opens the first step; Back and Forward go by the steps that were jumped to', async ({
  page
}) => {
  await openSlides(page, { id: '%E0%A4%A', chapter: chapter.id }, '?account=nobody');
  await expectStep(page, first);
  await expect(stage(page)).toHaveAttribute('data-account', neutral.id);
  await page.keyboard.press('g');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`${steps.length}`);
  await page.keyboard.press('Enter');
  await expectStep(page, last);
  await page.goBack();
  await expectStep(page, first);
  await page.goForward();
  await expectStep(page, last);
});

test('the buttons do what the keys do, and give the keys back when they are clicked', async ({ page }) => {
  await openSlides(page, here);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expectStep(page, after);
  await page.keyboard.press('Shift+Space');
  await expectStep(page, here);
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(stage(page)).toHaveAttribute('data-lead', 'map');
  await chooseAccount(page, party);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, after);
  await expect(stage(page)).toHaveAttribute('data-account', party.id);
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expectStep(page, here);
  await page.getByRole('button', { name: 'Overview' }).click();
  await dialog(page, 'Overview').getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page, 'Overview')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expectStep(page, after);
});

test('Space presses the button that has the focus, arrows move the choice that has it; other keys turn slides, the wheel none', async ({
  page
}) => {
  await openSlides(page, here);
  const contrast = page.getByRole('button', { name: 'Contrast' });
  await contrast.focus();
  await page.keyboard.press('Space');
  await expect(contrast).toHaveAttribute('aria-pressed', 'true');
  await expectStep(page, here);
  await page.keyboard.press('PageDown');
  await expectStep(page, after);
  await expect(contrast).toBeFocused();
  await page.getByRole('radio', { name: neutral.name }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-account', story.accounts[1]!.id);
  await expectStep(page, after);
  await page.mouse.move(640, 360);
  for (const [x, y] of [
    [0, 400],
    [0, -400],
    [400, 0]
  ] as const)
    await page.mouse.wheel(x, y);
  await frames(page);
  await expectStep(page, after);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});

test('those who listen hear of one slide: the others are inert, and one line says where the class is', async ({
  page
}) => {
  await openSlides(page, here);
  const at = `Step ${here.number} of ${steps.length}`;
  await expect(status(page)).toContainText(`${at}: ${here.title}. `);
  await expect(status(page)).toContainText(`${neutral.name}.`);
  await page.keyboard.press('PageDown');
  await expect(status(page)).toContainText(`Step ${after.number} of ${steps.length}`);
  await expect(page.locator('[role="status"]')).toHaveCount(1);
  await expect(page.locator('[role="application"]')).toHaveCount(0);
  await expect(page.locator('[data-step]')).toHaveCount(steps.length);
  await expect(page.locator('[data-step]:not([inert])')).toHaveId(after.id);
  await expect(page.locator('[data-step]:visible')).toHaveId(after.id);
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
});

test('with less motion each slide and account is there at once', async ({ page }) => {
  await openSlides(page, here);
  for (const key of ['PageDown', 'a', 'PageUp', '1']) {
    await page.keyboard.press(key);
    const drawn = await page.evaluate(async () => {
      const figure = () =>
        [...document.querySelectorAll('[data-stage] [data-box] svg')].map((svg) => svg.outerHTML).join();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      // Another figure is drawn in a task of its own
      while (figure() === '') await frame();
      const then = figure();
      const moving = document.getAnimations().length;
      for (let i = 0; i < 4; i += 1) await frame();
      return { stands: then === figure(), moving };
    });
    expect(drawn, key).toEqual({ stands: true, moving: 0 });
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('the figure has room below the words, a swipe turns slides, and the overview is a list below its field', async ({
    page
  }) => {
    await openSlides(page, here);
    const words = await slide(page).boundingBox();
    const drawn = await stage(page).locator('figure svg').first().boundingBox();
    expect(drawn?.height).toBeGreaterThan(250);
    expect(drawn?.y).toBeGreaterThan((words?.y ?? Infinity) + (words?.height ?? 0));

    const cdp = await page.context().newCDPSession(page);
    const swipe = async (x: number, y: number) => {
      const from = { x: 195, y: 110 };
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
      for (const part of [0.3, 0.6, 1])
        await cdp.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: from.x + part * x, y: from.y + part * y }]
        });
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await test.step('a swipe to the left is on, to the right is back, down is neither', async () => {
      await swipe(-120, 10);
      await expectStep(page, after);
      await swipe(120, -10);
      await expectStep(page, here);
      await swipe(-30, 0);
      await swipe(-40, -90);
      await frames(page);
      await expectStep(page, here);
    });
    await test.step('the overview', async () => {
      await page.keyboard.press('o');
      const overview = dialog(page, 'Overview');
      await expect(overview.locator('li svg')).toHaveCount(steps.length);
      const boxes = await overview
        .locator('input, li')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes).toHaveLength(steps.length + 1);
      for (const [i, box] of boxes.slice(1).entries())
        expect(box.top, `card ${i + 1}`).toBeGreaterThan(boxes[i]?.bottom ?? Infinity);
      await swipe(-120, 10);
      await page.keyboard.press('Escape');
      await expectStep(page, here);
    });
  });
});

test.describe('the overview', () => {
  test('shows every step with its picture, marks the one that is shown, is gone through by keys, and goes where one clicks', async ({
    page
  }) => {
    await openSlides(page, here);
    const next = page.getByRole('button', { name: 'Next step' });
    const overview = dialog(page, 'Overview');
    await next.focus();
    await page.keyboard.press('o');
    await expect(overview.locator('[aria-current]')).toHaveCount(1);
    await expect(card(page, here)).toHaveAttribute('aria-current', 'true');
    await expect(card(page, here)).toBeFocused();
    await expect(overview.locator('li svg')).toHaveCount(steps.length);
    await expect(overview.locator('li button')).toContainText(
      steps.map((step) => (step.number > here.number ? headingOf(step) : step.title))
    );
    expect(await overview.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBe(0);
    // The words of a picture are read
    const sizes = await overview.locator('li svg').evaluateAll((all) =>
      all.flatMap((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        const box = (svg as SVGSVGElement).viewBox.baseVal;
        const scale = Math.min(width / box.width, height / box.height);
        return [...svg.querySelectorAll('text')].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * scale
        );
      })
    );
    expect(Math.min(...sizes)).toBeGreaterThan(7.5);
    expect(sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)]).toBeGreaterThanOrEqual(8);

    await test.step('by keys', async () => {
      const tops = await overview
        .locator('li')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      const columns = tops.filter((top) => top === tops[0]).length;
      await page.keyboard.press('Home');
      for (const [key, to] of [
        ['ArrowRight', 1],
        ['ArrowLeft', 0],
        ...(columns < steps.length
          ? ([
              ['ArrowDown', columns],
              ['ArrowUp', 0]
            ] as const)
          : []),
        ['End', steps.length - 1],
        ['Home', 0],
        ['Tab', 1]
      ] as const) {
        await page.keyboard.press(key);
        await expect(card(page, steps[to]!), key).toBeFocused();
      }
      await page.keyboard.press('ArrowUp');
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expectStep(page, steps[1]!);
    });

    await page.keyboard.press('o');
    await page.keyboard.press('o');
    await expect(overview).toHaveCount(0);
    await expect(next).toBeFocused();
    await page.keyboard.press('o');
    await card(page, last).click();
    await expectStep(page, last);
    await expect(overview).toHaveCount(0);
  });

  test('finds steps by number, heading and date as one types, wherever the focus is', async ({ page }) => {
    // G and O are keys here too
    const wordOf = ({ title }: Step) => title.match(/\p{L}{4,}/gu)?.find((word) => !/^[go]/i.test(word));
    const target = steps.find((step) => step.number > 1 && !step.predict && wordOf(step))!;
    const word = wordOf(target)!.toLowerCase();
    await openSlides(page, first);
    const overview = dialog(page, 'Overview');
    const found = overview.locator('li:visible');
    await page.keyboard.press('o');
    await expect(card(page, first)).toBeFocused();
    await page.keyboard.type(word);
    await expect(field(page)).toHaveValue(word);
    await expect(card(page, target)).toBeVisible();
    expect(await found.count()).toBeLessThan(steps.length);
    await expect(overview.getByRole('status')).toContainText(/Enter goes to .*step \d+: /);
    await field(page).fill(target.says);
    await expect(card(page, target)).toBeVisible();
    // Keys rest where one types
    await field(page).fill('');
    await page.keyboard.type('no b?.s thing');
    await expect(field(page)).toHaveValue('no b?.s thing');
    await expect(found).toHaveCount(0);
    await expect(overview.getByRole('status')).toHaveText(/^No step of this chapter has “no b\?.s thing”/);
    await page.keyboard.press('Enter');
    await expect(overview).toBeVisible();
    await field(page).fill('');
    await expect(found).toHaveCount(steps.length);
    await field(page).fill(`${target.number}`);
    await page.keyboard.press('Enter');
    await expect(overview).toHaveCount(0);
    await expectStep(page, target);
  });

  test('gives nothing away of a slide that asks or will ask', async ({ page }) => {
    await openSlides(page, chapterOf(asking).steps[0]!);
    for (const at of ['before', 'asking']) {
      if (at === 'asking') {
        await page.keyboard.type(`g${asking.number}`);
        await page.keyboard.press('Enter');
        await expectStep(page, asking);
      }
      await page.keyboard.press('o');
      await expect(card(page, asking), at).toContainText(headingOf(asking));
      await expect(card(page, asking), at).not.toContainText(asking.title);
      await page.keyboard.press('Escape');
    }
  });
});

test('axe finds nothing on a slide, its overview and its help; in the dark and in strong contrast all stands out', async ({
  page
}) => {
  await openSlides(page, asking);
  await page.keyboard.press('PageDown');
  await expectAccessible(page);
  for (const [key, name] of [
    ['o', 'Overview'],
    ['?', 'Keys']
  ] as const) {
    await page.keyboard.press(key);
    await expect(dialog(page, name)).toBeVisible();
    await expectAccessible(page, { within: 'dialog' });
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Contrast' }).click();
  await expectContrast(page, { within: 'main' });
  await page.getByRole('button', { name: 'Contrast' }).click();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.keyboard.press('o');
  await expectContrast(page, { within: 'dialog' });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the words of all slides are there', async ({ page }) => {
    await page.goto(`./present/${chapter.id}/`);
    await expect(page.locator('[data-step]:visible')).toHaveCount(steps.length);
    await expect(page.locator('[data-step]').getByRole('heading')).toHaveText(
      steps.map(({ title }) => title)
    );
  });
});
