/**
 * Social cards: what a page looks like where it is only named. A chapter’s card shows its own figure, the cover’s the story
 * in one picture; both are drawn without a browser, from the components that draw the pages. Build only.
 */
import { neutral } from '../../story';
import { Resvg } from '@resvg/resvg-js';
import type { Component } from 'svelte';
import type { Storyboard, StoryStep } from '../../authoring/words/storyboard';
import { wrapText } from '../../scenes/shared/text';
import { findRecord } from '../../ledger/build/findRecord';
import { renderStanding } from '../../modes/shell/renderStanding';
import { sayYears } from '../../moments';
import { scenes } from '../../scenes';
import { findRows } from '../../scenes/build';
import OpeningPicture from '../../scenes/opening/OpeningPicture.svelte';
import { describeOpening } from '../../scenes/opening/describe';
import { frameOpening, viewOpening } from '../../scenes/opening/frame';
import { placeOpening } from '../../scenes/opening/place';
import { sheetTexts } from '../../scenes/map/bake/sheetTexts';
import coverCss from '../../modes/cover/cover.css?raw';
import huesCss from '../../styles/hues.css?raw';
import tokensCss from '../../styles/tokens.css?raw';
import { chapters, ledger } from '../../content/content';
import { momentOf } from '../../figure/momentOf';
import { sceneStyles } from '../../figure/sceneStyles';
import { wholeRecord } from '../../content/wholeRecord';
import { familyOf, fontOf, makeFonts } from './fonts';
import { cardSize } from './size';
import { type Element, findById, readMarkup, styleSvg, writeMarkup } from './styleSvg';

export { cardSize };
const margin = 56;

