import { expect, test, type Page } from '@playwright/test';
import { chapters, isLong } from './chapter';

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

for (const [chapter, steps] of Object.entries(chapters))
  test(`no step of ${chapter} is split between two sheets, of A4 or Letter, whichever copy is printed`, async ({
    page
  }) => {
    await openPaper(page, `${chapter}/`);
    const [top = 0, right = 0, bottom = 0, left = 0] = await readMargins(page);
    expect(Math.min(top, right, bottom, left)).toBeGreaterThan(30);
    for (const paper of Object.values(papers)) {
      await page.setViewportSize({ width: Math.round(paper.width - left - right), height: 1000 });
      const measured = await page.evaluate(() =>
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
              lines: step.querySelector('.lines')!.clientHeight
            };
          });
        })
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

test('two steps share a sheet of A4, and each has its own where there are lines to write on', async ({
  page
}) => {
  const count = async (format: string) => {
    const pdf = await page.pdf({ format });
    return (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;
  };
  const steps = chapters.declaration?.length ?? 0;
  await openPaper(page, 'declaration/');
  const plain = await count('A4');
  expect(plain).toBeGreaterThanOrEqual(steps / 2);
  expect(plain).toBeLessThanOrEqual(steps);
  await openPaper(page, 'declaration/?layout=notes');
  expect(await count('Letter')).toBeGreaterThan(steps);
});

test('paper is white and light in a dark theme too, and nothing on it is pinned', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('./print/declaration/');
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
      page: getComputedStyle(document.documentElement).backgroundColor,
      bar: document.querySelector('.choices')!.getClientRects().length
    };
  });
  expect(found).toEqual({ pinned: 0, dark: [], page: 'rgb(255, 255, 255)', bar: 0 });
});

test('every number has its note, every note its source, and a source its address in full', async ({
  page
}) => {
  for (const chapter of isLong ? Object.keys(chapters) : ['declaration', 'after']) {
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
        unaddressed: [...document.querySelectorAll<HTMLAnchorElement>('.endnotes a[href^="http"]')].filter(
          (link) => link.textContent !== link.getAttribute('href')
        ).length,
        undescribed: [...document.querySelectorAll('figure')].filter(
          (figure) => !/\w+/.test(figure.querySelector('.unseen')?.textContent ?? '')
        ).length
      };
    });
    expect(found.numbers).toBeGreaterThan(24);
    expect(found).toEqual({ ...found, without: 0, unsourced: 0, unaddressed: 0, undescribed: 0 });
  }
});

test('the address says which copy, and follows what is chosen', async ({ page }) => {
  const answers = page.locator('.answer:visible');
  await page.goto('./print/split/?copy=nobody&layout=none');
  await expect(page.getByText('Question.').first()).toBeVisible();
  await expect(answers).toHaveCount(0);
  await expect(page.locator('.lines:visible')).toHaveCount(0);
  await expect(page.locator('[data-address]')).toHaveText(/^https?:\/\/.+\/print\/split\/$/);

  await page.getByLabel('Teacher’s copy').check();
  await expect(page).toHaveURL(/\/print\/split\/\?copy=teacher$/);
  await page.goto('./print/split/?copy=teacher&layout=notes');
  await expect(answers).toHaveCount(chapters.split?.length ?? 0);
  await expect(page.locator('.edition')).toContainText('Teacher’s copy');
  await expect(page.locator('.lines:visible')).toHaveCount(chapters.split?.length ?? 0);
  await page.getByLabel('For students').check();
  await page.getByLabel('Lines to write on').uncheck();
  await expect(page).toHaveURL(/\/print\/split\/$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a handout is whole, and its form chooses the copy', async ({ page }) => {
    await page.goto('./print/origins/');
    const steps = chapters.origins ?? [];
    for (const { id, lead } of steps)
      await expect(page.locator(`#${id} figure[data-scene="${lead}"] svg.${lead}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.locator('.answer:visible')).toHaveCount(0);
    await page.getByLabel('Teacher’s copy').check();
    await expect(page.locator('.answer:visible')).toHaveCount(steps.length);
    await page.getByLabel('Lines to write on').check();
    await expect(page.locator('.lines:visible')).toHaveCount(steps.length);
  });
});
