/** What comes out of a printer: handouts for students and teachers. */
import type { Page } from '@playwright/test';
import { ends, isLong } from './chapter';
import { expect, test } from './house';
import { chapter as read, chapters } from './story';

/** The short run looks at the chapter that most tests read. */
const looked = isLong ? chapters : [read];
/** Room to write in, at each step. */
const lines = '[data-step] > [aria-hidden="true"]';

/** CSS px of a sheet. */
const mm = 96 / 25.4;
const papers = {
  A4: { width: 210 * mm, height: 297 * mm },
  Letter: { width: 215.9 * mm, height: 279.4 * mm }
};
/** The smallest words that print well: 7 pt. */
const leastPx = (7 * 96) / 72;

/** Opens a handout as paper shows it. */
async function openPaper(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`./print/${address}`);
  await page.evaluate(() => document.fonts.ready);
}

/** Top, right, bottom and left, in px, as the page’s own rule sets them. */
const readMargins = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const { style } = rules.find((rule) => rule instanceof CSSPageRule) as CSSPageRule;
    const sides = ['margin-top', 'margin-right', 'margin-bottom', 'margin-left'];
    return sides.map((side) => (parseFloat(style.getPropertyValue(side)) * 96) / 25.4);
  });

for (const { id: chapter, steps } of looked)
  test(`no step of ${chapter} is split between two sheets, of A4 or Letter, whichever copy is printed`, async ({
    page
  }) => {
    await openPaper(page, `${chapter}/`);
    const [top = 0, right = 0, bottom = 0, left = 0] = await readMargins(page);
    expect(Math.min(top, right, bottom, left)).toBeGreaterThan(30);
    for (const paper of Object.values(papers)) {
      await page.setViewportSize({ width: Math.round(paper.width - left - right), height: 1000 });
      const measured = await page.evaluate(
        (rulings) =>
          // A student’s copy is the teacher’s with less on it
          ([['teacher'], ['teacher', 'notes'], ['student', 'notes']] as const).map(([copy, lines]) => {
            document.querySelector<HTMLInputElement>(`[value="${copy}"]`)!.checked = true;
            document.querySelector<HTMLInputElement>('[value="notes"]')!.checked = lines !== undefined;
            return [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => {
              const svg = step.querySelector('figure svg') as SVGSVGElement;
              const scale = svg.clientWidth / svg.viewBox.baseVal.width;
              const texts = [...svg.querySelectorAll('text, tspan')];
              return {
                id: step.id,
                height: step.getBoundingClientRect().height,
                cut: step.scrollHeight - step.clientHeight,
                avoids: getComputedStyle(step).breakInside,
                smallest: Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize))) * scale,
                lines: step.querySelector(`:scope > ${rulings}`)!.clientHeight
              };
            });
          }),
        '[aria-hidden="true"]'
      );
      measured.forEach((variant, index) => {
        expect(variant.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
        for (const { id, height, cut, avoids, smallest, lines } of variant) {
          expect(height, id).toBeLessThanOrEqual(paper.height - top - bottom);
          expect(cut, id).toBeLessThanOrEqual(1);
          expect(avoids).toBe('avoid');
          expect(smallest, id).toBeGreaterThanOrEqual(leastPx);
          if (index === 2) expect(lines, id).toBeGreaterThan(50 * mm);
        }
      });
    }
  });

test('two steps share a sheet, and each has its own where there are lines to write on', async ({ page }) => {
  const count = async () => {
    const pdf = await page.pdf({ format: 'A4' });
    return (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
  };
  const { id, steps } = read;
  await openPaper(page, `${id}/`);
  const plain = await count();
  expect(plain).toBeGreaterThanOrEqual(steps.length / 2);
  expect(plain).toBeLessThanOrEqual(steps.length);
  await page.getByLabel('Lines to write on').evaluate((box: HTMLInputElement) => box.click());
  expect(await count()).toBeGreaterThan(steps.length);
});

test('paper is white and light in a dark theme too, and nothing on it is pinned', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(`./print/${read.id}/`);
  const found = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0);
    const canvas = document.createElement('canvas').getContext('2d')!;
    const isDark = (colour: string): boolean => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return a > 0 && Math.min(r, g, b) < 220;
    };
    return {
      pinned: shown.filter((one) => /fixed|sticky/.test(getComputedStyle(one).position)).length,
      dark: shown.filter((one) => isDark(getComputedStyle(one).backgroundColor)).map((one) => one.tagName),
      // Without the rules of its scene a figure is black
      black: [...document.querySelectorAll<SVGRectElement>('figure svg rect')].filter(
        (rect) => rect.getBBox().width > 200 && getComputedStyle(rect).fill === 'rgb(0, 0, 0)'
      ).length,
      page: getComputedStyle(document.documentElement).backgroundColor,
      bar: document.querySelector('form')!.getClientRects().length
    };
  });
  expect(found).toEqual({ pinned: 0, dark: [], black: 0, page: 'rgb(255, 255, 255)', bar: 0 });
});

