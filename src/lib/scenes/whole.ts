/**
 * What the figures show where they show the whole work and not a chapter of it: on `/explore/`, and in small on the
 * pages of actors. Plain data, so that a page can carry it.
 */
import type { AllegianceSettings } from './allegiance/settings';
import type { Figures } from './scene';

/** First and last moment of the work. */
const wholeYears = { from: '2000', to: '2016-12' } as const;

/** Every ribbon, from the first seed money to the end of the work, in nine columns. */
export const wholeAllegiance: AllegianceSettings = {
  ...wholeYears,
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

/** All three figures. Strength: each organisation of a block for which there is a figure, or a search that found none. */
export const whole: Figures = {
  allegiance: wholeAllegiance,
  map: { ...wholeYears, frame: 'levant' },
  strength: {
    actors: [
      'jund-al-sham',
      'jtj',
      'aqm',
      'msm',
      'isi',
      'isis',
      'is',
      'ansar-al-islam',
      'ansar-al-sunna',
      'islamic-army',
      '1920-revolution-brigades',
      'hamas-of-iraq',
      'jaish-al-mujahideen',
      'islamic-front-iraqi-resistance',
      'five-other-groups',
      'jamaat-jaysh-ahl-al-sunnah',
      'jaish-al-taifa-al-mansurah',
      'katbiyan-ansar-al-tawhid',
      'saray-al-jihad',
      'al-ghuraba-brigades',
      'al-ahwal-brigades',
      'three-islamist-groups',
      'husaybah-tribes',
      'anbar-salvation-council',
      'clc',
      'al-qaeda',
      'jabhat-al-nusra',
      'jfs',
      'aqim',
      'aqap'
    ],
    limit: 70_000,
    rolls: 120_000
  }
};
