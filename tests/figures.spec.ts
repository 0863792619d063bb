import { measureText, type Weight } from '../src/lib/scenes/shared/text';
import {
  drawing,
  expectStep,
  figure,
  isLong,
  jumpTo,
  marks,
  openChapter,
  phone,
  scenes,
  stage,
  turnTo
} from './chapter';
import { expect, test } from './house';
import { chapters, differing, neutral, party, story, type Step } from './story';
import type { Locator, Page } from '@playwright/test';

const widest = { width: 1920, height: 1080 };

/** Two steps beside each other that different figures lead. */
const [before, after] = chapters
  .flatMap(({ steps }) => steps.map((step, index): [Step, Step | undefined] => [step, steps[index + 1]]))
  .find((pair): pair is [Step, Step] => pair[1] !== undefined && pair[0].lead !== pair[1].lead)!;
const third = scenes.find((scene) => scene !== before.lead && scene !== after.lead) ?? 'allegiance';

interface Written {
  text: string;
  size: number;
  /** As the figure laid it out, which need not be what the styles make of it */
  weight: Weight;
  isArabic: boolean;
  /** Between letters, as the figure asked for it */
  spacing: number;
  /** As the browser set it, px */
  width: number;
}

/** The labels of the figures shown that meet another or leave their picture, how many labels there are, and all their words. */
const readFigures = (page: Page) =>
  stage(page).evaluate(async (element) => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const found: string[] = [];
    const written: Written[] = [];
    let count = 0;
    for (const box of element.querySelectorAll('figure .box')) {
      const frame = box.getBoundingClientRect();
      const labels = [...box.querySelectorAll('[data-label]')]
        .map((label) => ({
          key: label.getAttribute('data-label') ?? '',
          box: label.getBoundingClientRect()
        }))
        .filter(({ box }) => box.width > 0);
      count += labels.length;
      labels.forEach(({ key, box }, index) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`${key} leaves the figure`);
        for (const other of labels.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          // Boxes of text are taller than its letters: the space above capitals and under the baseline may meet.
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && down > 5) found.push(`${key} and ${other.key}`);
        }
      });
      for (const one of box.querySelectorAll<SVGTextContentElement>('text, tspan')) {
        // A name may carry a number behind it, in an element of its own
        const [own] = one.childNodes;
        if (own?.nodeType !== Node.TEXT_NODE || !own.textContent?.trim() || !one.checkVisibility()) continue;
        // Room for such a number is left apart
        if (/^\d{1,2}$/.test(own.textContent)) continue;
        written.push({
          text: own.textContent,
          size: parseFloat(getComputedStyle(one).fontSize),
          weight: one.closest('.bold') ? 'bold' : 'regular',
          isArabic: one.closest('[lang="ar"]') !== null,
          spacing: Number(one.getAttribute('letter-spacing')) || 0,
          width: one.getSubStringLength(0, own.textContent.length)
        });
      }
    }
    return { found, count, written, hasFont: document.fonts.check('12px "Oaths Sans"') };
  });

/** How wide a figure reckons words to be when it looks for room. */
const reckon = ({ text, size, weight, isArabic, spacing }: Written): number =>
  isArabic ? text.length * size * 0.52 : measureText(text, size, weight) + text.length * spacing;

/*
 * Where words stand is found without a browser, for every step, account and size; here is seen that a browser sets them no
 * wider than was reckoned, and where the page puts them. The long run looks everywhere once more.
 */
const sizes = isLong ? [widest, { width: 1280, height: 720 }, phone] : [widest];
const accounts = isLong ? story.accounts : [neutral];
for (const { id: chapter, steps } of chapters)
  for (const viewport of sizes)
    for (const account of accounts)
      test(`words of ${chapter} are no wider than reckoned, and none meets another, in any figure, ${account.id}, ${viewport.width} px`, async ({
        page
      }) => {
        test.setTimeout(isLong ? 120_000 : 30_000);
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const looked = isLong ? steps : steps.filter((_, index) => index % 3 === 1);
        await openChapter(page, looked[0]!.id, account.id, chapter);
        for (const { id } of looked) {
          await jumpTo(page, id);
          await expectStep(page, id);
          // A wide window shows all three at once
          for (const scene of viewport === widest ? [undefined] : scenes) {
            if (scene) await turnTo(page, scene);
            else for (const one of scenes) await expect(drawing(page, one).first()).toBeAttached();
            const { found, count, written, hasFont } = await readFigures(page);
            const where = `${id}, ${scene ?? 'all'}`;
            expect(hasFont, where).toBe(true);
            expect(count, where).toBeGreaterThan(0);
            expect(found, where).toEqual([]);
            const wide = written.filter((one) => one.width > reckon(one) + 0.5);
            expect(wide, where).toEqual([]);
          }
        }
      });