/** The light theme: a card has no reader who could choose. */
const tokens = new Map(
  [...(/:root \{([\s\S]*?)\n\}/.exec(tokensCss)?.[1] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => [name, value.trim()] as const
  )
);
const token = (name: string): string => tokens.get(name) ?? '';

const shapesOf = (sheet: string | undefined): ReturnType<typeof findById> =>
  sheet === undefined ? new Map() : findById(readMarkup(sheet));
const shapes = { near: shapesOf(sheetTexts.near), far: shapesOf(sheetTexts.far) };

/** What the base map holds under an address such as `/map/far.1a2b.svg#land`. */
function shownBy(address: string): Element | undefined {
  const [file = '', id = ''] = address.split('#');
  const sheet = shapes[/(^|\/)far\./.test(file) ? 'far' : 'near'];
  // A sheet without a layer, such as governorates, draws none of it
  return sheet.get(id) ?? (sheet.size > 0 ? { name: 'g', attributes: new Map(), children: [] } : undefined);
}

/** A component of one SVG element, ready to be set into a card. */
function drawFigure(
  Figure: Component<Record<string, unknown>>,
  props: Record<string, unknown>,
  css: string,
  box: { x: number; y: number; width: number; height: number },
  clips = false
): string {
  const svg = styleSvg(readMarkup(renderStanding(Figure, props)), {
    css: huesCss + css,
    tokens,
    fontOf,
    shownBy
  });
  for (const [name, value] of Object.entries(box)) svg.attributes.set(name, `${value}`);
  svg.attributes.set('overflow', clips ? 'hidden' : 'visible');
  return writeMarkup(tidy(svg));
}

/** Without the space between the lines of a text, which would be drawn. */
function tidy(element: Element): Element {
  const isText = element.name === 'text';
  element.children = element.children
    .filter((child) => typeof child !== 'string' || !isText || child.trim() !== '')
    .map((child) => (typeof child === 'string' ? child : tidy(child)));
  return element;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Text {
  readonly text: string;
  readonly size: number;
  readonly family: string;
  readonly ink?: string;
  readonly width: number;
  /** From line to line, in sizes */
  readonly leading?: number;
}

/** Texts under one another from `y` down; gives their markup and where they end. */
function setTexts(
  texts: readonly (Text & { readonly above: number })[],
  x: number,
  y: number
): { markup: string; end: number } {
  let end = y;
  const markup = texts.map(({ text, size, family, ink = '--ink', width, leading = 1.2, above }) => {
    end += above;
    // The serifs run wider than the letters that are measured
    return wrapText(text, family === familyOf('sans') ? width : width * 0.92, size, 'bold')
      .map((line) => {
        const at = end + size * 0.8;
        end += size * leading;
        return `<text x="${x}" y="${at}" font-family="${family}" font-size="${size}" fill="${token(ink)}">${escape(line)}</text>`;
      })
      .join('');
  });
  return { markup: markup.join(''), end };
}

/**
 * The step whose figure stands for a chapter, of those that its most frequent figure leads: of ribbons or bars the last,
 * which holds most; of maps the one in the middle, while the way is still being gone.
 */
function findFace({ steps }: Storyboard): StoryStep {
  const led = [...new Set(steps.map(({ lead }) => lead))].map((lead) =>
    steps.filter((step) => step.lead === lead)
  );
  const most = led.sort((a, b) => b.length - a.length)[0] ?? [];
  const face = most[0]?.lead === 'map' ? most[Math.floor(most.length / 2)] : most.at(-1);
  if (!face) throw new Error('A chapter without a step has no card');
  return face;
}

const ground = `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${token('--paper')}"/>`;
import { title as work } from '../../story';
import { question } from 'virtual:story';

/** The card of a chapter as SVG. */
function drawChapter(storyboard: Storyboard): string {
  const { chapter } = storyboard;
  const record = findRecord(ledger, findRows(ledger, storyboard), storyboard.steps);
  const step = findFace(storyboard);
  const scene = scenes[step.lead];
  // A map fills its side of the card; the other figures have air around them
  const fills = step.lead === 'map';
  const scale = 1.72;
  const side = 664;
  const air = fills ? 0 : 22;
  const size = {
    width: (side - 2 * air) / scale,
    height: (cardSize.height - 2 * air) / scale
  };
  const view = scene.view(record, momentOf(step, neutral), chapter);
  const frame = scene.frame(record, chapter, size);
  const { title } = scene.describe(view, frame);
  const x = cardSize.width - side;
  const figure = drawFigure(
    scene.Figure as unknown as Component<Record<string, unknown>>,
    { placed: scene.place(view, frame), name: title },
    sceneStyles[step.lead] ?? '',
    { x: x + air, y: air, width: side - 2 * air, height: cardSize.height - 2 * air },
    fills
  );
  const width = x - margin - 28;
  const head = setTexts(
    [
      { text: work, size: 30, family: familyOf('title'), width, above: 0 },
      {
        text: `Chapter ${chapter.number} · ${sayYears(chapter.years)}`,
        size: 25,
        family: familyOf('sans'),
        ink: '--ink-2',
        width,
        above: 64
      },
      { text: chapter.title, size: 62, family: familyOf('title'), width, leading: 1.06, above: 14 },
      { text: chapter.question, size: 31, family: familyOf('serif'), width, leading: 1.3, above: 28 }
    ],
    margin,
    margin - 4
  );
  const panel = `<rect x="${x}" width="${side}" height="${cardSize.height}" fill="${token('--stage')}"/>`;
  return card(`${panel}${figure}${head.markup}`);
}

/** The card of the cover, and of every page that has none of its own, as SVG. */
function drawCover(): string {
  const size = { width: 560, height: 214 };
  const view = viewOpening(wholeRecord);
  const frame = frameOpening(wholeRecord, size);
  const width = cardSize.width - 2 * margin;
  const box = { width, height: (size.height * width) / size.width };
  const figure = drawFigure(
    OpeningPicture as unknown as Component<Record<string, unknown>>,
    {
      placed: placeOpening(view, frame),
      name: describeOpening(view, frame).title,
      prefix: 'card',
      hrefOf: () => undefined
    },
    coverCss,
    { x: margin, y: cardSize.height - box.height - 1, ...box }
  );
  const head = setTexts(
    [
      { text: work, size: 86, family: familyOf('title'), width, leading: 1, above: 0 },
      { text: question, size: 38, family: familyOf('serif'), width, above: 12 }
    ],
    margin,
    42
  );
  return card(`${figure}${head.markup}`);
}

const card = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}" viewBox="0 0 ${cardSize.width} ${cardSize.height}">${ground}${inside}</svg>`;

/** The names of all cards: `cover`, and one a chapter. */
export const cardNames: readonly string[] = [
  'cover',
  ...chapters.map(({ storyboard }) => storyboard.chapter.id)
];

/** A card as SVG, by its name. */
export function drawCard(name: string): string | undefined {
  if (name === 'cover') return drawCover();
  const found = chapters.find(({ storyboard }) => storyboard.chapter.id === name);
  return found && drawChapter(found.storyboard);
}

/** A card as PNG, 1200 × 630. */
export async function paintCard(svg: string): Promise<Uint8Array> {
  const fontFiles = await makeFonts();
  const painted = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: familyOf('sans') }
  }).render();
  return painted.asPng();
}
