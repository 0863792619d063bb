/**
 * An SVG that a component drew, with its style sheet worked into it: every element carries its own presentation attributes,
 * and nothing is left for a browser to look up. As much of CSS as the figures use; what is beyond it throws. Build only.
 */
import { parse, parseCss, type AST } from 'svelte/compiler';

export interface Element {
  name: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
  parent?: Element;
}

/** Reads markup of one element. Build only: the markup is our own. */
export function readMarkup(markup: string): Element {
  const { fragment } = parse(markup.replace(/^\s*<\?xml[^>]*>/, '').replaceAll('{', '&#123;'), {
    modern: true
  });
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const read = (nodes: AST.Fragment['nodes'], into: Element): void => {
    for (const node of nodes) {
      if (node.type === 'Text') into.children.push(node.data);
      else if ('fragment' in node && 'name' in node) {
        const attributes = new Map(
          node.attributes.flatMap((one) => {
            if (one.type !== 'Attribute') return [];
            const parts = one.value === true ? [] : [one.value].flat();
            return [
              [one.name, parts.map((part) => (part.type === 'Text' ? part.data : '')).join('')] as const
            ];
          })
        );
        const element: Element = { name: node.name, attributes, children: [], parent: into };
        into.children.push(element);
        read(node.fragment.nodes, element);
      }
    }
  };
  read(fragment.nodes, root);
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element) throw new Error('The markup holds no element');
  delete element.parent;
  return element;
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign
  );

export function writeMarkup({ name, attributes, children }: Element): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escape(child) : writeMarkup(child)))
    .join('');
  return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
}

type Selector = AST.CSS.ComplexSelector;
type Simple = AST.CSS.SimpleSelector;

/** A selector without nesting: the compound selectors from left to right, each with what joins it to the one before. */
interface Rule {
  readonly selector: readonly { readonly joined: string; readonly simple: readonly Simple[] }[];
  readonly declarations: readonly (readonly [string, string])[];
}

function readRules(css: string): Rule[] {
  const rules: Rule[] = [];
  const readRule = (rule: AST.CSS.Rule, outer: readonly Rule['selector'][]): void => {
    const own = rule.prelude.children.map((complex: Selector): Rule['selector'] =>
      complex.children.map(({ combinator, selectors }) => ({
        joined: combinator?.name ?? ' ',
        simple: selectors
      }))
    );
    const selectors =
      outer.length === 0 ? own : outer.flatMap((one) => own.map((inner) => [...one, ...inner]));
    const declarations = rule.block.children.flatMap((child) =>
      child.type === 'Declaration' ? [[child.property, child.value.trim()] as const] : []
    );
    for (const selector of selectors) rules.push({ selector, declarations });
    for (const child of rule.block.children) if (child.type === 'Rule') readRule(child, selectors);
  };
  // Rules under a condition are for motion, paper, other screens: not for a picture at rest
  for (const child of parseCss(css).children) if (child.type === 'Rule') readRule(child, []);
  return rules;
}

const classesOf = ({ attributes }: Element): string[] => (attributes.get('class') ?? '').split(/\s+/);

function meets(element: Element, simple: Simple): boolean {
  switch (simple.type) {
    case 'TypeSelector':
      return simple.name === '*' || simple.name === element.name;
    case 'ClassSelector':
      return classesOf(element).includes(simple.name);
    case 'AttributeSelector':
      return simple.value === null || simple.value === undefined
        ? element.attributes.has(simple.name)
        : element.attributes.get(simple.name) === simple.value;
    case 'PseudoClassSelector': {
      const among = simple.args?.children ?? [];
      const one = (complex: Selector): boolean =>
        complex.children.every(({ selectors }) => selectors.every((inner) => meets(element, inner)));
      if (simple.name === 'is' || simple.name === 'where') return among.some(one);
      if (simple.name === 'not') return !among.some(one);
      return simple.name === 'root' && !element.parent;
    }
    default:
      return false;
  }
}

