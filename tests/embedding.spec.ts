/** What happens in other people's pages: a chapter or a figure in a frame, on another origin, in sandboxes and beside scripts. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Frame } from '@playwright/test';
import { chapters, isLong } from './chapter';
import { serveHosts } from './hosts/serveHosts';

const steps = (chapters.split ?? []).map(({ id }) => id);
const disputed = 'one-ribbon';

interface Visit {
  /** Opens a host page with pages of ours in its frames; gives the frames, in order */
  open: (host: string, ...addresses: string[]) => Promise<Frame[]>;
}

/** Every test in it ends with a look at what the frames asked for, kept, and complained of. */
const test = base.extend<Visit>({
  open: async ({ page, baseURL }, use) => {
    const site = baseURL ?? '';
    const hosts = await serveHosts(site);
    const [elsewhere, errors]: string[][] = [[], []];
    const used: string[] = [];
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'data:' && ![new URL(site).origin, hosts.origin].includes(origin))
        elsewhere!.push(request.url());
    });
    page.on('pageerror', (error) => errors!.push(String(error)));
    page.on('console', (message) => {
      // The browser’s own notice, where the host lets frames run nothing
      if (message.type() === 'error' && !message.text().startsWith('Blocked script execution'))
        errors!.push(message.text());
    });
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
      await page.goto(hosts.address(host, ...addresses), { waitUntil: 'networkidle' });
      return page.frames().filter((frame) => frame.url().startsWith(site));
    });
    hosts.close();
    expect(elsewhere).toEqual([]);
    expect(errors).toEqual([]);
    expect(used).toEqual([]);
  }
});

/** A still that is seen */
const picture = 'figure svg[role="img"]:visible';
const shown = (frame: Frame) => frame.locator('[data-step]:visible');
const current = (frame: Frame) => frame.locator('[data-step][aria-current="step"]');
const press = (frame: Frame, name: string) => frame.getByRole('button', { name, exact: true }).click();
const heightInside = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.querySelector('[data-embed]')!.getBoundingClientRect().height));

/** The one figure that is seen in the step that is shown. */
async function expectFigure(frame: Frame): Promise<void> {
  await expect(shown(frame)).toHaveCount(1);
  await expect(shown(frame).locator(picture)).toHaveCount(1);
}

/** Five times Next, and nothing to scroll for inside where the host listens. */
for (const [host, listens] of [
  ['plain', false],
  ['moodle', false],
  ['sandboxed', false],
  ['canvas', true],
  ['wordpress', true],
  ['growing', true]
] as const)
  test(`in the page of a host (${host}) a chapter is read step by step`, async ({ page, open }) => {
    const [frame] = await open(host, 'embed/split/');
    if (!frame) throw new Error('The host shows no frame of ours');
    await expect(current(frame)).toHaveId(steps[0] ?? '');
    await expectFigure(frame);
    for (let i = 0; i < 5; i += 1) await press(frame, 'Next step');
    await expect(current(frame)).toHaveId(steps[5] ?? '');
    await expectFigure(frame);
    await expect(frame.getByRole('status')).toHaveText(`Step 6 of ${steps.length}`);
    await press(frame, 'Previous step');
    await expect(current(frame)).toHaveId(steps[4] ?? '');
    await expect(shown(frame).getByRole('heading')).toBeVisible();
    await expect(page.locator('iframe').first()).toBeVisible();
    if (!listens) return;
    const most = host === 'wordpress' ? 1000 : 4000;
    const wanted = Math.min(most, await heightInside(frame));
    await expect
      .poll(() =>
        page
          .locator('iframe')
          .first()
          .evaluate((element) => element.clientHeight)
      )
      .toBe(wanted);
  });

