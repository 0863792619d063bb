/** What happens in class: slides by keys, clicker, finger and buttons, the overview, the help. */
import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { bindKeys, sayKey } from '../src/lib/drivers/keys';
import {
  chapters,
  drawing,
  expectStep,
  figure,
  jumpTo,
  openChapter,
  phone,
  scenes,
  stage,
  steps,
  wide
} from './chapter';

interface Predict {
  readonly asks: string;
  readonly at: string;
  readonly choices: readonly string[];
}
/** What the slides of a chapter ask before they show, by step. */
function predictionsOf(chapter: string): { readonly [step: string]: Predict } {
  const file = readdirSync('content/teaching').find((name) => name.slice(2) === `${chapter}.yaml`);
  const read = parse(readFileSync(`content/teaching/${file}`, 'utf8')) as {
    [step: string]: { predict?: Predict };
  };
  return Object.fromEntries(
    Object.entries(read).flatMap(([id, { predict }]) => (predict ? [[id, predict]] : []))
  );
}
const predictions = predictionsOf('declaration');
/** A step that asks nothing, and the one after it, which asks nothing either */
const pair = steps.flatMap((id, i) => {
  const next = steps[i + 1];
  return next && !predictions[id] && !predictions[next] ? [[id, next] as const] : [];
})[0];
if (!pair) throw new Error('Every second step of the chapter asks: choose another chapter for these tests');
const [here, after] = pair;
const asking = Object.keys(predictions)[0] ?? '';
const titles = new Map(
  [
    ...readFileSync('content/chapters/3-declaration.svx', 'utf8').matchAll(
      /<Step id="([^"]+)" title="([^"]+)"/g
    )
  ].map(([, id = '', title = '']) => [id, title])
);

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Go to a step: number or words' });
const card = (page: Page, step: string): Locator =>
  dialog(page, 'Overview').locator('li').nth(steps.indexOf(step)).getByRole('button');
const slide = (page: Page): Locator => page.locator('[data-step][aria-current="step"]');
const status = (page: Page): Locator => page.locator('.present > [role="status"]');
const black = (page: Page): Locator => page.locator('.present > .black');

/** Opens slides at a step and waits until they are alive. */
async function openSlides(page: Page, step = '', query = '', chapter = 'declaration'): Promise<void> {
  await page.goto(`./present/${chapter}/${query}#${step}`);
  await expectAlive(page);
}
async function expectAlive(page: Page): Promise<void> {
  await expect(slide(page)).toHaveCount(1);
  await expect(page.locator('[data-stage] :is([data-mark], [data-label="empty"])').first()).toBeAttached();
}
/** Two frames: whatever a key or the wheel sets off has begun to show. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(done));
  });
/** The marks of the figure that leads. */
const marksOf = async (page: Page): Promise<string[]> =>
  figure(page, (await stage(page).getAttribute('data-lead')) ?? '')
    .locator('[data-mark]')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark') ?? '').sort());
/** What the stage says that it shows, and the marks that it does show. */
const shownBy = async (page: Page) => ({
  at: await stage(page).getAttribute('data-at'),
  lead: await stage(page).getAttribute('data-lead'),
  marks: await marksOf(page)
});

test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: wide });

