/**
 * The address that a build is made for, from `SITE_URL`: `https://example.org`, without a slash at the end. It may
 * name the sub-path too, if that is the one of `BASE_PATH`. Plain JavaScript, for `svelte.config.js`.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} undefined where `SITE_URL` is not set
 */
export function readSiteUrl({ SITE_URL, BASE_PATH = '' }) {
  if (!SITE_URL) return undefined;
  const url = URL.canParse(SITE_URL) ? new URL(SITE_URL) : undefined;
  const path = url?.pathname.replace(/\/$/, '');
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.search ||
    url.hash ||
    (path !== '' && path !== BASE_PATH)
  )
    throw new Error(
      `SITE_URL is “${SITE_URL}”; allowed: https://example.org, with BASE_PATH (“${BASE_PATH}”) after it or nothing`
    );
  return url.origin;
}
