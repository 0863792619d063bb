/** What happens in other people's pages: a chapter or a figure in a frame, on another origin, in sandboxes and beside scripts. */
import type { Frame } from '@playwright/test';
import { isLong, phone } from './chapter';
import { serveHosts } from './hosts/serveHosts';
import { expect, expectAccessible, expectContrast, test as base } from './house';
import {
  after,
  aStepWhoseAccountsAgree,
  before,
  chapter,
  differing,
  neutral,
  otherParty,
  party,
  rowOf,
  sourceOf,
  story,
  type Step
} from './story';

const { steps } = chapter;
const [first, second] = [steps[0]!, steps[1]!];

interface Visit {
  /** Opens a host page with pages of ours in its frames; gives the frames, in order */
  open: (host: string, ...addresses: [string, ...string[]]) => Promise<[Frame, ...Frame[]]>;
}

/** Every test in it ends with a look at what the frames kept, besides the rules of the house. */
const test = base.extend<Visit>({
  open: async ({ page, baseURL, house }, use) => {
    const site = baseURL ?? '';
    const hosts = await serveHosts(site);
    house.allowOrigin(hosts.origin);
    // The browser’s own notice, where the host lets frames run nothing
    house.allowError(/^Blocked script execution/);
    const used: string[] = [];
    await page.exposeFunction('tellUse', (what: string) => void used.push(what));
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            void (window as unknown as { tellUse: (what: string) => void }).tellUse(name);
            throw new DOMException('not here', 'SecurityError');
          }
        });
      const refuse = () => {
        void (window as unknown as { tellUse: (what: string) => void }).tellUse('cookie');
        throw new DOMException('not here', 'SecurityError');
      };
      Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    });
    await use(async (host, ...addresses) => {
      await page.goto(hosts.address(host, ...addresses));
      const ours = () => page.frames().filter((frame) => frame.url().startsWith(site));
      await expect.poll(() => ours().length, 'frames of ours').toBe(addresses.length);
      const [one, ...others] = ours();
      for (const frame of ours()) await expect(frame.locator('[data-embed]')).toBeAttached();
      return [one!, ...others];
    });
    hosts.close();
    expect(used, 'kept or asked of what is kept').toEqual([]);
  }
});

/** A still that is seen */
const picture = 'figure svg[role="img"]:visible';
const shown = (frame: Frame) => frame.locator('[data-step]:visible');
const current = (frame: Frame) => frame.locator('[data-step][aria-current="step"]');
const stage = (frame: Frame) => frame.locator('[data-stage]');
const press = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true }).click();
const heightInside = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.querySelector('[data-embed]')!.getBoundingClientRect().height));
const frames = (frame: Frame) =>
  frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The one figure that is seen in the step that is shown. */
async function expectFigure(frame: Frame): Promise<void> {
  await expect(shown(frame)).toHaveCount(1);
  await expect(shown(frame).locator(picture)).toHaveCount(1);
}
const addressOf = ({ id, chapter }: Step, query = ''): string => `embed/${chapter}/${query}#${id}`;

/** Where the host listens there is nothing to scroll for inside. */
for (const [host, most] of [
  ['plain', undefined],
  ['canvas', 4000],
  ['wordpress', 1000],
  ...(isLong
    ? ([
        ['moodle', undefined],
        ['sandboxed', undefined],
        ['growing', 4000]
      ] as const)
    : [])
] as const)
  test(`in the page of a host (${host}) a chapter is read step by step`, async ({ page, open }) => {
    const [frame] = await open(host, `embed/${chapter.id}/`);
    await expect(current(frame)).toHaveId(first.id);
    await expectFigure(frame);
    for (const step of steps.slice(1, 4)) {
      await press(frame, 'Next step');
      await expect(current(frame)).toHaveId(step.id);
    }
    await expectFigure(frame);
    await expect(frame.getByRole('status')).toHaveText(`Step 4 of ${steps.length}`);
    await press(frame, 'Previous step');
    await expect(current(frame)).toHaveId(steps[2]!.id);
    await expect(shown(frame).getByRole('heading')).toBeVisible();
    const iframe = page.locator('iframe').first();
    await expect(iframe).toBeVisible();
    if (!most) return;
    const wanted = Math.min(most, await heightInside(frame));
    await expect.poll(() => iframe.evaluate((element) => element.clientHeight)).toBe(wanted);
  });

