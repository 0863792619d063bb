import { describe, expect, it } from 'vitest';
import { findBrowser, hash, isNewEnough, needsInstall } from './setup.mjs';

describe('the Node that is running', () => {
  it('is new enough from the named version on', () => {
    expect(isNewEnough('v20.19.0', '>=20.19')).toBe(true);
    expect(isNewEnough('v20.20.2', '>=20.19')).toBe(true);
    expect(isNewEnough('v24.0.0', '>=20.19')).toBe(true);
  });

  it('is too old before it, even where a later number is higher', () => {
    expect(isNewEnough('v20.9.30', '>=20.19')).toBe(false);
    expect(isNewEnough('v18.20.4', '>=20.19')).toBe(false);
  });
});

describe('the packages', () => {
  it('are installed when they never were', () => {
    expect(needsInstall(undefined, '{}')).toBe(true);
  });

  it('are installed again when the lockfile is another one', () => {
    expect(needsInstall(hash('{}'), '{ "packages": {} }')).toBe(true);
  });

  it('are left alone when they are those of this lockfile', () => {
    expect(needsInstall(hash('{}'), '{}')).toBe(false);
  });
});

/** A machine on which the programs in `there` start. */
function machine(there: string[], installers: ((there: string[]) => void)[] = []) {
  const tried: number[] = [];
  return {
    tried,
    places: {
      named: undefined as string | undefined,
      playwright: () => '/playwright/chrome',
      system: () => ['/usr/bin/chromium', '/usr/bin/google-chrome'],
      installers: installers.map((install, place) => () => {
        tried.push(place);
        install(there);
      }),
      answers: (path: string) => there.includes(path)
    }
  };
}

describe('the browser for the tests', () => {
  it('is the one that somebody named, whatever else is there', () => {
    const { places } = machine(['/my/chromium', '/playwright/chrome', '/usr/bin/chromium']);
    expect(findBrowser({ ...places, named: '/my/chromium' })).toEqual({
      path: '/my/chromium',
      from: 'CHROMIUM_PATH'
    });
  });

  it('is not silently another one when the named one does not start', () => {
    const { places } = machine(['/usr/bin/chromium']);
    expect(() => findBrowser({ ...places, named: '/my/chromium' })).toThrow('/my/chromium');
  });

  it('is Playwright’s own before one of the system', () => {
    const { places } = machine(['/usr/bin/chromium', '/playwright/chrome']);
    expect(findBrowser(places)?.from).toBe('Playwright');
  });

  it('is the first of the system that starts', () => {
    const { places } = machine(['/usr/bin/google-chrome']);
    expect(findBrowser(places)).toEqual({ path: '/usr/bin/google-chrome', from: 'system' });
  });

  it('is not installed when there is one', () => {
    const { places, tried } = machine(['/usr/bin/chromium'], [() => {}]);
    findBrowser(places);
    expect(tried).toEqual([]);
  });

  it('is installed by the next installer when the first brings none', () => {
    const { places, tried } = machine([], [() => {}, (there) => there.push('/usr/bin/chromium'), () => {}]);
    expect(findBrowser(places)?.path).toBe('/usr/bin/chromium');
    expect(tried).toEqual([0, 1]);
  });

  it('is nothing, rather than a guess, when no installer brings one', () => {
    const { places, tried } = machine([], [() => {}, () => {}]);
    expect(findBrowser(places)).toBeUndefined();
    expect(tried).toEqual([0, 1]);
  });
});
