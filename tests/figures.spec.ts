import { expect, test, type Page } from '@playwright/test';
import {
  accounts,
  chapters,
  isLong,
  drawing,
  expectStep,
  figure,
  jumpTo,
  marks,
  openChapter,
  phone,
  scenes,
  stage,
  turnTo
} from './chapter';

const widest = { width: 1920, height: 1080 };
const sizes = [widest, { width: 1280, height: 720 }, phone];
const split = chapters.split ?? [];

/** The first step of `split` that one figure leads, and the next that another does. */
const turn = split.findIndex(
  ({ lead }, index) => lead !== split[index + 1]?.lead && index + 1 < split.length
);
const before = split[turn]!;
const after = split[turn + 1]!;
const third = scenes.find((scene) => scene !== before.lead && scene !== after.lead) ?? 'allegiance';

/** Labels of the figures shown that meet another or leave their picture, and how many labels there are. */
const findMeetings = (page: Page) =>
  stage(page).evaluate(async (element) => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const found: string[] = [];
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
    }
    return { found, count };
  });

/**
 * The long run looks at everything. The short one leaves out what repeats: in a party's account all but the allegiance figure, at
 * the two sizes where room is short; and three in four steps where each takes long.
 */

for (const [chapter, steps] of Object.entries(chapters))
  for (const viewport of sizes)
    for (const account of isLong || viewport !== widest ? accounts : (['evidence'] as const))
      test(`no two labels overlap at any step of ${chapter} in ${account === 'evidence' || isLong ? 'any' : 'the allegiance'} figure, ${account}, ${viewport.width} px`, async ({
        page
      }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await openChapter(page, undefined, account, chapter);
        await expect(stage(page)).toHaveAttribute('data-account', account);
        const looked = account === 'evidence' || isLong ? scenes : (['allegiance'] as const);
        for (const { id, lead } of steps) {
          await jumpTo(page, id);
          await expectStep(page, id);
          for (const scene of viewport === widest ? [lead] : looked) {
            if (viewport === widest)
              for (const shown of scenes) await expect(drawing(page, shown).first()).toBeAttached();
            else await turnTo(page, scene as (typeof scenes)[number]);
            const meetings = await findMeetings(page);
            expect(meetings.count, `${id}, ${scene}`).toBeGreaterThan(0);
            expect(meetings.found, `${id}, ${scene}`).toEqual([]);
          }
        }
      });

for (const [chapter, all] of Object.entries(chapters)) {
  const steps = isLong ? all : all.filter((_, index) => index % 4 === 1 || index === all.length - 1);
  test(`at ${isLong ? 'every step' : `${steps.length} steps`} of ${chapter} each figure has one mark for each row of its table, and each mark its sources`, async ({
    page
  }) => {
    // Tables follow when the reader rests at a step
    test.slow();
    await page.setViewportSize(widest);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openChapter(page, undefined, undefined, chapter);
    for (const { id } of steps) {
      await jumpTo(page, id);
      await expectStep(page, id);
      for (const scene of scenes) {
        const rowsOf = () =>
          figure(page, scene)
            .locator('table tbody tr')
            .evaluateAll((all) => all.map((row) => row.getAttribute('data-row')).sort());
        const drawn = () =>
          marks(page, scene).evaluateAll((all) => all.map((mark) => mark.getAttribute('data-mark')).sort());
        // A side figure of strength may leave rows to its table, and says how many
        await expect(drawing(page, scene).first()).toBeAttached();
        const left = await figure(page, scene)
          .getByText(/more in the table/)
          .count();
        if (left > 0)
          await expect.poll(async () => (await rowsOf()).length).toBeGreaterThan((await drawn()).length);
        else await expect.poll(rowsOf, `${id}, ${scene}`).toEqual(await drawn());
        const named = await marks(page, scene).evaluateAll((all) =>
          all.every((mark) => /^[a-z0-9]/.test(mark.getAttribute('data-sources') ?? ''))
        );
        expect(named, `${id}, ${scene}`).toBe(true);
      }
    }
  });
}

test('the figure that the reader turns to holds until a step with another lead', async ({ page }) => {
  await openChapter(page, before.id, undefined, 'split');
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
  await openChapter(page, before.id, undefined, 'split');
  await page.getByRole('tab', { selected: true }).focus();
  const seen = new Set<string | null>();
  for (let press = 0; press < 3; press += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { selected: true })).toBeFocused();
    seen.add(await stage(page).getAttribute('data-lead'));
  }
  expect([...seen].sort()).toEqual([...scenes].sort());
});

test('a wide window shows all three at the same moment, with one ruler and one switch; the reader may keep the lead only', async ({
  page
}) => {
  await page.setViewportSize(widest);
  await openChapter(page, before.id, undefined, 'split');
  for (const scene of scenes) await expect(figure(page, scene).locator('svg').first()).toBeVisible();
  await expect(stage(page).locator('.ruler')).toHaveCount(1);
  await expect(page.getByRole('radiogroup', { name: 'Account' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Lead only' }).click();
  await expect(stage(page).locator('figure')).toHaveCount(1);
  await page.getByRole('button', { name: 'All three' }).click();
  await expect(stage(page).locator('figure')).toHaveCount(3);
});

test('one switch changes the account of allegiance and of the map; strength says that it is the same in all', async ({
  page
}) => {
  await page.setViewportSize(widest);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const pictures: { [scene: string]: string[] } = { map: [], strength: [], allegiance: [] };
  for (const account of accounts) {
    await page.goto('about:blank');
    await openChapter(page, 'state-declared', account);
    await expectStep(page, 'state-declared');
    await expect(stage(page)).toHaveAttribute('data-account', account);
    for (const scene of scenes) await expect(marks(page, scene).first()).toBeAttached();
    for (const scene of scenes)
      pictures[scene]?.push((await figure(page, scene).locator('.box').textContent()) ?? '');
  }
  expect(new Set(pictures.strength).size).toBe(1);
  expect(new Set(pictures.map).size).toBe(3);
  expect(new Set(pictures.allegiance).size).toBe(3);
  await expect(figure(page, 'strength')).toContainText('The same in every account');
});

test('pointing at a name lights its marks, and pointing at a mark lights its words', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openChapter(page, 'one-ribbon');
  await expectStep(page, 'one-ribbon');
  const cite = page.locator('#one-ribbon a[data-row="tie-isi-al-qaeda"]').first();
  const mark = figure(page).locator('[data-mark="tie-isi-al-qaeda"]');
  await expect(mark).not.toHaveClass(/open|lit/);
  await cite.hover();
  await expect(mark).toHaveClass(/open|lit/);
  await page.mouse.move(5, 5);
  await expect(mark).not.toHaveClass(/open|lit/);
  await expect(cite).not.toHaveClass(/on/);
  await mark.focus();
  await expect(cite).toHaveClass(/on/);
});

test('a tap on a name lights its marks on a phone and says who it is', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { id } = split.find(({ lead }) => lead === 'map')!;
  await openChapter(page, id, undefined, 'split');
  await expectStep(page, id);
  const lit = figure(page, 'map').locator('[data-mark].lit');
  await expect(lit).toHaveCount(0);
  const cite = page.locator(`#${id} a[data-row^="ev-"]`).first();
  await cite.scrollIntoViewIfNeeded();
  await cite.tap();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(lit).not.toHaveCount(0);
  await context.close();
});