function matches(element: Element, selector: Rule['selector']): boolean {
  const last = selector.at(-1);
  if (!last?.simple.every((simple) => meets(element, simple))) return false;
  const rest = selector.slice(0, -1);
  if (rest.length === 0) return true;
  if (last.joined === '>') return element.parent !== undefined && matches(element.parent, rest);
  if (last.joined !== ' ') throw new Error(`A card cannot look up the combinator “${last.joined}”`);
  for (let above = element.parent; above; above = above.parent) if (matches(above, rest)) return true;
  return false;
}

/** Classes, attributes and states before names. */
function weigh(simple: readonly Simple[]): number {
  return simple.reduce((sum, one) => {
    if (one.type === 'TypeSelector') return sum + (one.name === '*' ? 0 : 1);
    if (one.type === 'PseudoClassSelector' && one.name === 'where') return sum;
    if (one.type === 'PseudoClassSelector' && one.args)
      return (
        sum +
        Math.max(
          ...one.args.children.map((inner) => weigh(inner.children.flatMap(({ selectors }) => selectors)))
        )
      );
    return sum + 100;
  }, 0);
}

interface Colour {
  readonly rgb: readonly number[];
  readonly alpha: number;
}

function readColour(text: string): Colour {
  const hex = /^#([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return { rgb: [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)), alpha: 1 };
  if (text === 'transparent') return { rgb: [0, 0, 0], alpha: 0 };
  const mixed = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (mixed && mixed.length >= 3) return { rgb: mixed.slice(0, 3), alpha: mixed[3] ?? 1 };
  throw new Error(`A card cannot mix the colour “${text}”`);
}

/** `color-mix(in srgb, #a 13%, #b)`, with alpha weighed in as browsers do. */
function mix(text: string): string {
  const found = /^color-mix\(in srgb, (.+?)(?: ([\d.]+)%)?, ((?:rgb[^)]*\)|[^ ,])+)(?: ([\d.]+)%)?\)$/.exec(
    text
  );
  if (!found) throw new Error(`A card cannot read “${text}”`);
  const [, one = '', share, other = ''] = found;
  const part = Number(share ?? 50) / 100;
  const [a, b] = [readColour(one), readColour(other)];
  const alpha = a.alpha * part + b.alpha * (1 - part);
  const rgb = a.rgb.map((value, index) =>
    alpha === 0
      ? 0
      : Math.round((value * a.alpha * part + (b.rgb[index] ?? 0) * b.alpha * (1 - part)) / alpha)
  );
  return alpha === 1
    ? `rgb(${rgb.join(', ')})`
    : `rgba(${rgb.join(', ')}, ${Math.round(alpha * 1000) / 1000})`;
}

type Values = ReadonlyMap<string, string>;

/** A value without variables, mixtures and the colour of the text. */
function resolve(value: string, known: Values): string {
  let text = value;
  for (let turns = 0; /var\(/.test(text); turns += 1) {
    if (turns > 20) throw new Error(`“${value}” leads in a circle`);
    text = text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name: string, otherwise?: string) => {
      const found = known.get(name) ?? otherwise;
      if (found === undefined) throw new Error(`A card knows no ${name}`);
      return found;
    });
  }
  text = text.replace(/currentcolor/gi, known.get('color') ?? '#000000');
  return text.includes('color-mix(') ? mix(text) : text;
}

/** What is written on an element; the rest of a style sheet is about boxes, states and motion. */
const written = new Set(
  'fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin stroke-linecap opacity paint-order stop-color stop-opacity font-size letter-spacing transform'.split(
    ' '
  )
);
const inheritedWords = ['font-family', 'font-weight', 'font-style', 'color'];

export interface StyleOptions {
  readonly css: string;
  /** Custom properties of the theme: `--ink` → `#211d18` */
  readonly tokens: Values;
  /** The name under which a font is known, of a family, a weight and a style */
  readonly fontOf: (family: string, weight: number, isItalic: boolean) => string;
  /** What a `use` shows, by its address */
  readonly shownBy: (address: string) => Element | undefined;
}