test.describe('keys', () => {
  test('→ ↓ Page Down Space N go on by one step, ← ↑ Page Up Shift + Space go back', async ({ page }) => {
    await openSlides(page, here);
    const back = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Shift+Space', 'ArrowLeft'];
    for (const [i, key] of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'n'].entries()) {
      await page.keyboard.press(key);
      await expectStep(page, after);
      await page.keyboard.press(back[i] ?? '');
      await expectStep(page, here);
    }
    await expect(page).toHaveURL(new RegExp(`/present/declaration/#${here}$`));
  });

  test('Home and End go to the ends, Shift + → and ← to the chapters beside, in the same account', async ({
    page
  }) => {
    await openSlides(page, here, '?account=al-qaeda');
    await page.keyboard.press('End');
    await expectStep(page, steps.at(-1) ?? '');
    await page.keyboard.press('Home');
    await expectStep(page, steps[0] ?? '');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page).toHaveURL(/\/present\/split\/\?account=al-qaeda#/);
    await expectStep(page, chapters.split?.[0]?.id ?? '');
    await page.keyboard.press('Shift+ArrowLeft');
    await expectStep(page, steps[0] ?? '');
    await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
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
    for (const account of ['islamic-state', 'al-qaeda', 'evidence']) {
      await page.keyboard.press('a');
      await expect(stage(page)).toHaveAttribute('data-account', account);
      await expect(page).toHaveURL(account === 'evidence' ? /declaration\/#/ : new RegExp(`=${account}#`));
    }
    await page.keyboard.press('1');
    await page.keyboard.press('PageDown');
    await expect(stage(page)).toHaveAttribute(
      'data-lead',
      chapters.declaration?.find(({ id }) => id === after)?.lead ?? ''
    );
  });

  test('B or a full stop blacks the screen; what brings it back shows the slide that was left', async ({
    page
  }) => {
    await openSlides(page, here);
    for (const [key, back] of [
      ['b', 'b'],
      ['.', '.'],
      ['b', 'PageDown'],
      ['.', 'PageUp'],
      ['b', 'Escape']
    ] as const) {
      await page.keyboard.press(key);
      await expect(black(page)).toBeVisible();
      await expect(status(page)).toContainText('The screen is black');
      await expect(page.locator('.present > .slide-sheet')).toHaveAttribute('inert');
      await page.keyboard.press(back);
      await expect(black(page)).toHaveCount(0);
      await expectStep(page, here);
    }
  });

  test('F fills the screen, and Esc leaves that before it leaves the slides', async ({ page }) => {
    await openSlides(page, here);
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(isFull).toBe(false);
    await expectStep(page, here);
  });

  test('S opens the desk of this presentation in a window of its own, at the same step', async ({ page }) => {
    await openSlides(page, here);
    const [desk] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    const { searchParams, hash } = new URL(desk.url());
    expect(searchParams.get('view')).toBe('desk');
    expect(hash).toBe(`#${here}`);
    await expect(page).toHaveURL(new RegExp(`session=${searchParams.get('session')}`));
    await desk.close();
  });

  test('Esc closes what is open, then goes to the article, to the same step and account', async ({
    page
  }) => {
    await openSlides(page, after, '?account=islamic-state');
    for (const [key, name] of [
      ['o', 'Overview'],
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
    await expect(page).toHaveURL(new RegExp(`/chapters/declaration/\\?account=islamic-state#${after}$`));
    await expectStep(page, after);
  });

  test('keys rest with Ctrl, Alt or Meta, and where one types', async ({ page }) => {
    await openSlides(page, here);
    for (const held of ['Control', 'Alt', 'Meta'])
      for (const key of ['b', 'PageDown', 'a', '?']) {
        // Shortcuts of the browser itself go past the page here
        await page.evaluate(
          ({ held, key }) =>
            document.body.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, [`${held}Key`]: true })
            ),
          { held: held === 'Control' ? 'ctrl' : held.toLowerCase(), key }
        );
      }
    await page.keyboard.press('g');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('go n1?.s');
    await expect(field(page)).toHaveValue('go n1?.s');
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'Overview')).toHaveCount(0);
    await expectStep(page, here);
    await expect(black(page)).toHaveCount(0);
    await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
  });

  test('letters, digits and signs can be switched off, and stay off over a reload', async ({ page }) => {
    await openSlides(page, here);
    await page.keyboard.press('?');
    const box = dialog(page, 'Keys').getByRole('checkbox', {
      name: 'Letters, digits and signs work as keys'
    });
    await box.uncheck();
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'Keys')).toHaveCount(0);
    for (const reload of [false, true]) {
      if (reload) {
        await page.reload();
        await expectAlive(page);
      }
      for (const key of ['n', 'b', '.', 'o', 'g', 'a', '1', '?']) await page.keyboard.press(key);
      await page.keyboard.press('PageDown');
      await expectStep(page, after);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(black(page)).toHaveCount(0);
      await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
      await page.keyboard.press('ArrowLeft');
      await expectStep(page, here);
    }
    await page.getByRole('button', { name: 'Keys' }).click();
    await box.check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expectStep(page, after);
  });
});

