import { findSupports } from '../../ledger/build/findSupports';
import { renderStanding } from '../shell/renderStanding';
import Sources from './Sources.svelte';
import { ledger, uses } from '../../content/content';

/** Every source with all that rests on it. Build only. */
export const render = (): string => renderStanding(Sources, { sources: findSupports(ledger), uses });
