/** Set by the build, from `SITE_URL`; empty when the build was not told. */
declare const __SITE_URL__: string;
/** Set by the build, from package.json. */
declare const __VERSION__: string;

/** The origin that the site will have, without a slash at the end; where undefined, absolute addresses are left out. */
export const siteUrl: string | undefined = __SITE_URL__ === '' ? undefined : __SITE_URL__;

/** The absolute address of a path that begins with the base path, for canonical links, social cards and oEmbed. */
export const findAbsolute = (path: string): string | undefined =>
  siteUrl === undefined ? undefined : new URL(path, siteUrl).href;

/** The version of the work: `0.1.0` */
export const version: string = __VERSION__;
