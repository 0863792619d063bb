import { findSupports } from '../../../lib/ledger/findSupports';
import { renderStanding } from '../../../lib/modes/renderStanding';
import Sources from '../../../lib/modes/Sources.svelte';
import { ledger, uses } from '../../content';

/** Every source with all that rests on it. Build only. */
export const render = (): string => renderStanding(Sources, { sources: findSupports(ledger), uses });