const textNames = ['text', 'tspan'];

/** Changes the tree itself: gives every element its own look, and puts what a `use` shows in its place. */
export function styleSvg(root: Element, { css, tokens, fontOf, shownBy }: StyleOptions): Element {
  const rules = readRules(css)
    .map((rule, index) => ({ ...rule, index, weight: weigh(rule.selector.flatMap(({ simple }) => simple)) }))
    .sort((a, b) => a.weight - b.weight || a.index - b.index);

  const visit = (element: Element, above: Values, scale: number): void => {
    const declared = new Map<string, string>();
    for (const rule of rules)
      if (matches(element, rule.selector))
        for (const [property, value] of rule.declarations) declared.set(property, value);
    for (const line of (element.attributes.get('style') ?? '').split(/;(?![^(]*\))/)) {
      const at = line.indexOf(':');
      if (at > 0) declared.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }

    const own = new Map(above);
    const words = (property: string): string | undefined =>
      declared.get(property) ?? element.attributes.get(property);
    for (const [property, value] of declared)
      if (property.startsWith('--')) own.set(property, resolve(value, own));
    for (const property of inheritedWords) {
      const value = words(property);
      if (value !== undefined && value !== 'inherit') own.set(property, resolve(value, own));
    }

    const { attributes } = element;
    for (const [property, value] of declared) {
      if (!written.has(property)) continue;
      const resolved = resolve(value, own).replace(/(\d)(px|deg)\b/g, '$1');
      attributes.set(property, resolved === 'transparent' ? 'none' : resolved);
    }
    // The base map’s lines are as wide at every scale
    let inner = scale;
    const scaled = /scale\(([\d.]+)\)/.exec(attributes.get('transform') ?? '')?.[1];
    if (scaled) inner *= Number(scaled);
    if (inner !== 1)
      for (const length of ['stroke-width', 'stroke-dasharray']) {
        const value = attributes.get(length);
        if (value)
          attributes.set(
            length,
            value.replace(/[\d.]+/g, (number) => `${Math.round((Number(number) / inner) * 100) / 100}`)
          );
      }
    if (textNames.includes(element.name)) {
      const weight = own.get('font-weight') ?? '400';
      attributes.set(
        'font-family',
        fontOf(
          own.get('font-family') ?? '',
          weight === 'bold' ? 700 : Number(weight) || 400,
          own.get('font-style') === 'italic'
        )
      );
      for (const word of ['font-weight', 'font-style']) attributes.delete(word);
    }
    if (element.name === 'use') {
      const shown = shownBy(attributes.get('href') ?? '');
      if (!shown) throw new Error(`A card cannot find “${attributes.get('href')}”`);
      element.name = 'g';
      for (const place of ['href', 'x', 'y', 'width', 'height']) attributes.delete(place);
      element.children = [strip(shown)];
    } else for (const child of element.children) if (typeof child !== 'string') visit(child, own, inner);
    for (const name of [...attributes.keys()])
      if (/^(class|style|role|tabindex|pathLength)$|^(aria|data)-/.test(name)) attributes.delete(name);
  };
  visit(root, new Map([...tokens, ['color', tokens.get('--ink') ?? '#000000']]), 1);
  return root;
}

/** A copy without ids, which would be there twice. */
function strip({ name, attributes, children }: Element): Element {
  const own = new Map([...attributes].filter(([key]) => key !== 'id' && key !== 'vector-effect'));
  return {
    name,
    attributes: own,
    children: children.map((child) => (typeof child === 'string' ? child : strip(child)))
  };
}

/** Every element of a tree by its id. */
export function findById(root: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const visit = (element: Element): void => {
    const id = element.attributes.get('id');
    if (id) found.set(id, element);
    for (const child of element.children) if (typeof child !== 'string') visit(child);
  };
  visit(root);
  return found;
}
