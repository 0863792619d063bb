/** The example story, built by the same code: what is ours must not show in it. EXAMPLE_OUT is where it was built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chaptersOf, exampleFolder, findNames, foreignNames, namesOf } from '../names';

const out = process.env.EXAMPLE_OUT ?? '';

it.skipIf(!out)('no file of the second story has a name of the first', () => {
  const faults: string[] = [];
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!/(\.(html|js|css|json|xml|svg)|_headers)$/.test(file)) continue;
    for (const name of findNames(foreignNames, readFileSync(join(out, file), 'utf8')))
      faults.push(`${file}: ${name}`);
  }
  expect(foreignNames.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
});

it.skipIf(!out)('its pages have the names of the second', () => {
  const everything = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => readFileSync(join(out, file), 'utf8').replace(/<[^>]*>/g, ' '))
    .join(' ');
  const [title = ''] = namesOf(exampleFolder);
  expect(findNames([title], everything)).toEqual([title]);
  expect(findNames(namesOf(exampleFolder), everything).length).toBeGreaterThan(30);
});

it.skipIf(!out)('its cards say in words what they show', () => {
  const cards = ['index.html', ...chaptersOf(exampleFolder).map(({ id }) => `chapters/${id}/index.html`)];
  for (const file of cards) {
    const html = readFileSync(join(out, file), 'utf8');
    expect(html, file).toMatch(/<meta property="og:image" content="https:[^"]+"/);
    expect(html, file).toMatch(/<meta property="og:image:alt" content="[^"]{20,}"/);
  }
});