test('a host that lets frames run nothing shows every step with its figure, text, sources and credit', async ({
  open
}) => {
  const [frame] = await open('no-scripts', 'embed/split/');
  if (!frame) throw new Error('The host shows no frame of ours');
  await expect(shown(frame)).toHaveCount(steps.length);
  for (const id of steps) {
    const step = frame.locator(`#${id}`);
    await expect(step.locator(picture)).toHaveCount(1);
    await expect(step.getByRole('heading')).toBeVisible();
    await expect(step.getByText('Sources of this step')).toBeVisible();
  }
  await expect(frame.getByRole('button')).toHaveCount(0);
  await expect(frame.locator('footer')).toContainText('CC BY 4.0');
  await expect(frame.locator('.address')).toContainText('/chapters/split/');
});

for (const host of ['no-scripts', 'sandboxed'])
  test(`one figure is complete in the page of a host (${host})`, async ({ open }) => {
    const [frame] = await open(host, `embed/declaration/${disputed}/al-qaeda/`);
    if (!frame) throw new Error('The host shows no frame of ours');
    await expect(frame.locator(picture)).toHaveCount(1);
    await expect(frame.getByText('It is a claim, not a finding.').first()).toBeVisible();
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('One ribbon, three readings');
    await frame.getByText('Table of the figure').click();
    await expect(frame.locator('tbody tr').first()).toBeVisible();
    await frame.getByText('Sources of this step').click();
    await expect(frame.locator('#note-one-ribbon-1')).toContainText('Orton');
    await expect(frame.locator('footer')).toContainText('CC BY 4.0');
    await frame.getByRole('link', { name: 'Evidence' }).click();
    await expect(frame.locator('[data-stage]')).toHaveAttribute('data-account', 'evidence');
  });

test('the account changes the still, says whose it is, and is kept from step to step', async ({ open }) => {
  const [frame] = await open('sandboxed', `embed/declaration/?account=islamic-state#${disputed}`);
  if (!frame) throw new Error('The host shows no frame of ours');
  await expect(current(frame)).toHaveId(disputed);
  const stage = frame.locator('[data-stage]');
  await expect(stage).toHaveAttribute('data-account', 'islamic-state');
  await expect(frame.locator('.line .islamic-state:visible')).toHaveCount(1);
  await frame.getByRole('radio', { name: 'al-Qaeda’s' }).check();
  await expect(stage).toHaveAttribute('data-account', 'al-qaeda');
  await expectFigure(frame);
  await press(frame, 'Previous step');
  await expect(stage).toHaveAttribute('data-account', 'al-qaeda');
  await frame.getByRole('radio', { name: 'Evidence' }).check();
  await expect(frame.locator('.line [class]:visible')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
    'href',
    /\/chapters\/declaration\/#/
  );
});

