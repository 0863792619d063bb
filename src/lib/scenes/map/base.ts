/** Made by `npm run geo`: where the windows and names of the base map lie, in drawing units. */
import type { MapFrame } from '../../story';

export interface BaseName {
  readonly kind: 'country' | 'town' | 'river';
  readonly text: string;
  readonly ar?: string;
  /** Lower is placed first */
  readonly rank: number;
  /** x, y and, for a river, its slope in degrees, by the windows that show the name */
  readonly at: { readonly [frame in MapFrame]?: readonly number[] };
}

export interface BaseArea {
  /** In Arabic script; of governorates only */
  readonly ar?: string;
  /** Id of its outline in the drawing */
  readonly outline?: string;
  /** Where words about it go first, by window */
  readonly at?: { readonly [frame in MapFrame]?: readonly (readonly [number, number])[] };
}

export const unitsPerKm = 4;

/** Left, top, right and bottom of each window. */
export const frames: { readonly [frame in MapFrame]: readonly [number, number, number, number] } = {
  wide: [-3084, -4064, 11822, 3695],
  levant: [-2806, -1825, 2038, 1465],
  'anbar-baghdad': [-567, -738, 1473, 755]
};

export const names: readonly BaseName[] = [
  {
    kind: 'country',
    text: 'Iraq',
    ar: 'العراق',
    rank: 1,
    at: { wide: [564, 574], levant: [568, 840], 'anbar-baghdad': [1201, 493] }
  },
  {
    kind: 'country',
    text: 'Syria',
    ar: 'سوريا',
    rank: 1,
    at: { wide: [-1236, -731], levant: [-1301, -956], 'anbar-baghdad': [-492, -648] }
  },
  { kind: 'country', text: 'Lebanon', ar: 'لبنان', rank: 3, at: { levant: [-2643, -425] } },
  {
    kind: 'country',
    text: 'Jordan',
    ar: 'الأردن',
    rank: 2,
    at: { wide: [-2141, 1187], levant: [-2000, 1038] }
  },
  {
    kind: 'country',
    text: 'Turkey',
    ar: 'تركيا',
    rank: 2,
    at: { wide: [-1569, -2303], levant: [-600, -1806] }
  },
  {
    kind: 'country',
    text: 'Iran',
    ar: 'إيران',
    rank: 1,
    at: { wide: [4568, 220], levant: [1910, -359], 'anbar-baghdad': [1504, -407] }
  },
  {
    kind: 'country',
    text: 'Saudi Arabia',
    ar: 'السعودية',
    rank: 2,
    at: { wide: [720, 3067], levant: [-498, 1286] }
  },
  { kind: 'country', text: 'Afghanistan', ar: 'أفغانستان', rank: 1, at: { wide: [8650, -1077] } },
  { kind: 'country', text: 'Pakistan', ar: 'باكستان', rank: 2, at: { wide: [10150, 892] } },
  { kind: 'country', text: 'Turkmenistan', ar: 'تركمانستان', rank: 3, at: { wide: [5986, -3085] } },
  {
    kind: 'town',
    text: 'Baghdad',
    rank: 0,
    at: { wide: [888, 61], levant: [888, 61], 'anbar-baghdad': [888, 61] }
  },
  { kind: 'town', text: 'Kabul', rank: 1, at: { wide: [9840, -1749] } },
  { kind: 'town', text: 'Tehran', rank: 2, at: { wide: [3399, -1121] } },
  { kind: 'town', text: 'Damascus', rank: 1, at: { wide: [-2112, -59], levant: [-2112, -59] } },
  { kind: 'town', text: 'Kandahar', rank: 4, at: { wide: [8894, -180] } },
  { kind: 'town', text: 'Herat', rank: 5, at: { wide: [7356, -1086] } },
  { kind: 'town', text: 'Mosul', rank: 2, at: { wide: [410, -1268], levant: [410, -1268] } },
  { kind: 'town', text: 'Basra', rank: 4, at: { wide: [2227, 1264], levant: [2227, 1264] } },
  { kind: 'town', text: 'Mashhad', rank: 8, at: { wide: [6271, -1764] } },
  { kind: 'town', text: 'Aleppo', rank: 3, at: { levant: [-1733, -1255] } },
  { kind: 'town', text: 'Amman', rank: 5, at: { levant: [-2288, 621] } },
  { kind: 'town', text: 'Beirut', rank: 6, at: { levant: [-2394, -241] } },
  { kind: 'town', text: 'Ramadi', rank: 1, at: { levant: [482, 33], 'anbar-baghdad': [482, 33] } },
  { kind: 'town', text: 'Deir ez-Zor', rank: 8, at: { levant: [-678, -820] } },
  { kind: 'town', text: 'Kirkuk', rank: 9, at: { levant: [866, -887] } },
  { kind: 'town', text: 'Homs', rank: 10, at: { levant: [-1928, -597] } },
  { kind: 'town', text: 'Samarra', rank: 2, at: { 'anbar-baghdad': [689, -315] } },
  { kind: 'town', text: 'Fallujah', rank: 3, at: { 'anbar-baghdad': [660, 62] } },
  { kind: 'town', text: 'Rutba', rank: 4, at: { 'anbar-baghdad': [-639, 200] } },
  { kind: 'town', text: 'Tikrit', rank: 5, at: { 'anbar-baghdad': [613, -492] } },
  { kind: 'town', text: 'Abu Kamal', rank: 6, at: { 'anbar-baghdad': [-396, -424] } },
  { kind: 'town', text: 'Karbala', rank: 7, at: { 'anbar-baghdad': [758, 386] } },
  { kind: 'town', text: 'Baquba', rank: 8, at: { 'anbar-baghdad': [982, -123] } },
  { kind: 'town', text: 'Hilla', rank: 9, at: { 'anbar-baghdad': [908, 446] } },
  { kind: 'town', text: 'Najaf', rank: 10, at: { 'anbar-baghdad': [880, 657] } },
  {
    kind: 'river',
    text: 'Euphrates',
    rank: 1,
    at: { levant: [-177, -437, -8], 'anbar-baghdad': [-115, -429, -1] }
  },
  {
    kind: 'river',
    text: 'Tigris',
    rank: 1,
    at: { levant: [1636, 377, 18], 'anbar-baghdad': [1261, 351, 31] }
  }
];

