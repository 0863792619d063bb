import { type Account, findAccount, neutral } from '../story';

/** The account that an address asks for; anything unknown is the neutral one. */
export function accountOf(url: URL): Account {
  return findAccount(url.searchParams.get('account'));
}

/** The same address in another account. The neutral one is the default and is not written. */
export function withAccount(url: URL, account: Account): URL {
  const next = new URL(url);
  if (account === neutral) next.searchParams.delete('account');
  else next.searchParams.set('account', account);
  return next;
}

/** The same address at another step; the account stays. */
export function withStep(url: URL, step: string): URL {
  const next = new URL(url);
  next.hash = step;
  return next;
}

/** A link to another page of the site takes the account of this page along, unless it names one itself. */
export function keepAccount(link: HTMLAnchorElement, here: Location): void {
  const url = new URL(link.href);
  if (url.origin !== here.origin || url.pathname === here.pathname) return;
  if (url.searchParams.has('account') && link.dataset.kept === undefined) return;
  link.dataset.kept = '';
  link.href = withAccount(url, accountOf(new URL(here.href))).href;
}
