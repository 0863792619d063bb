import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { openChapter, phone, steps, wide } from './chapter';

// A step at which the accounts differ, led by the allegiance figure
const disputed = 'one-ribbon';
const banner = 'You are looking at al-Qaeda’s own account. It is a claim, not a finding.';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Embed or cite this' });
const choose = (page: Page, group: string, name: string) =>
  dialog(page).getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();
const text = (page: Page) => dialog(page).getByLabel('To paste').inputValue();
const openFromStep = async (page: Page, step: string) => {
  await page.locator(`#${step}`).getByRole('link', { name: 'Embed or cite this' }).click();
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
    await openChapter(page, disputed, 'al-qaeda');
    await openFromStep(page, disputed);
    const site = new URL('../../', page.url().replace(/[?#].*/, '')).href;

    const figure = await parse(page, await text(page));
    expect(figure.kinds).toEqual(['iframe', 'p']);
    expect(figure.attributes.src).toBe(`${site}embed/declaration/${disputed}/al-qaeda/`);
    expect(figure.attributes.title).toContain('(al-Qaeda’s account)');
    expect(figure.attributes.style).toContain(`height:${figure.attributes.height}px`);
    expect(figure.link).toBe(`${site}chapters/declaration/?account=al-qaeda#${disputed}`);

    await choose(page, 'What to take', 'The whole chapter');
    await choose(page, 'Size', 'Small, 400 wide');
    await choose(page, 'Colours', 'Dark');
    const chapter = await parse(page, await text(page));
    expect(chapter.attributes.src).toBe(`${site}embed/declaration/?account=al-qaeda&theme=dark#${disputed}`);
    expect(chapter.attributes.style).toContain('max-width:400px');

    await choose(page, 'Account', 'Evidence');
    await choose(page, 'What to take', 'A link');
    expect(await text(page)).toBe(`${site}chapters/declaration/#${disputed}`);
    await choose(page, 'What to take', 'Markdown');
    expect(await text(page)).toContain(`](${site}chapters/declaration/#${disputed})`);
    await expect(dialog(page).getByLabel('Citation')).toHaveValue(
      /Version [\d.]+, .*CC BY 4\.0.*#one-ribbon$/
    );
  });

  test('a figure is saved with its title, source, credit and whose account it is', async ({ page }) => {
    await openChapter(page, disputed, 'al-qaeda');
    for (const [tab, name] of [
      ['Allegiance', 'allegiance'],
      ['Map', 'map']
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
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
      expect(svg).toContain(banner);
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
    await openChapter(page, disputed);
    await openFromStep(page, disputed);
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

for (const [name, viewport, scheme] of [
  ['a laptop', wide, 'light'],
  ['a phone', phone, 'dark']
] as const) {
  test(`on ${name} it opens and closes by keyboard, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: scheme });
    const step = steps[0] as string;
    await openChapter(page, step);
    const link = page.locator(`#${step}`).getByRole('link', { name: 'Embed or cite this' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const wider = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(wider).toBe(0);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  });
}

test('from a phone’s drawer the figure is cited, and the focus comes back into it', async ({ page }) => {
  await page.setViewportSize(phone);
  await openChapter(page, disputed);
  await page.locator('summary', { hasText: 'Evidence' }).click();
  const link = page.locator('[data-stage]').getByRole('link', { name: 'Cite' });
  await link.click();
  await dialog(page).getByText('What to take').click();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});