test('a whole chapter goes by with Page Down alone, and back with Page Up; each slide shows what the article shows', async ({
  page,
  context
}) => {
  const asks = predictionsOf('split');
  const all = chapters.split ?? [];
  const article = await context.newPage();
  await openChapter(article, undefined, undefined, 'split');
  const expected = new Map<string, Awaited<ReturnType<typeof shownBy>>>();
  for (const { id, lead } of all) {
    await jumpTo(article, id);
    await expectStep(article, id);
    await expect(stage(article)).toHaveAttribute('data-lead', lead);
    await expect(drawing(article, lead).first()).toBeAttached();
    expected.set(id, await shownBy(article));
  }
  await article.close();

  await openSlides(page, '', '', 'split');
  for (const [i, { id }] of all.entries()) {
    if (i > 0) await page.keyboard.press('PageDown');
    const predict = asks[id];
    if (predict) {
      await expectStep(page, id);
      await expect(stage(page)).toHaveAttribute('data-at', predict.at);
      await expect(slide(page).getByRole('heading')).toHaveText(predict.asks.trim());
      await expect(slide(page).getByRole('listitem')).toHaveText([...predict.choices]);
      await page.keyboard.press('PageDown');
    }
    await expectStep(page, id);
    await expect.poll(() => shownBy(page), id).toEqual(expected.get(id));
    if (predict) await expect(slide(page).getByRole('listitem')).toHaveCount(0);
  }
  await page.keyboard.press('PageDown');
  await expect(status(page)).toContainText('This is the last step.');
  for (const { id } of all.slice(0, -1).reverse()) {
    await page.keyboard.press('PageUp');
    await expectStep(page, id);
    await expect.poll(() => shownBy(page), id).toEqual(expected.get(id));
  }
  await page.keyboard.press('PageUp');
  await expect(status(page)).toContainText('This is the first step.');
});

test('F5 loses nothing: step, question, account, figure and black screen', async ({ page }) => {
  await openSlides(page, asking, '?account=al-qaeda');
  const question = slide(page).getByRole('heading', { name: predictions[asking]?.asks });
  await page.keyboard.press('2');
  await page.reload();
  await expectAlive(page);
  await expectStep(page, asking);
  await expect(question).toBeVisible();
  await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
  await expect(stage(page)).toHaveAttribute('data-lead', 'strength');

  await page.keyboard.press('PageDown');
  await page.keyboard.press('.');
  await expect(black(page)).toBeVisible();
  await page.reload();
  await expect(black(page)).toBeVisible();
  await page.keyboard.press('.');
  await expectStep(page, asking);
  await expect(slide(page).getByRole('heading', { name: titles.get(asking) })).toBeVisible();
  await expect(stage(page)).toHaveAttribute('data-lead', 'strength');
});

test('the browser’s Back and Forward go by the steps that were jumped to', async ({ page }) => {
  await openSlides(page, here);
  await page.keyboard.press('g');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(`${steps.length}`);
  await page.keyboard.press('Enter');
  await expectStep(page, steps.at(-1) ?? '');
  await page.goBack();
  await expectStep(page, here);
  await page.goForward();
  await expectStep(page, steps.at(-1) ?? '');
});

test('an address with an unknown step and account opens the first step under Evidence', async ({ page }) => {
  for (const step of ['nowhere', '%E0%A4%A']) {
    await openSlides(page, step, '?account=nobody');
    await expectStep(page, steps[0] ?? '');
    await expect(stage(page)).toHaveAttribute('data-account', 'evidence');
  }
});

test('the buttons do what the keys do, and give the keys back when they are clicked', async ({ page }) => {
  await openSlides(page, here);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expectStep(page, after);
  await page.keyboard.press('Shift+Space');
  await expectStep(page, here);
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(stage(page)).toHaveAttribute('data-lead', 'map');
  await page.getByRole('radio', { name: 'al-Qaeda’s' }).click();
  await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
  await page.keyboard.press('ArrowRight');
  await expectStep(page, after);
  await expect(stage(page)).toHaveAttribute('data-account', 'al-qaeda');
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expectStep(page, here);
  await page.getByRole('button', { name: 'Overview' }).click();
  await dialog(page, 'Overview').getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page, 'Overview')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expectStep(page, after);
});