test('every number has its note, every note its source, and a source its address in full', async ({
  page
}) => {
  for (const { id: chapter, steps } of looked) {
    await page.goto(`./print/${chapter}/`);
    const found = await page.evaluate(() => {
      const at = (link: Element) => document.getElementById(link.getAttribute('href')!.slice(1));
      const numbers = [...document.querySelectorAll('[data-step] [data-number]')];
      const notes = [...document.querySelectorAll('[id^="note-"]')];
      const sources = [...document.querySelectorAll('[id^="source-"]')];
      return {
        numbers: numbers.length,
        without: numbers.filter((link) => at(link)?.querySelector('b')?.textContent !== link.textContent)
          .length,
        unsourced: notes.filter((note) => {
          const links = [...note.querySelectorAll('a[href^="#source-"]')];
          return links.length === 0 || links.some((link) => !sources.includes(at(link)!));
        }).length,
        unaddressed: [
          ...document.querySelectorAll<HTMLAnchorElement>('[id^="source-"] a[href^="http"]')
        ].filter((link) => link.textContent !== link.getAttribute('href')).length,
        undescribed: [...document.querySelectorAll('figure svg')].filter(
          (svg) => !/\w+/.test(svg.getAttribute('aria-label') ?? '')
        ).length
      };
    });
    expect(found.numbers).toBeGreaterThanOrEqual(steps.length);
    expect(found).toEqual({ ...found, without: 0, unsourced: 0, unaddressed: 0, undescribed: 0 });
  }
});

/** Answers are in the teacher’s copy alone. */
const answers = (page: Page) => page.getByText('A good answer.').filter({ visible: true });
const rulings = (page: Page) => page.locator(lines).filter({ visible: true });

test('the address says which copy, and follows what is chosen', async ({ page }) => {
  const { id, steps } = read;
  await page.goto(`./print/${id}/?copy=nobody&layout=none`);
  for (const { question } of steps) await expect(page.getByText(question)).toBeVisible();
  await expect(answers(page)).toHaveCount(0);
  await expect(rulings(page)).toHaveCount(0);
  await expect(page.locator('[data-address]')).toHaveText(new RegExp(`^https?://.+/print/${id}/$`));

  await page.getByLabel('Teacher’s copy').check();
  await expect(page).toHaveURL(ends(`/print/${id}/?copy=teacher`));
  await page.goto(`./print/${id}/?copy=teacher&layout=notes`);
  await expect(answers(page)).toHaveCount(steps.length);
  for (const { answer } of steps) await expect(page.getByText(answer)).toBeVisible();
  await expect(page.getByText('Handout: Teacher’s copy')).toBeVisible();
  await expect(rulings(page)).toHaveCount(steps.length);
  await page.getByLabel('For students').check();
  await page.getByLabel('Lines to write on').uncheck();
  await expect(page).toHaveURL(ends(`/print/${id}/`));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a handout is whole, and its form chooses the copy', async ({ page }) => {
    const { id: chapter, steps } = read;
    await page.goto(`./print/${chapter}/`);
    for (const { id, lead } of steps)
      await expect(page.locator(`[id="${id}"] figure[data-scene="${lead}"] svg`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(answers(page)).toHaveCount(0);
    await page.getByLabel('Teacher’s copy').check();
    await expect(answers(page)).toHaveCount(steps.length);
    await page.getByLabel('Lines to write on').check();
    await expect(rulings(page)).toHaveCount(steps.length);
  });
});