/** Countries and governorates that rows name without a town, by the id of the place. */
export const areas: { readonly [place: string]: BaseArea } = {
  anbar: {
    ar: 'الأنبار',
    outline: 'IQ-AN',
    at: {
      'anbar-baghdad': [
        [-149, 222],
        [-185, 0],
        [75, 355]
      ],
      levant: [
        [-149, 177],
        [-300, 399]
      ],
      wide: [[-149, 222]]
    }
  },
  iraq: {
    outline: 'IRQ',
    at: {
      'anbar-baghdad': [
        [226, 622],
        [978, 565],
        [73, -667],
        [1133, -550]
      ],
      levant: [
        [380, 1020],
        [186, 133],
        [904, -944]
      ],
      wide: [[568, 840]]
    }
  },
  iran: {
    outline: 'IRN',
    at: {
      wide: [
        [4637, -146],
        [4765, 913]
      ]
    }
  },
  afghanistan: {
    outline: 'AFG',
    at: {
      wide: [
        [8663, -852],
        [8702, -1500]
      ]
    }
  },
  syria: {
    outline: 'SYR',
    at: {
      'anbar-baghdad': [[-474, -625]],
      levant: [
        [-1280, -510],
        [-1017, -769],
        [-1368, -113]
      ],
      wide: [[-1239, -642]]
    }
  },
  lebanon: { outline: 'LBN', at: { levant: [[-2605, -445]] } }
};
