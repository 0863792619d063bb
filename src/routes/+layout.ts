import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** The menu is in every page as the build rendered it, and is left there. */
export const load: LayoutLoad = async ({ url }) => {
  if (!import.meta.env.SSR) return { menu: '' };
  const { renderMenu } = await import('../lib/modes/shell/renderMenu');
  return { menu: renderMenu(url.pathname) };
};
