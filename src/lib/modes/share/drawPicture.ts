/**
 * A figure as one file that stands on its own: its rules and its typefaces are in it, and with it go its title, whose account it is,
 * its source and who made it. Browser only.
 */
import type { Hue } from '../../story';
import { mount, unmount, type Component } from 'svelte';
import { wrapText, type Weight } from '../../scenes/shared/text';
import { sheets } from '../../scenes/map/sheets';
import { escape } from './escape';
import { plainPaint } from './plainPaint';

interface Parts {
  title: string;
  subtitle: string;
  /** Whose account it is, or what its smallest marks mean */
  line: string;
  /** The colour of a party whose account it is; undefined for the neutral one */
  party?: Hue | undefined;
  /** The same in sentences */
  words: readonly string[];
  /** “Source: …” and who made it */
  foot: readonly string[];
  /** Draws the figure, placed for `box` */
  Figure: Component<{ placed: unknown; name: string }>;
  placed: unknown;
  name: string;
  theme: 'light' | 'dark' | undefined;
}

/** The box that a figure is placed for, px; the picture is drawn larger, so that its words can be read on a slide. */
export const pictureBox = { width: 920, height: 540 };
const width = 1200;
const margin = 40;

/** The picture as SVG. */
export async function drawPicture(parts: Parts): Promise<string> {
  const rules = findRules();
  const frame = document.createElement('iframe');
  frame.title = parts.name;
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;left:0;top:0;width:1200px;height:900px;visibility:hidden;border:0';
  document.body.append(frame);
  try {
    // A page of its own: there the colours can be others than here, and no rule of this page is left out
    const page = frame.contentDocument;
    if (!page) throw new Error('The picture could not be drawn');
    const { theme } = document.documentElement.dataset;
    if (parts.theme ?? theme) page.documentElement.dataset.theme = parts.theme ?? theme;
    const style = page.createElement('style');
    style.textContent = rules.map(({ cssText }) => cssText).join('\n');
    page.head.append(style);
    page.body.innerHTML = drawOnce(parts);
    const svg = page.querySelector('svg');
    if (!svg) throw new Error('The picture could not be drawn');
    const overflow = page.defaultView?.getComputedStyle(svg).overflow ?? 'hidden';
    inlineStyles(svg);
    svg.setAttribute('overflow', overflow);
    await inlineSheets(svg);
    const tokens = page.defaultView?.getComputedStyle(page.documentElement);
    const whole = compose(parts, svg, (name) => tokens?.getPropertyValue(`--${name}`).trim() ?? '');
    const faces = await inlineFaces(rules, whole);
    return whole.replace('<style/>', faces ? `<style>${faces}</style>` : '');
  } finally {
    frame.remove();
  }
}

/** The same as PNG, twice as large as its own pixels. */
export async function rasterize(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture could not be drawn'))))
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawOnce({ Figure, placed, name }: Parts): string {
  const host = document.createElement('div');
  const drawn = mount(Figure, { target: host, props: { placed, name } });
  const html = host.innerHTML;
  void unmount(drawn);
  return html;
}

/** The rules of this page; a sheet that an extension of the browser brought may not be read. */
function findRules(): CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules];
    } catch {
      return [];
    }
  });
}

const inherited =
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin paint-order font-family font-size font-weight font-style letter-spacing text-anchor direction'.split(
    ' '
  );
const initial: Record<string, string> = {
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  transform: 'none'
};

/** What the rules say of each element, as attributes of it: then it needs no rules. */
function inlineStyles(svg: SVGSVGElement): void {
  const compute = (element: Element) =>
    svg.ownerDocument.defaultView?.getComputedStyle(element) ?? getComputedStyle(element);
  const elements = [svg, ...svg.querySelectorAll('*')];
  const said = elements.map((element) => {
    const style = compute(element);
    const above = element === svg ? undefined : compute(element.parentElement ?? svg);
    const values: [string, string | undefined][] = inherited.map((name) => {
      const value = style.getPropertyValue(name);
      return [name, value === above?.getPropertyValue(name) ? undefined : plainPaint(value)];
    });
    for (const [name, value] of Object.entries(initial)) {
      const own = style.getPropertyValue(name);
      // What is turned or moved by an attribute stays so; a style wins over it
      if (name === 'transform' ? own !== value : element.tagName === 'stop' || !name.startsWith('stop'))
        values.push([name, own === value ? undefined : plainPaint(own)]);
    }
    return values;
  });
  elements.forEach((element, index) => {
    for (const { name } of [...element.attributes])
      if (/^(class|style|role|tabindex|aria-|data-)/.test(name)) element.removeAttribute(name);
    for (const [name, value] of said[index] ?? [])
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value);
  });
}