test('on the page each mark of a figure has its row in the table, which may have more', async ({ page }) => {
  await page.setViewportSize(widest);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { steps, id: chapter } of isLong ? chapters : [chapters.at(-1)!]) {
    const looked = isLong ? steps : [steps[1]!, steps.at(-1)!];
    await openChapter(page, looked[0]!.id, undefined, chapter);
    for (const { id } of looked) {
      await jumpTo(page, id);
      await expectStep(page, id);
      for (const scene of scenes) {
        const rowsOf = () =>
          figure(page, scene)
            .locator('table tbody tr')
            .evaluateAll((all) => all.map((row) => row.getAttribute('data-row')).sort());
        const drawn = () =>
          marks(page, scene).evaluateAll((all) => all.map((mark) => mark.getAttribute('data-mark')).sort());
        await expect(drawing(page, scene).first()).toBeAttached();
        // Tables follow when the reader rests at a step
        const lacking = async () => {
          const rows = await rowsOf();
          return rows.length > 0 ? (await drawn()).filter((mark) => !rows.includes(mark)) : 'no table yet';
        };
        await expect.poll(lacking, `${id}, ${scene}`).toEqual([]);
      }
    }
  }
});

test('“How to read this” stands under the picture, which makes room for it and stays whole', async ({
  page
}) => {
  for (const { id, chapter, lead } of [before, after]) {
    await openChapter(page, id, undefined, chapter);
    await expectStep(page, id);
    await figure(page, lead).getByText('How to read this').click();
    await expect(figure(page, lead).locator('.how svg')).toHaveCount(3);
    const edges = () =>
      figure(page, lead).evaluate((element) => {
        const [box, drawn, key] = ['.box', '.box > svg', '.how .sheet'].map((part) =>
          element.querySelector(part)!.getBoundingClientRect()
        );
        return {
          keyIsBelow: key!.top >= box!.bottom - 1,
          pictureIsWhole: drawn!.bottom <= box!.bottom + 1,
          pictureKeepsRoom: box!.height > 2 * key!.height
        };
      });
    await expect.poll(edges).toEqual({ keyIsBelow: true, pictureIsWhole: true, pictureKeepsRoom: true });
  }
});

test('the figure that the reader turns to holds until a step with another lead', async ({ page }) => {
  await openChapter(page, before.id, undefined, before.chapter);
  await expectStep(page, before.id);
  await expect(stage(page)).toHaveAttribute('data-lead', before.lead);
  await turnTo(page, third);
  await expect(stage(page)).toHaveAttribute('data-lead', third);
  await expect(figure(page, before.lead)).toBeHidden();
  await jumpTo(page, after.id);
  await expectStep(page, after.id);
  await expect(stage(page)).toHaveAttribute('data-lead', after.lead);
});

test('the tabs are one stop, and arrows turn from figure to figure', async ({ page }) => {
  await openChapter(page, before.id, undefined, before.chapter);
  await page.getByRole('tab', { selected: true }).focus();
  const seen = new Set<string | null>();
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { selected: true })).toBeFocused();
    seen.add(await stage(page).getAttribute('data-lead'));
  }
  expect([...seen].sort()).toEqual([...scenes].sort());
});

