/** The story in brief: read to revise, on a phone and on paper. */
import { sayYears } from '../src/lib/moments/moment';
import { ends, expectStep, isLong, phone, wide } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { allSteps, chapters } from './story';

/** The chapters after the first, which are alike, and long. */
const rest = { without: '[data-standing] section + section' };

test('every step stands in it as its one sentence, with its date and its figure, under the question of its chapter', async ({
  page
}) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'The story in brief' }).click();
  await expect(page).toHaveURL(ends('/brief/'));
  const shown = await page.locator('main section').evaluateAll((sections) =>
    sections.map((section) => ({
      heading: section.querySelector('h2')?.textContent,
      question: section.querySelector('.question')?.textContent,
      steps: [...section.querySelectorAll('li')].map((item) => ({
        gist: item.querySelector('a')?.textContent,
        when: item.querySelector('.when')?.textContent,
        leads: item.querySelector('a')?.hash,
        figures: item.querySelectorAll('svg[role="img"][aria-label]').length
      }))
    }))
  );
  expect(shown).toEqual(
    chapters.map(({ number, title, years, question, steps }) => ({
      heading: `${number}. ${title} ${sayYears(years)}`,
      question,
      steps: steps.map(({ id, gist, says }) => ({ gist, when: says, leads: `#${id}`, figures: 1 }))
    }))
  );
});

test('a sentence leads to its step; nothing moves while the pictures come, and the menu says where one is', async ({
  page
}) => {
  await page.setViewportSize(wide);
  await page.goto('./brief/');
  await expect(page.getByRole('navigation', { name: 'Site' }).locator('[aria-current]').first()).toHaveText(
    'In brief'
  );
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.getByRole('listitem').last().scrollIntoViewIfNeeded();
  const last = allSteps.at(-1)!;
  const link = page.getByRole('main').getByRole('link', { name: last.gist });
  await expect(link).toBeInViewport();
  expect(await height()).toBe(before);
  await link.click();
  await expectStep(page, last.id);
});

test('it is in order for those who listen, in the dark too, and nothing is wider than a small phone or a laptop', async ({
  page
}) => {
  await page.goto('./brief/');
  await expectAccessible(page, rest);
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, isLong ? {} : rest);
  for (const width of [320, 390, 768, 1100, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `wider than ${width}`).toBeLessThanOrEqual(0);
    const cut = await page
      .locator('.still')
      .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut, `pictures that are cut at ${width}`).toBe(0);
  }
});

test('on paper it is light, two pictures beside one another whose words are read, and none of them is cut', async ({
  page
}) => {
  // What is left of A4 between the margins
  await page.setViewportSize({ width: Math.round((182 * 96) / 25.4), height: 1000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('./brief/');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('header.bar')).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  const measured = await page.getByRole('listitem').evaluateAll((items) =>
    items.map((item) => {
      const svg = item.querySelector('svg')!;
      const scale = svg.clientWidth / svg.viewBox.baseVal.width;
      const sizes = [...svg.querySelectorAll('text')].map((one) =>
        parseFloat(getComputedStyle(one).fontSize)
      );
      const still = svg.parentElement!;
      return {
        breaks: getComputedStyle(item).breakInside,
        isWhole: still.scrollHeight <= still.clientHeight + 1 && getComputedStyle(still).contentVisibility,
        // 6.5 pt
        legible: Math.min(...sizes) * scale >= (6.5 * 96) / 72,
        share: Math.round(innerWidth / item.getBoundingClientRect().width)
      };
    })
  );
  expect(measured).toHaveLength(allSteps.length);
  for (const one of measured)
    expect(one).toEqual({ breaks: 'avoid', isWhole: 'visible', legible: true, share: 2 });
});
