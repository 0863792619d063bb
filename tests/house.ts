/**
 * The rules of the house, watched in every test that takes its `test` from here instead of from Playwright:
 * no page asks another origin for anything, answers an error, complains in the console or sets a cookie.
 * Contexts that a test opens itself are watched like its own.
 *
 *   import { expect, test } from './house';
 *
 *   test('…', async ({ page, house }) => {     // `house` only where something is meant to go wrong
 *     house.allowError(/404/);                 // text of a complaint, or `404 address` of an answer
 *     house.allowOrigin('http://127.0.0.1:9'); // a page of somebody else, such as one that frames ours
 *   });
 *
 * `expectAccessible` and `expectContrast` are axe: all its rules where a kind of page is looked at first, only
 * contrast where the same page is shown in other colours or another window.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

export interface House {
  /** Complaints that this test provokes: a pattern of their text, or of `status address` */
  allowError: (pattern: RegExp) => void;
  /** Another origin that takes part in this test */
  allowOrigin: (origin: string) => void;
}

export const test = base.extend<{ house: House }>({
  house: [
    async ({ browser, context, baseURL }, use) => {
      const origins = [new URL(baseURL ?? '').origin];
      const allowed: RegExp[] = [];
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      const contexts: BrowserContext[] = [];
      const watch = (one: BrowserContext) => {
        contexts.push(one);
        one.on('request', (request) => {
          const url = new URL(request.url());
          if (/^(http|ws)s?:$/.test(url.protocol)) elsewhere.push(url.href);
        });
        one.on('response', (answer) => {
          if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
        });
        one.on('weberror', (error) => complaints.push(String(error.error())));
        one.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text());
        });
      };
      browser.on('context', watch);
      watch(context);

      await use({
        allowError: (pattern) => void allowed.push(pattern),
        allowOrigin: (origin) => void origins.push(origin)
      });

      browser.off('context', watch);
      const cookies = (await Promise.all(contexts.map((one) => one.cookies().catch(() => [])))).flat();
      expect
        .soft(
          elsewhere.filter((address) => !origins.includes(new URL(address).origin)),
          'asked of other origins'
        )
        .toEqual([]);
      expect
        .soft(
          complaints.filter((text) => !allowed.some((pattern) => pattern.test(text))),
          'errors that the page reported'
        )
        .toEqual([]);
      expect.soft(cookies, 'cookies').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };

interface Part {
  /** Selector of the part of the page to look at; without it all */
  within?: string;
  /** Selector of what is left out, because it is more of the same */
  without?: string;
}

/** Axe finds nothing, with all its rules. */
export const expectAccessible = (page: Page, part: Part = {}): Promise<void> => runAxe(page, part);

/** All words stand out from what they are on: the one rule that colours decide. */
export const expectContrast = (page: Page, part: Part = {}): Promise<void> =>
  runAxe(page, part, ['color-contrast']);

async function runAxe(page: Page, { within, without }: Part, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (within) axe.include(within);
  if (without) axe.exclude(without);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    'what axe found'
  ).toEqual([]);
}
