import { describe, expect, it } from 'vitest';
import { accountOf, keepAccount, withAccount, withStep } from './address';

const at = (text: string) => new URL(text, 'https://example.org/site/');

describe('addresses', () => {
  it('obeys the account that an address names', () => {
    expect(accountOf(at('?account=association#club-declared'))).toBe('association');
    expect(accountOf(at('?account=club'))).toBe('club');
  });

  it('falls back to the neutral account without an account, or with an unknown one', () => {
    expect(accountOf(at('#club-declared'))).toBe('records');
    expect(accountOf(at('?account=nobody'))).toBe('records');
    expect(accountOf(at('?account='))).toBe('records');
  });

  it('writes a chosen account and keeps the step', () => {
    expect(withAccount(at('#club-declared'), 'association').href).toBe(
      'https://example.org/site/?account=association#club-declared'
    );
  });

  it('leaves the neutral account out of the address, and other parameters in', () => {
    expect(withAccount(at('?account=association&from=mail#a'), 'records').href).toBe(
      'https://example.org/site/?from=mail#a'
    );
  });

  it('keeps the account from step to step', () => {
    expect(withStep(at('?account=association#a'), 'b').href).toBe(
      'https://example.org/site/?account=association#b'
    );
  });

  it('leaves the address it was given as it was', () => {
    const url = at('#a');
    withStep(url, 'b');
    withAccount(url, 'association');
    expect(url.hash).toBe('#a');
    expect(url.search).toBe('');
  });
});

describe('links to other pages', () => {
  const link = (href: string) => ({ href: at(href).href, dataset: {} }) as unknown as HTMLAnchorElement;
  const here = (href: string) => at(href) as unknown as Location;

  it('take the chosen account along, and leave it again when the reader does', () => {
    const next = link('chapters/regatta/');
    keepAccount(next, here('?account=association#a'));
    expect(next.href).toBe('https://example.org/site/chapters/regatta/?account=association');
    keepAccount(next, here('?account=club'));
    expect(next.href).toBe('https://example.org/site/chapters/regatta/?account=club');
    keepAccount(next, here(''));
    expect(next.href).toBe('https://example.org/site/chapters/regatta/');
  });

  it('keep an account of their own', () => {
    const next = link('chapters/regatta/?account=club#letter-in-drawer');
    keepAccount(next, here('?account=association'));
    expect(next.href).toBe('https://example.org/site/chapters/regatta/?account=club#letter-in-drawer');
  });

  it('are left alone within the page and beyond the site', () => {
    for (const href of ['#a', 'https://example.com/']) {
      const next = link(href);
      keepAccount(next, here('?account=association'));
      expect(next.href).toBe(at(href).href);
    }
  });
});
