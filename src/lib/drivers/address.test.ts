import { describe, expect, it } from 'vitest';
import { accountOf, keepAccount, withAccount, withStep } from './address';

const at = (text: string) => new URL(text, 'https://example.org/site/');

describe('addresses', () => {
  it('obeys the account that an address names', () => {
    expect(accountOf(at('?account=al-qaeda#one-ribbon'))).toBe('al-qaeda');
    expect(accountOf(at('?account=islamic-state'))).toBe('islamic-state');
  });

  it('falls back to Evidence without an account, or with an unknown one', () => {
    expect(accountOf(at('#one-ribbon'))).toBe('evidence');
    expect(accountOf(at('?account=nobody'))).toBe('evidence');
    expect(accountOf(at('?account='))).toBe('evidence');
  });

  it('writes a chosen account and keeps the step', () => {
    expect(withAccount(at('#one-ribbon'), 'al-qaeda').href).toBe(
      'https://example.org/site/?account=al-qaeda#one-ribbon'
    );
  });

  it('leaves Evidence out of the address, and other parameters in', () => {
    expect(withAccount(at('?account=al-qaeda&from=mail#a'), 'evidence').href).toBe(
      'https://example.org/site/?from=mail#a'
    );
  });

  it('keeps the account from step to step', () => {
    expect(withStep(at('?account=al-qaeda#a'), 'b').href).toBe(
      'https://example.org/site/?account=al-qaeda#b'
    );
  });

  it('leaves the address it was given as it was', () => {
    const url = at('#a');
    withStep(url, 'b');
    withAccount(url, 'al-qaeda');
    expect(url.hash).toBe('#a');
    expect(url.search).toBe('');
  });
});

describe('links to other pages', () => {
  const link = (href: string) => ({ href: at(href).href, dataset: {} }) as unknown as HTMLAnchorElement;
  const here = (href: string) => at(href) as unknown as Location;

  it('take the chosen account along, and leave it again when the reader does', () => {
    const next = link('chapters/schism/');
    keepAccount(next, here('?account=al-qaeda#a'));
    expect(next.href).toBe('https://example.org/site/chapters/schism/?account=al-qaeda');
    keepAccount(next, here('?account=islamic-state'));
    expect(next.href).toBe('https://example.org/site/chapters/schism/?account=islamic-state');
    keepAccount(next, here(''));
    expect(next.href).toBe('https://example.org/site/chapters/schism/');
  });

  it('keep an account of their own', () => {
    const next = link('chapters/schism/?account=islamic-state#two-emirs');
    keepAccount(next, here('?account=al-qaeda'));
    expect(next.href).toBe('https://example.org/site/chapters/schism/?account=islamic-state#two-emirs');
  });

  it('are left alone within the page and beyond the site', () => {
    for (const href of ['#a', 'https://example.com/']) {
      const next = link(href);
      keepAccount(next, here('?account=al-qaeda'));
      expect(next.href).toBe(at(href).href);
    }
  });
});