test('Space presses the button that has the focus, which keeps it; other keys turn slides meanwhile', async ({
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
  await page.getByRole('radio', { name: 'Evidence' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toHaveAttribute('data-account', 'islamic-state');
  await expectStep(page, after);
});

test('the wheel turns no slide', async ({ page }) => {
  await openSlides(page, here);
  await page.mouse.move(640, 360);
  for (const [x, y] of [
    [0, 400],
    [0, -400],
    [400, 0]
  ] as const)
    await page.mouse.wheel(x, y);
  await frames(page);
  await expectStep(page, here);
  await page.keyboard.press('ArrowDown');
  await expectStep(page, after);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
});

test('those who listen hear of one slide: the others are inert, and one line says where the class is', async ({
  page
}) => {
  await openSlides(page, here);
  const at = steps.indexOf(here) + 1;
  await expect(status(page)).toHaveText(
    `Step ${at} of ${steps.length}: ${titles.get(here)}. Allegiance, Evidence.`
  );
  await page.keyboard.press('PageDown');
  await expect(status(page)).toContainText(`Step ${at + 1} of ${steps.length}: ${titles.get(after)}.`);
  await expect(page.locator('[role="status"]')).toHaveCount(1);
  await expect(page.locator('[role="application"]')).toHaveCount(0);
  await expect(page.locator('[data-step]')).toHaveCount(steps.length);
  await expect(page.locator('[data-step]:not([inert])')).toHaveId(after);
  await expect(page.locator('[data-step]:visible')).toHaveId(after);
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

test.describe('fingers', () => {
  test.use({ hasTouch: true, viewport: phone });

  test('on a phone the figure has room, below the words', async ({ page }) => {
    await openSlides(page, here);
    const words = await slide(page).boundingBox();
    const drawn = await figure(page).locator('svg').first().boundingBox();
    expect(drawn?.height).toBeGreaterThan(250);
    expect(drawn?.y).toBeGreaterThan((words?.y ?? Infinity) + (words?.height ?? 0));
  });

  test('on a phone the overview is a list below its field', async ({ page }) => {
    await openSlides(page, steps[0]);
    await page.keyboard.press('o');
    const overview = dialog(page, 'Overview');
    await expect(overview.locator('li svg')).toHaveCount(steps.length);
    const boxes = await overview
      .locator('input, li')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes).toHaveLength(steps.length + 1);
    for (const [i, box] of boxes.slice(1).entries())
      expect(box.top, `card ${i + 1}`).toBeGreaterThan(boxes[i]?.bottom ?? Infinity);
  });

  test('a swipe to the left is on, to the right is back, down is neither, nor is one over the overview', async ({
    page
  }) => {
    await openSlides(page, here);
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
    await swipe(-120, 10);
    await expectStep(page, after);
    await swipe(120, -10);
    await expectStep(page, here);
    await swipe(-30, 0);
    await swipe(-40, -90);
    await frames(page);
    await expectStep(page, here);
    await page.keyboard.press('o');
    await expect(dialog(page, 'Overview')).toBeVisible();
    await swipe(-120, 10);
    await page.keyboard.press('Escape');
    await expectStep(page, here);
  });
});

test.describe('the overview', () => {
  test('shows every step with its picture, marks the one that is shown, and goes where one clicks', async ({
    page
  }) => {
    await openSlides(page, here);
    await page.getByRole('button', { name: 'Next step' }).focus();
    await page.keyboard.press('o');
    const overview = dialog(page, 'Overview');
    await expect(overview.locator('[aria-current]')).toHaveCount(1);
    await expect(card(page, here)).toHaveAttribute('aria-current', 'true');
    await expect(card(page, here)).toBeFocused();
    await expect(overview.locator('li')).toHaveCount(steps.length);
    await expect(overview.locator('li svg')).toHaveCount(steps.length);
    await expect(overview.locator('li button')).toContainText(
      steps.map((id, i) => (i > steps.indexOf(here) && predictions[id]?.asks) || (titles.get(id) ?? id))
    );
    expect(await overview.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBe(0);
    await page.keyboard.press('o');
    await expect(overview).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Next step' })).toBeFocused();
    await page.keyboard.press('o');
    await card(page, steps.at(-1) ?? '').click();
    await expectStep(page, steps.at(-1) ?? '');
    await expect(overview).toHaveCount(0);
  });

  test('is gone through by arrows, Tab and Enter', async ({ page }) => {
    await openSlides(page, steps[0]);
    await page.keyboard.press('o');
    await expect(card(page, steps[0] ?? '')).toBeFocused();
    for (const [key, to] of [
      ['ArrowRight', 1],
      ['ArrowDown', 5],
      ['ArrowLeft', 4],
      ['ArrowUp', 0],
      ['End', steps.length - 1],
      ['ArrowDown', steps.length - 1],
      ['Home', 0],
      ['Tab', 1]
    ] as const) {
      await page.keyboard.press(key);
      await expect(card(page, steps[to] ?? '')).toBeFocused();
    }
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectStep(page, steps[1] ?? '');
  });

  test('finds steps by number, heading, date and names as one types, wherever the focus is', async ({
    page
  }) => {
    await openSlides(page, steps[0]);
    const overview = dialog(page, 'Overview');
    const found = overview.locator('li:visible');
    await page.keyboard.press('o');
    await expect(card(page, steps[0] ?? '')).toBeFocused();
    await page.keyboard.type('karim');
    await expect(field(page)).toHaveValue('karim');
    await expect(found).toHaveCount(1);
    const number = steps.indexOf('letter-to-karim') + 1;
    await expect(overview.getByRole('status')).toContainText(`Enter goes to step ${number}: `);
    await field(page).fill('bin laden 2007');
    await expect(card(page, 'letter-to-karim')).toBeVisible();
    await field(page).fill('no such thing');
    await expect(found).toHaveCount(0);
    await expect(overview.getByRole('status')).toHaveText(/^No step of this chapter has “no such thing”/);
    await page.keyboard.press('Enter');
    await expect(overview).toBeVisible();
    await field(page).fill('');
    await expect(found).toHaveCount(steps.length);
    await field(page).fill(`${steps.indexOf(after) + 1}`);
    await page.keyboard.press('Enter');
    await expect(overview).toHaveCount(0);
    await expectStep(page, after);
  });

  test('gives nothing away of a slide that asks or will ask', async ({ page }) => {
    await openSlides(page, steps[0]);
    for (const at of [steps[0] ?? '', asking]) {
      if (at === asking) await page.keyboard.type(`g${steps.indexOf(asking) + 1}`);
      if (at === asking) await page.keyboard.press('Enter');
      await expectStep(page, at);
      await page.keyboard.press('o');
      await expect(card(page, asking)).toContainText(predictions[asking]?.asks ?? '');
      await expect(card(page, asking)).not.toContainText(titles.get(asking) ?? '');
      await page.keyboard.press('Escape');
    }
  });
});

test('the help has every key in words, on clickers, fingers and the wheel, and a way to the article', async ({
  page
}) => {
  await openSlides(page, here, '?account=al-qaeda');
  await page.keyboard.press('?');
  const help = dialog(page, 'Keys');
  const bindings = bindKeys(scenes.map((name) => ({ name, called: name === 'map' ? 'the map' : name })));
  await expect(help.locator('kbd')).toHaveText(bindings.flatMap(({ keys }) => keys.map(sayKey)));
  await expect(help.locator('dd')).toHaveText(bindings.map(({ says }) => says));
  await expect(help).toContainText('Clickers');
  await expect(help).toContainText('swipe');
  await expect(help).toContainText('wheel');
  await expect(help).toContainText(/keep the screen on|The screen stays on/);
  await help.getByRole('checkbox').uncheck();
  await expect(help.locator('s kbd')).toHaveCount(12);
  await help.getByRole('link', { name: 'Back to the article' }).click();
  await expect(page).toHaveURL(new RegExp(`/chapters/declaration/\\?account=al-qaeda#${here}$`));
});

for (const look of ['light', 'dark', 'contrast'] as const)
  test(`axe finds nothing on a slide, its overview and its help, ${look}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
    await openSlides(page, asking);
    if (look === 'contrast') await page.getByRole('button', { name: 'Contrast' }).click();
    for (const [key, name] of [
      ['PageDown', ''],
      ['o', 'Overview'],
      ['?', 'Keys']
    ] as const) {
      await page.keyboard.press(key);
      if (name) await expect(dialog(page, name)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${name}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      ).toEqual([]);
    }
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the words of all slides are there', async ({ page }) => {
    await page.goto('./present/declaration/');
    await expect(page.locator('[data-step]')).toHaveCount(steps.length);
    for (const id of steps) {
      const step = page.locator(`#${id}`);
      await expect(step.getByRole('heading', { name: titles.get(id) })).toBeVisible();
      await expect(step.locator('p').first()).toBeVisible();
    }
  });
});
