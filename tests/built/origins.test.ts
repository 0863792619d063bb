import { expect, it } from 'vitest';
import { attribute, files, read, tags } from './site';

/** Names that stand for something, and are never asked for. */
const names = /^https?:\/\/(www\.w3\.org|svelte\.dev)(\/|$)/;
const elsewhere = (address: string | undefined): address is string =>
  address !== undefined && /^(https?:)?\/\//.test(address) && !names.test(address);

it('no page loads anything from elsewhere: no script, style, picture, font or frame', () => {
  const faults: string[] = [];
  for (const file of files.filter((one) => one.endsWith('.html'))) {
    const html = read(file);
    const loaded = [
      ...tags(html, '(?:script|img|iframe|source|video|audio|embed|track|input)').map((tag) =>
        attribute(tag, 'src')
      ),
      ...tags(html, '(?:link|use|image|feImage)')
        .filter((tag) => !/\srel="(canonical|alternate|license|author)"/.test(tag))
        .flatMap((tag) => [attribute(tag, 'href'), attribute(tag, 'xlink:href')]),
      ...tags(html, '(?:object)').map((tag) => attribute(tag, 'data')),
      ...[...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, list = '']) =>
        list.split(',').map((one) => one.trim().split(' ')[0])
      ),
      ...tags(html, '(?:form|button|input)').flatMap((tag) => [
        attribute(tag, 'action'),
        attribute(tag, 'formaction')
      ]),
      ...[...html.matchAll(/(?:url\(|@import )["']?((?:https?:)?\/\/[^"')]*)/g)].map(([, address]) => address)
    ];
    for (const address of loaded.filter(elsewhere)) faults.push(`${file}: ${address}`);
  }
  expect(faults).toEqual([]);
});

it('no style, script or drawing names an address elsewhere', () => {
  const faults: string[] = [];
  const look = (file: string, text: string) => {
    for (const [address] of text.matchAll(/https?:\/\/[\w.-]+[^\s"'`)]*/g))
      if (elsewhere(address)) faults.push(`${file}: ${address}`);
  };
  for (const file of files.filter((one) => /\.(css|js|mjs|svg)$/.test(one))) look(file, read(file));
  for (const file of files.filter((one) => one.endsWith('.html')))
    // What a page says of itself to machines is text
    for (const [, text] of read(file).matchAll(
      /<(?:script(?! type="application\/)|style)\b[^>]*>(.*?)<\/(?:script|style)>/gs
    ))
      look(file, text ?? '');
  expect(faults).toEqual([]);
});

it('no script sets a cookie, or keeps anything longer than its window is open', () => {
  const faults = files
    .filter((file) => /\.(js|html)$/.test(file))
    .filter((file) => /document\.cookie|localStorage|indexedDB|serviceWorker\.register/.test(read(file)));
  expect(faults).toEqual([]);
});
