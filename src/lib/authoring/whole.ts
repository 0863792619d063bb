/** What the allegiance figure is set to where it shows the whole work. */
import type { AllegianceSettings } from '../scenes/allegiance/settings';

export const wholeAllegiance: AllegianceSettings = {
  from: '2000',
  to: '2016-12',
  columns: [
    '2000-12',
    '2003-10',
    '2004-12',
    '2006-10-15',
    '2007-12',
    '2011-12',
    '2013-04-10',
    '2014-02-03',
    '2016-12'
  ],
  lanes: [17, 28, 20, 23, 12]
};