test('a host that lets frames run nothing shows every step with its figure, text, sources and credit', async ({
  open
}) => {
  const [frame] = await open('no-scripts', `embed/${chapter.id}/`);
  await expect(shown(frame)).toHaveCount(steps.length);
  for (const { id } of isLong ? steps : [first, differing]) {
    const step = frame.locator(`[id="${id}"]`);
    await expect(step.locator(picture)).toHaveCount(1);
    await expect(step.getByRole('heading')).toBeVisible();
    await expect(step.getByText('Sources of this step')).toBeVisible();
  }
  await expect(frame.getByRole('button')).toHaveCount(0);
  await expect(frame.locator('footer')).toContainText('CC BY 4.0');
  await expect(frame.locator('footer')).toContainText(`/chapters/${chapter.id}/`);
});

test('one figure is complete there: account, table, sources, credit, and a way to the other accounts', async ({
  open
}) => {
  const [frame] = await open('no-scripts', `embed/${chapter.id}/${differing.id}/${otherParty.id}/`);
  await expect(frame.locator(picture)).toHaveCount(1);
  await expect(frame.getByText(otherParty.banner).first()).toBeVisible();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(differing.title);
  await frame.getByText('Table of the figure').click();
  await expect(frame.locator('tbody tr').first()).toBeVisible();
  await frame.getByText('Sources of this step').click();
  for (const { source } of rowOf(differing.cites[0]!).cites ?? [])
    await expect(frame.locator(`[id="note-${differing.id}-1"]`)).toContainText(sourceOf(source).title);
  await expect(frame.locator('footer')).toContainText('CC BY 4.0');
  await frame.getByRole('link', { name: neutral.name }).click();
  await expect(stage(frame)).toHaveAttribute('data-account', neutral.id);
});

test('the account changes the still, says whose it is, and is kept from step to step; where the accounts agree that is said', async ({
  open
}) => {
  const [frame] = await open('sandboxed', addressOf(differing, `?account=${party.id}`));
  const full = frame.getByRole('link', { name: 'Open the full page' });
  await expect(current(frame)).toHaveId(differing.id);
  await expect(stage(frame)).toHaveAttribute('data-account', party.id);
  await expect(shown(frame).getByText(party.banner).filter({ visible: true })).toHaveCount(1);
  await frame.getByRole('radio', { name: otherParty.name }).check();
  await expect(stage(frame)).toHaveAttribute('data-account', otherParty.id);
  await expect(shown(frame).getByText(otherParty.banner).filter({ visible: true })).toHaveCount(1);
  await expectFigure(frame);
  await press(frame, 'Previous step');
  await expect(stage(frame)).toHaveAttribute('data-account', otherParty.id);
  await expect(full).toHaveAttribute(
    'href',
    new RegExp(`/chapters/${chapter.id}/\\?account=${otherParty.id}#${before(differing).id}$`)
  );
  await press(frame, 'Next step');
  await frame.getByRole('radio', { name: neutral.name }).check();
  await expect(shown(frame).getByText(otherParty.banner).filter({ visible: true })).toHaveCount(0);
  await expect(full).toHaveAttribute('href', new RegExp(`/chapters/${chapter.id}/#${differing.id}$`));

  const [agreed] = await open('sandboxed', addressOf(aStepWhoseAccountsAgree(), '?theme=dark'));
  await expect(agreed.getByText('The accounts agree here', { exact: true })).toBeVisible();
  await agreed.getByRole('radio', { name: otherParty.name }).check();
  await expectFigure(agreed);
  await expect(agreed.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('two frames on one page grow each for itself, and no stranger’s', async ({ page, open }) => {
  const [one, other] = await open('two', `embed/${chapter.id}/`, `embed/${chapter.id}/${second.id}/`);
  await press(one, 'Next step');
  for (const [id, frame] of [
    ['first', one],
    ['second', other!]
  ] as const)
    await expect
      .poll(() => page.locator(`#${id}`).evaluate((element) => element.clientHeight))
      .toBe(await heightInside(frame));
  await expect(page.locator('#stranger')).toHaveJSProperty('clientHeight', 300);
});

test('a frame tells its host when its height or its step changes, and else nothing', async ({
  page,
  open
}) => {
  await page.addInitScript(() => {
    if (window !== top) return;
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }) => told.push(data));
  });
  const [frame] = await open('plain', `embed/${chapter.id}/`);
  const told = () => page.evaluate(() => (window as unknown as { told: { type?: string }[] }).told);
  // On load it says its step and its height, once
  await expect
    .poll(async () => (await told()).map(({ type }) => type))
    .toEqual(expect.arrayContaining(['step', 'embed-size']));
  await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  await frames(frame);
  await page.evaluate(() => (window as unknown as { told: unknown[] }).told.splice(0));
  const ask = (message: object) =>
    page.evaluate((one) => document.querySelector('iframe')!.contentWindow!.postMessage(one, '*'), message);
  const own = { source: story.channel, v: 1 };

  await ask({ sentinel: 'amp', type: 'frames-init' });
  await expect.poll(told).toEqual([
    { sentinel: 'amp', type: 'embed-size', height: await heightInside(frame) },
    { subject: 'lti.frameResize', height: await heightInside(frame) }
  ]);
  const to = after(second);
  await ask({ ...own, type: 'goto', step: to.id });
  await expect(current(frame)).toHaveId(to.id);
  await expect
    .poll(async () => (await told()).find(({ type }) => type === 'step'))
    .toEqual({ ...own, type: 'step', chapter: chapter.id, step: to.id, index: 3, of: steps.length });
  await ask({ ...own, type: 'account', account: otherParty.id });
  await expect(stage(frame)).toHaveAttribute('data-account', otherParty.id);
  // The height of a step does not depend on the frame’s, so a host that obeys is told once
  const before = (await told()).filter(({ type }) => type === 'embed-size').length;
  for (const height of [500, 900, 1300])
    await page.locator('iframe').evaluate((element, px) => (element.style.height = `${px}px`), height);
  await frames(frame);
  expect((await told()).filter(({ type }) => type === 'embed-size')).toHaveLength(before);
});

