import { resolve } from '$app/paths';
import { renderPeople } from './renderPeople';
import { ledger, uses } from '../../content/content';
import { wholeRecord } from '../../content/wholeRecord';

/** Everyone and every word of the ledger, as the page holds them. Build only. */
export const render = (): string =>
  renderPeople(ledger, wholeRecord, uses, {
    sources: `${resolve('/')}sources/`,
    disputes: `${resolve('/')}disputes/`
  });
