import { expect, test } from 'vitest';
import { sayOffer, type Choice, type Offer } from './offers';

const step = { id: 'one-ribbon', title: 'One ribbon, three readings' };
const storyboard = {
  chapter: { id: 'declaration', number: 3, title: 'A state on paper', checked: '2026-11-21' }
} as Parameters<typeof sayOffer>[1]['storyboard'];

const say = (choice: Partial<Choice> & { offer: Offer }, agree = false) =>
  sayOffer(
    { size: 'medium', theme: 'system', account: 'evidence', ...choice },
    { storyboard, step, agree, version: '0.1.0', locate: (path) => `https://a.example/b/${path}` }
  );
const source = (text: string) => /src="([^"]+)"/.exec(text)?.[1];

test('a figure in a party’s account has a page of its own only where the accounts differ', () => {
  const choice = { offer: 'figure', account: 'al-qaeda' } as const;
  expect(source(say(choice).text)).toBe('https://a.example/b/embed/declaration/one-ribbon/al-qaeda/');
  expect(source(say(choice, true).text)).toBe('https://a.example/b/embed/declaration/one-ribbon/');
  expect(say(choice, true).citation).not.toContain('account');
});

test('a chapter opens at the step, in the account and the colours that are chosen', () => {
  const { text, citation } = say({ offer: 'chapter', account: 'islamic-state', theme: 'dark' });
  const address = new URL((source(text) ?? '').replaceAll('&amp;', '&'));
  expect(address.pathname).toBe('/b/embed/declaration/');
  expect(Object.fromEntries(address.searchParams)).toEqual({ account: 'islamic-state', theme: 'dark' });
  expect(address.hash).toBe('#one-ribbon');
  expect(text).toContain('title="A state on paper (Islamic State’s account)');
  expect(citation).not.toContain(step.title);
});

test('colours are said only where they are not the reader’s own', () => {
  expect(source(say({ offer: 'figure' }).text)).not.toContain('theme');
  expect(source(say({ offer: 'figure', theme: 'light' }).text)).toMatch(/\/one-ribbon\/\?theme=light$/);
});

test('each size says its width and height', () => {
  const texts = (['small', 'medium', 'large'] as const).map((size) => say({ offer: 'figure', size }).text);
  expect(new Set(texts.map((text) => /max-width:\d+px;height:\d+px/.exec(text)?.[0])).size).toBe(3);
});

test('a link is the address of the step in the article and nothing else', () => {
  expect(say({ offer: 'link', account: 'al-qaeda' }).text).toBe(
    'https://a.example/b/chapters/declaration/?account=al-qaeda#one-ribbon'
  );
});

test('Markdown shows a picture that leads to the article', () => {
  expect(say({ offer: 'markdown' }).text).toContain('](https://a.example/b/cards/declaration.png)](https://');
});
