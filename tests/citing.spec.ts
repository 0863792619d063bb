/** What a reader does who takes a step along: as a frame, a link, a picture, a citation. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { isLong, openChapter, phone, tabs, textOf, turnTo, wide } from './chapter';
import { expect, expectAccessible, expectContrast, test } from './house';
import { chapter as read, differing, first, neutral, otherParty, type Step } from './story';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Embed or cite this' });
const choose = (page: Page, group: string, name: string) =>
  dialog(page).getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const text = (page: Page) => dialog(page).getByLabel('To paste').inputValue();
const openFromStep = async (page: Page, step: Step) => {
  await textOf(page, step).getByRole('link', { name: 'Embed or cite this' }).click();
  await expect(dialog(page)).toBeVisible();
};

/** A snippet as a host reads it. */
const parse = (page: Page, snippet: string) =>
  page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const frame = body.querySelector('iframe');
    return {
      kinds: [...body.children].map(({ localName }) => localName),
      attributes: Object.fromEntries([...(frame?.attributes ?? [])].map(({ name, value }) => [name, value])),
      link: body.querySelector('a')?.href
    };
  }, snippet);

test.describe('on a laptop', () => {
  test.use({ viewport: wide });

  test('a step can be taken as a frame, in the size, colours and account that are chosen', async ({
    page
  }) => {
    await openChapter(page, differing, otherParty.id);
    await openFromStep(page, differing);
    const site = new URL('../../', page.url().replace(/[?#].*/, '')).href;

    const figure = await parse(page, await text(page));
    expect(figure.kinds).toEqual(['iframe', 'p']);
    expect(figure.attributes.src).toBe(`${site}embed/${read.id}/${differing.id}/${otherParty.id}/`);
    expect(figure.attributes.title).toContain(`(${otherParty.name} account)`);
    expect(figure.attributes.style).toContain(`height:${figure.attributes.height}px`);
    expect(figure.link).toBe(`${site}chapters/${read.id}/?account=${otherParty.id}#${differing.id}`);

    await choose(page, 'What to take', 'The whole chapter');
    await choose(page, 'Size', 'Small, 400 wide');
    await choose(page, 'Colours', 'Dark');
    const chapter = await parse(page, await text(page));
    expect(chapter.attributes.src).toBe(
      `${site}embed/${read.id}/?account=${otherParty.id}&theme=dark#${differing.id}`
    );
    expect(chapter.attributes.style).toContain('max-width:400px');

    await choose(page, 'Account', neutral.name);
    await choose(page, 'What to take', 'A link');
    expect(await text(page)).toBe(`${site}chapters/${read.id}/#${differing.id}`);
    await choose(page, 'What to take', 'Markdown');
    expect(await text(page)).toContain(`](${site}chapters/${read.id}/#${differing.id})`);
    await expect(dialog(page).getByLabel('Citation')).toHaveValue(
      new RegExp(`Version [\\d.]+, .*CC BY 4\\.0.*#${differing.id}$`)
    );
  });

  test('a figure is saved with its title, source, credit and whose account it is', async ({ page }) => {
    await openChapter(page, differing, otherParty.id);
    for (const name of isLong ? (Object.keys(tabs) as (keyof typeof tabs)[]) : (['allegiance'] as const)) {
      await turnTo(page, name);
      await page.locator(`figure[data-scene="${name}"]`).getByRole('link', { name: 'Cite' }).click();
      await choose(page, 'What to take', 'A picture');
      const save = async (kind: string): Promise<Download> => {
        const download = page.waitForEvent('download');
        await dialog(page)
          .getByRole('button', { name: `Save as ${kind}` })
          .click();
        return download;
      };
      const svg = readFileSync(await (await save('SVG')).path(), 'utf8');
      expect(svg).toContain(otherParty.banner);
      expect(svg).toContain('CC BY 4.0');
      expect(svg).toContain('>Source: ');
      // It stands on its own: it draws from no other file, and no rule of the page is missing
      expect(svg).not.toMatch(/(href|src)="(?!#)/);
      expect(svg).not.toMatch(/url\((?!#|data:)/);
      expect(svg).not.toMatch(/ class="|var\(--/);
      const fault = await page.evaluate(
        (source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('parsererror'),
        svg
      );
      expect(fault).toBeNull();
      const png = readFileSync(await (await save('PNG')).path());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(2400);
      expect(png.length).toBeGreaterThan(50_000);
      await page.keyboard.press('Escape');
    }
  });

  test('copying is confirmed, and where it is not allowed the text is selected', async ({
    page,
    context
  }) => {
    await openChapter(page, differing);
    await openFromStep(page, differing);
    const copy = dialog(page).getByRole('button', { name: 'Copy The text' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await expect(dialog(page).getByRole('status')).toHaveText('The text is copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page));

    // As on a page without a certificate
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await copy.click();
    await expect(dialog(page).getByRole('status')).toHaveText(/^The text is selected/);
    const marked = await dialog(page)
      .getByLabel('To paste')
      .evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd)
      );
    expect(marked).toBe(await text(page));
  });
});

test('on a laptop it opens and closes by keyboard, and axe finds nothing', async ({ page }) => {
  await page.setViewportSize(wide);
  await openChapter(page, first);
  const link = textOf(page, first).getByRole('link', { name: 'Embed or cite this' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page, { within: 'dialog' });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('from a phone’s drawer the figure is cited, all stands out in the dark, and the focus comes back into it', async ({
  page
}) => {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  await openChapter(page, differing);
  await page.locator('summary', { hasText: 'More' }).click();
  const link = page.locator('[data-stage]').getByRole('link', { name: 'Cite' });
  await link.click();
  await expectContrast(page, { within: 'dialog' });
  const wider = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(wider).toBe(0);
  await dialog(page).getByText('What to take').click();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});
