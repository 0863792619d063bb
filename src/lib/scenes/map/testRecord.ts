/** For tests: the ledger of the story that is built, as a chapter’s map draws it. */
import type { Record } from '../../ledger/record';
import * as shared from '../shared/testRecord';
import type { MapSettings } from './settings';

export const recordFor = (map: MapSettings): Record => shared.recordFor({ map });
export const moment = shared.moment;