/** The paths of the base map, drawn from a file beside the page until now. */
async function inlineSheets(svg: SVGSVGElement): Promise<void> {
  const defs = document.createElementNS(svg.namespaceURI, 'defs');
  for (const [name, address] of Object.entries(sheets)) {
    const uses = [...svg.querySelectorAll(`use[href^="${address}#"]`)];
    if (uses.length === 0) continue;
    const text = await (await fetch(address)).text();
    const sheet = new DOMParser().parseFromString(text, 'image/svg+xml');
    for (const use of uses) {
      const id = use.getAttribute('href')?.slice(address.length + 1) ?? '';
      const part = sheet.getElementById(id);
      if (!part) {
        use.remove();
        continue;
      }
      if (!svg.ownerDocument.getElementById(`${name}-${id}`) && !defs.querySelector(`#${name}-${id}`)) {
        const copy = part.cloneNode(true) as Element;
        // What is inside has names too, and may be there already
        for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
        copy.id = `${name}-${id}`;
        defs.append(copy);
      }
      use.setAttribute('href', `#${name}-${id}`);
      // Lines of the sheet keep their width however large the world is drawn; here they grow with the picture
      const [, scale = '1'] =
        /matrix\(([^,]+)/.exec(use.closest('[transform]')?.getAttribute('transform') ?? '') ?? [];
      for (const attribute of ['stroke-width', 'stroke-dasharray']) {
        const value = use.getAttribute(attribute) ?? (attribute === 'stroke-width' ? '1' : 'none');
        if (value !== 'none')
          use.setAttribute(
            attribute,
            value.replace(/[\d.]+(px)?/g, (px) => `${parseFloat(px) / Number(scale)}`)
          );
      }
    }
  }
  for (const path of defs.querySelectorAll('[vector-effect]')) path.removeAttribute('vector-effect');
  if (defs.childElementCount > 0) svg.prepend(defs);
}

/** The picture with its words above and below, as tall as these are. */
function compose(parts: Parts, svg: SVGSVGElement, token: (name: string) => string): string {
  const room = width - 2 * margin;
  let y = margin;
  const texts: string[] = [];
  const write = (
    words: string,
    line: { size: number; step: number; ink: string; weight?: Weight; serif?: boolean }
  ) => {
    const { size, step, ink, weight = 'regular', serif = false } = line;
    for (const text of wrapText(words, serif ? room * 0.9 : room, size, weight)) {
      y += step;
      texts.push(
        `<text x="${margin}" y="${y}" font-family="${escape(token(serif ? 'serif' : 'sans'))}" font-size="${size}" font-weight="${weight === 'bold' ? 650 : 400}" fill="${token(ink)}">${escape(text)}</text>`
      );
    }
  };
  write(parts.title, { size: 30, step: 34, ink: 'ink', weight: 'bold', serif: true });
  y += 4;
  write(parts.subtitle, { size: 17, step: 23, ink: 'ink-2' });
  if (parts.party) {
    y += 16;
    texts.push(
      `<rect x="${margin}" y="${y}" width="${room}" height="38" rx="3" fill="${token(parts.party)}"/>`,
      `<text x="${margin + 14}" y="${y + 25}" font-family="${escape(token('sans'))}" font-size="18" font-weight="650" fill="${token('raise')}">${escape(parts.line)}</text>`
    );
    y += 38;
  } else if (parts.line) {
    y += 6;
    write(parts.line, { size: 16, step: 22, ink: 'ink-2' });
  }
  y += 18;
  const height = Math.round((room * pictureBox.height) / pictureBox.width);
  const place = { x: margin, y, width: room, height };
  for (const [name, value] of Object.entries(place)) svg.setAttribute(name, `${value}`);
  y += height + 10;
  for (const words of parts.foot) {
    write(words, { size: 15, step: 21, ink: 'ink-2' });
    y += 2;
  }
  y += margin - 10;
  const picture = new XMLSerializer().serializeToString(svg).replace(/<!--[\s\S]*?-->/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="img" aria-label="${escape(parts.name)}"><title>${escape(parts.name)}</title><desc>${escape(parts.words.join(' '))}</desc><style/><rect width="${width}" height="${y}" fill="${token('stage')}"/>${texts.join('')}${picture}</svg>`;
}

/** Typefaces that the words of a picture use, in the picture: there no other file may be read. */
async function inlineFaces(rules: readonly CSSRule[], svg: string): Promise<string> {
  const letters = new Set(
    [...svg.replace(/<desc>.*?<\/desc>|<[^>]*>/g, '')].map((sign) => sign.codePointAt(0) ?? 0)
  );
  const faces = await Promise.all(
    rules.map(async (rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return '';
      const say = (name: string) => rule.style.getPropertyValue(name);
      const family = say('font-family').replace(/["']/g, '');
      const [, file] = /url\(["']?([^"')]+)["']?\)/.exec(say('src')) ?? [];
      const style = say('font-style') || 'normal';
      const isUsed =
        file !== undefined &&
        svg.includes(family) &&
        (style === 'normal' || svg.includes(`font-style="${style}"`)) &&
        [...letters].some((letter) => isWithin(letter, say('unicode-range')));
      if (!isUsed) return '';
      const address = new URL(file, rule.parentStyleSheet?.href ?? document.baseURI);
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
      const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const range = say('unicode-range');
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:${say('font-weight') || 'normal'};src:url(data:font/woff2;base64,${data}) format('woff2')${range ? `;unicode-range:${range}` : ''}}`;
    })
  );
  return faces.join('');
}

/** Is a letter in a range as CSS writes it: `U+0000-00FF, U+0131`? Without a range every letter is. */
function isWithin(letter: number, range: string): boolean {
  return (
    range === '' ||
    range.split(',').some((part) => {
      const [from = 0, to = from] = part
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return letter >= from && letter <= to;
    })
  );
}