test('where the accounts agree the switch says so, and stays', async ({ open }) => {
  const [frame] = await open('sandboxed', 'embed/declaration/?theme=dark');
  if (!frame) throw new Error('The host shows no frame of ours');
  await expect(frame.locator('.agree')).toHaveText('The accounts agree here');
  await frame.getByRole('radio', { name: 'al-Qaeda’s' }).check();
  await expectFigure(frame);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('two frames on one page grow each for itself, and no stranger’s', async ({ page, open }) => {
  const [first, second] = await open('two', 'embed/split/', 'embed/split/husaybah/');
  if (!first || !second) throw new Error('The host shows no two frames of ours');
  await press(first, 'Next step');
  for (const [id, frame] of [
    ['first', first],
    ['second', second]
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
  const [frame] = await open('plain', 'embed/split/');
  if (!frame) throw new Error('The host shows no frame of ours');
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }) => told.push(data));
  });
  const told = () => page.evaluate(() => (window as unknown as { told: { type?: string }[] }).told);
  const ask = (message: object) =>
    page.evaluate((one) => document.querySelector('iframe')!.contentWindow!.postMessage(one, '*'), message);

  await ask({ sentinel: 'amp', type: 'frames-init' });
  await expect.poll(told).toEqual([
    { sentinel: 'amp', type: 'embed-size', height: await heightInside(frame) },
    { subject: 'lti.frameResize', height: await heightInside(frame) }
  ]);
  await ask({ source: 'oaths-and-schisms', v: 1, type: 'goto', step: steps[3] });
  await expect(current(frame)).toHaveId(steps[3] ?? '');
  await expect
    .poll(async () => (await told()).find(({ type }) => type === 'step'))
    .toEqual({
      source: 'oaths-and-schisms',
      v: 1,
      type: 'step',
      chapter: 'split',
      step: steps[3],
      index: 4,
      of: steps.length
    });
  await ask({ source: 'oaths-and-schisms', v: 1, type: 'account', account: 'al-qaeda' });
  await expect(frame.locator('[data-stage]')).toHaveAttribute('data-account', 'al-qaeda');
  // The height of a step does not depend on the frame’s, so a host that obeys is told once
  const before = (await told()).filter(({ type }) => type === 'embed-size').length;
  for (const height of [500, 900, 1300])
    await page.locator('iframe').evaluate((element, px) => (element.style.height = `${px}px`), height);
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
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
  const [frame] = await open('plain', 'embed/split/');
  if (!frame) throw new Error('The host shows no frame of ours');
  const random = seeded(2006);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const values = [
    null,
    0,
    -1,
    1e99,
    '',
    'goto',
    'step',
    '<b>',
    '../',
    [],
    {},
    true,
    ['husaybah'],
    'constructor'
  ];
  const fields = [
    'source',
    'v',
    'type',
    'step',
    'account',
    'sentinel',
    'message',
    'secret',
    '__proto__',
    'x'
  ];
  const rubbish = Array.from({ length: 1000 }, (_, i) =>
    i % 3 === 0
      ? pick(values)
      : i % 3 === 1
        ? Object.fromEntries(Array.from({ length: 4 }, () => [pick(fields), pick(values)]))
        : {
            source: 'oaths-and-schisms',
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
  await expect(current(frame)).toHaveId(steps[0] ?? '');
  await expect(frame.locator('[data-stage]')).toHaveAttribute('data-account', 'evidence');
  await press(frame, 'Next step');
  await expect(current(frame)).toHaveId(steps[1] ?? '');
});

test('200 addresses of no sense show a step, under an account that there is', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const random = seeded(2014);
  const signs = [
    '%',
    '%E0%A4',
    '#',
    '?',
    '&',
    '=',
    'step',
    'husaybah',
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
    expect(['evidence', 'islamic-state', 'al-qaeda'], what).toContain(
      await page.locator('[data-stage]').getAttribute('data-account')
    );
  };
  for (let i = 0; i < (isLong ? 100 : 20); i += 1) {
    const [query, hash] = [make().replaceAll('#', ''), make()];
    await page.goto(`./embed/split/?${query}#${hash}`, { waitUntil: 'domcontentloaded' });
    await expectStep(`?${query}#${hash}`);
  }
  for (let i = 0; i < (isLong ? 100 : 180); i += 1)
    await page.evaluate((hash) => void (location.hash = hash), make());
  await expectStep('after many hashes');
  expect(errors).toEqual([]);
});

test('a chapter in a frame is at most 140 KB, a figure 40 KB, and each is one request', async ({
  page,
  baseURL
}) => {
  const { gzipSync } = await import('node:zlib');
  for (const [path, most] of [
    ...Object.keys(chapters).map((id) => [`embed/${id}/`, 140] as const),
    [`embed/declaration/${disputed}/`, 40],
    ['embed/origins/plan-in-iran/', 40]
  ] as const) {
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
    await page.goto(`./${path}`, { waitUntil: 'networkidle' });
    expect(asked, path).toEqual([new URL(path, baseURL).href]);
    const body = (await (await page.request.get(`./${path}`)).body()) as Buffer;
    expect(gzipSync(body).length, path).toBeLessThan(most * 1024);
    page.removeAllListeners('request');
  }
});

for (const [path, width, colorScheme] of [
  [`embed/declaration/#${disputed}`, 760, 'dark'],
  [`embed/declaration/${disputed}/`, 320, 'light']
] as const)
  test(`axe finds nothing in /${path}, ${width} px, and nothing runs out of it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`./${path}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      []
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
