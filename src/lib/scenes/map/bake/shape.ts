/** The shape of `geo/map.yaml`: what the drawing of the base map holds. Its fields are told in `content/geo/README.md`. */
import { z } from 'zod';

const name = z.string().trim().min(1, 'empty text');
const lat = z.number().min(-90).max(90);
/** Up to 360, so that a window may lie across the line where east meets west */
const lon = z.number().min(-180).max(360);
const point = z.tuple([lon, lat], { error: 'a point: [longitude, latitude] in degrees' });
/** By the id of a window */
const at = z.record(name, point);
const file = (ending: string): z.ZodString =>
  name.regex(new RegExp(`^[\\w-]+\\.${ending}$`), `allowed: the name of a .${ending} file in geo/`);
const topology = file('topojson');

const sheet = {
  land: topology,
  rivers: topology.optional(),
  lakes: topology.optional(),
  /** Its land was not cut: around it all is sea */
  around: z.literal('sea').optional()
};
/** Drawing units to one unit of its lines */
const unit = z.number().int().positive();

export const geoMap = z.strictObject({
  projection: z.strictObject({
    /** Latitudes at which it is true to scale */
    parallels: z.tuple([lat, lat], { error: 'two latitudes: [of the south, of the north]' }),
    center: point,
    /** Drawing units to a kilometre */
    unitsPerKm: z.number().positive()
  }),
  sheets: z.strictObject({
    near: z.strictObject(sheet),
    far: z.strictObject({ ...sheet, unit }).optional(),
    /** A land by itself, about a meridian of its own */
    aside: z.strictObject({ ...sheet, unit, center: point }).optional()
  }),
  /** Towns that can be named */
  gazetteer: file('json'),
  windows: z.record(
    name,
    z.strictObject({
      holds: z.tuple([lon, lat, lon, lat], { error: 'west, south, east and north in degrees' }),
      sheet: z.enum(['near', 'far', 'aside'])
    })
  ),
  /** In a lighter tone */
  storyCountries: z.array(name),
  /** Pairs between which the line is not agreed */
  dashed: z.array(z.tuple([name, name], { error: 'a pair of countries: [one, other]' })),
  /** Governorates without an outline of their own */
  unlined: z.array(name),
  countries: z.array(z.strictObject({ id: name, text: name, rank: z.number().int().positive(), at })),
  /** By window, the most helpful first */
  towns: z.record(name, z.array(name)),
  rivers: z.array(z.strictObject({ id: name, text: name, at })),
  /** Where ways to a country, and to no place in it, come to an end, by the id of its place and by window */
  grounds: z.record(name, at)
});

export type GeoMap = z.infer<typeof geoMap>;
export type SheetName = keyof GeoMap['sheets'];