test('a wide window shows all three at the same moment, with one date and one switch; the reader may keep the lead only', async ({
  page
}) => {
  await page.setViewportSize(widest);
  await openChapter(page, before.id, undefined, before.chapter);
  for (const scene of scenes) await expect(figure(page, scene).locator('svg').first()).toBeVisible();
  await expect(stage(page).getByText(/^Date shown:/)).toHaveCount(1);
  await expect(page.getByRole('radiogroup', { name: 'Account' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Lead only' }).click();
  await expect(stage(page).locator('figure')).toHaveCount(1);
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(stage(page).locator('figure')).toHaveCount(3);
});

test('one switch changes the account of every figure; strength says that it is the same in all', async ({
  page
}) => {
  await page.setViewportSize(widest);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, differing.id, undefined, differing.chapter);
  await expectStep(page, differing.id);
  const drawn = (scene: string) =>
    marks(page, scene).evaluateAll((all) =>
      all.flatMap((one) => [...one.querySelectorAll('path')].map((path) => path.getAttribute('d'))).join(' ')
    );
  const allegiances = new Set<string>();
  const strengths = new Set<string>();
  for (const { id, name, banner } of story.accounts) {
    await page.getByRole('radiogroup', { name: 'Account' }).getByText(name, { exact: true }).click();
    await expect(stage(page)).toHaveAttribute('data-account', id);
    if (banner) await expect(figure(page, 'allegiance').getByText(banner)).toBeVisible();
    for (const scene of scenes) await expect(drawing(page, scene).first()).toBeAttached();
    await expect.poll(async () => allegiances.has(await drawn('allegiance'))).toBe(false);
    allegiances.add(await drawn('allegiance'));
    strengths.add(await drawn('strength'));
  }
  expect(allegiances.size).toBe(story.accounts.length);
  expect(strengths.size).toBe(1);
  await expect(figure(page, 'strength')).toContainText('The same in every account');
});

/** How an element looks, and all in it: what a reader sees change. */
const looks = (one: Locator) =>
  one.evaluate((element) =>
    [element, ...element.querySelectorAll('*')]
      .map((part) => {
        const { stroke, strokeWidth, strokeOpacity, fill, backgroundColor, boxShadow, outline } =
          getComputedStyle(part);
        return [stroke, strokeWidth, strokeOpacity, fill, backgroundColor, boxShadow, outline].join();
      })
      .join(' ')
  );

/** The first name or number in a step’s text whose row has a mark of some size in a figure, and that mark. */
async function aCiteWithAMark(page: Page, step: Step): Promise<{ cite: Locator; mark: Locator }> {
  await expect(drawing(page, step.lead).first()).toBeAttached();
  // What is lit is the edge of a stroke or a sign: a bar across a ribbon has none
  const drawn = await marks(page, step.lead).evaluateAll((all) =>
    all.flatMap((mark) =>
      mark.getBoundingClientRect().width > 20 ? [mark.getAttribute('data-mark') ?? ''] : []
    )
  );
  const row = step.cites.find((id) => drawn.includes(id));
  if (row === undefined) throw new Error(`No row that ${step.id} cites has a mark`);
  return {
    cite: page.locator(`#${step.id} a[data-row="${row}"]`).first(),
    mark: figure(page, step.lead).locator(`[data-mark="${row}"]`)
  };
}

test('pointing at a name lights its marks, and pointing at a mark lights its words', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, differing.id, undefined, differing.chapter);
  await expectStep(page, differing.id);
  const { cite, mark } = await aCiteWithAMark(page, differing);
  const [atRest, citeAtRest] = [await looks(mark), await looks(cite)];
  await cite.hover();
  await expect.poll(() => looks(mark)).not.toBe(atRest);
  await page.mouse.move(5, 5);
  await expect.poll(() => looks(mark)).toBe(atRest);
  await expect.poll(() => looks(cite)).toBe(citeAtRest);
  await mark.focus();
  await expect.poll(() => looks(cite)).not.toBe(citeAtRest);
});

test('a tap on a name lights its marks on a phone and says who it is', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true, baseURL });
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const step = chapters.flatMap(({ steps }) => steps).find(({ lead, cites }) => lead === 'map' && cites[0])!;
  await openChapter(page, step.id, party.id, step.chapter);
  await expectStep(page, step.id);
  const { cite, mark } = await aCiteWithAMark(page, step);
  const atRest = await looks(mark);
  await cite.scrollIntoViewIfNeeded();
  await cite.tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => looks(mark)).not.toBe(atRest);
  await context.close();
});
