import { expect, test } from 'vitest';
import { sayOffer, type Choice, type Offer } from './offers';

const step = { id: 'club-declared', title: 'One ribbon, two flags' };
const storyboard = {
  chapter: { id: 'slipway', number: 3, title: 'A club on paper', checked: '1975-09-20' }
} as Parameters<typeof sayOffer>[1]['storyboard'];

const say = (choice: Partial<Choice> & { offer: Offer }, agree = false) =>
  sayOffer(
    { size: 'medium', theme: 'system', account: 'records', ...choice },
    { storyboard, step, agree, version: '0.1.0', locate: (path) => `https://a.example/b/${path}` }
  );
const source = (text: string) => /src="([^"]+)"/.exec(text)?.[1];

test('a figure in a party’s account has a page of its own only where the accounts differ', () => {
  const choice = { offer: 'figure', account: 'association' } as const;
  expect(source(say(choice).text)).toBe('https://a.example/b/embed/slipway/club-declared/association/');
  expect(source(say(choice, true).text)).toBe('https://a.example/b/embed/slipway/club-declared/');
  expect(say(choice, true).citation).not.toContain('account');
});

test('a chapter opens at the step, in the account and the colours that are chosen', () => {
  const { text, citation } = say({ offer: 'chapter', account: 'club', theme: 'dark' });
  const address = new URL((source(text) ?? '').replaceAll('&amp;', '&'));
  expect(address.pathname).toBe('/b/embed/slipway/');
  expect(Object.fromEntries(address.searchParams)).toEqual({ account: 'club', theme: 'dark' });
  expect(address.hash).toBe('#club-declared');
  expect(text).toContain('title="A club on paper (The club’s account)');
  expect(citation).not.toContain(step.title);
});

test('colours are said only where they are not the reader’s own', () => {
  expect(source(say({ offer: 'figure' }).text)).not.toContain('theme');
  expect(source(say({ offer: 'figure', theme: 'light' }).text)).toMatch(/\/club-declared\/\?theme=light$/);
});

test('each size says its width and height', () => {
  const texts = (['small', 'medium', 'large'] as const).map((size) => say({ offer: 'figure', size }).text);
  expect(new Set(texts.map((text) => /max-width:\d+px;height:\d+px/.exec(text)?.[0])).size).toBe(3);
});

test('a link is the address of the step in the article and nothing else', () => {
  expect(say({ offer: 'link', account: 'association' }).text).toBe(
    'https://a.example/b/chapters/slipway/?account=association#club-declared'
  );
});

test('Markdown shows a picture that leads to the article', () => {
  expect(say({ offer: 'markdown' }).text).toContain('](https://a.example/b/cards/slipway.png)](https://');
});
