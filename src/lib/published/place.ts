import { resolve } from '$app/paths';
import { findAbsolute, siteUrl } from './site';

/** Where the build will stand, as far as it was told. */
export const site = {
  locate: (path: string): string => findAbsolute(resolve('/') + path) ?? resolve('/') + path,
  isAbsolute: siteUrl !== undefined
};