/** The same numbers each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('1,000 messages of no sense leave a frame where it is', async ({ page, open }) => {
  const [frame] = await open('plain', `embed/${chapter.id}/`);
  const random = seeded(1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const fields = 'source v type step account sentinel message secret __proto__ x'.split(' ');
  const values = [
    ...[null, 0, -1, 1e99, true, [], {}, [second.id]],
    ...['', 'goto', 'step', '<b>', '../', 'constructor']
  ];
  const rubbish = Array.from({ length: 1000 }, (_, i) =>
    i % 3 === 0
      ? pick(values)
      : i % 3 === 1
        ? Object.fromEntries(Array.from({ length: 4 }, () => [pick(fields), pick(values)]))
        : {
            source: story.channel,
            v: 1,
            type: pick(['goto', 'account', 'go', '']),
            step: pick(values),
            account: pick(values)
          }
  );
  await page.evaluate((all) => {
    const { contentWindow } = document.querySelector('iframe')!;
    for (const one of all) contentWindow!.postMessage(one, '*');
  }, rubbish);
  await frame.evaluate(() => new Promise((done) => setTimeout(done)));
  await expect(current(frame)).toHaveId(first.id);
  await expect(stage(frame)).toHaveAttribute('data-account', neutral.id);
  await press(frame, 'Next step');
  await expect(current(frame)).toHaveId(second.id);
});

test('addresses of no sense show a step, under an account that there is', async ({ page }) => {
  const random = seeded(2);
  const signs = [
    '%',
    '%E0%A4',
    '#',
    '?',
    '&',
    '=',
    'step',
    second.id,
    '..',
    '/',
    '"',
    '<',
    ' ',
    'é',
    'account'
  ];
  const make = () => Array.from({ length: 6 }, () => signs[Math.floor(random() * signs.length)]).join('');
  const expectStep = async (what: string) => {
    await expect(page.locator('[data-step]:visible'), what).toHaveCount(1);
    expect(
      story.accounts.map(({ id }) => id),
      what
    ).toContain(await page.locator('[data-stage]').getAttribute('data-account'));
  };
  for (let i = 0; i < (isLong ? 100 : 8); i += 1) {
    const [query, hash] = [make().replaceAll('#', ''), make()];
    await page.goto(`./embed/${chapter.id}/?${query}#${hash}`, { waitUntil: 'domcontentloaded' });
    await expectStep(`?${query}#${hash}`);
  }
  await page.evaluate(
    (hashes) => {
      for (const hash of hashes) location.hash = hash;
    },
    Array.from({ length: 100 }, make)
  );
  await expectStep('after many hashes');
});

test('axe finds nothing in a framed chapter or figure, in the dark all stands out, and nothing runs out of it', async ({
  page
}) => {
  for (const [address, width] of [
    [addressOf(differing), 760],
    [`embed/${chapter.id}/${differing.id}/`, 320]
  ] as const)
    await test.step(address, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: phone.height });
      await page.goto(`./${address}`);
      await expect(page.locator(picture)).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // What is hidden takes axe long, and it looks at none of it
      await page.locator('[hidden]').evaluateAll((all) => all.forEach((one) => one.remove()));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
    });
});
