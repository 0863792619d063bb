import { describe, expect, it } from 'vitest';
import { findById, readMarkup, styleSvg, writeMarkup } from './styleSvg';

const sheet = findById(
  readMarkup('<svg><g id="land"><path id="one" vector-effect="non-scaling-stroke" d="M0 0H9"/></g></svg>')
);
const paint = (markup: string, css: string) =>
  writeMarkup(
    styleSvg(readMarkup(markup), {
      css,
      tokens: new Map([
        ['--ink', '#000000'],
        ['--rust', '#8e2f16'],
        ['--stage', '#ffffff']
      ]),
      fontOf: (family, weight, isItalic) => `${family || 'none'} ${weight}${isItalic ? ' italic' : ''}`,
      shownBy: (address) => sheet.get(address.split('#')[1] ?? '')
    })
  );

describe('what a style sheet says is written on the element', () => {
  it('takes a variable of the theme, and leaves no class behind', () => {
    expect(paint('<svg><path class="a" d="M0 0"/></svg>', '.a { stroke: var(--rust) }')).toBe(
      '<svg><path d="M0 0" stroke="#8e2f16"/></svg>'
    );
  });

  it('hands a custom property and the colour of the text down', () => {
    expect(
      paint(
        '<svg><g class="row"><rect/></g><g class="a"><circle/></g></svg>',
        '.row { --hue: var(--rust) } rect { fill: var(--hue) } .a { color: var(--rust) } circle { stroke: currentColor }'
      )
    ).toBe('<svg><g><rect fill="#8e2f16"/></g><g><circle stroke="#8e2f16"/></g></svg>');
  });

  it('mixes two colours, and one with nothing', () => {
    expect(
      paint(
        '<svg><rect/><circle/></svg>',
        'rect { fill: color-mix(in srgb, var(--ink) 25%, var(--stage)) } circle { fill: color-mix(in srgb, var(--rust) 13%, transparent) }'
      )
    ).toBe('<svg><rect fill="rgb(191, 191, 191)"/><circle fill="rgba(142, 47, 22, 0.13)"/></svg>');
  });

  it('lets classes win over names, later rules over earlier ones, and a style over all', () => {
    const css =
      '.a.b { fill: red } .a { fill: blue } rect { fill: green } .a { stroke: red } .a { stroke: blue }';
    expect(paint('<svg><rect class="a b"/><rect class="a" style="stroke: none"/><rect/></svg>', css)).toBe(
      '<svg><rect fill="red" stroke="blue"/><rect fill="blue" stroke="none"/><rect fill="green"/></svg>'
    );
  });

  it('looks into rules within rules, and at what is not', () => {
    expect(
      paint(
        '<svg class="map"><g><rect class="a"/><rect class="a c"/></g></svg>',
        '.map { .a:not(.c) { fill: red } .c:is(.a, .z) { fill: blue } }'
      )
    ).toBe('<svg><g><rect fill="red"/><rect fill="blue"/></g></svg>');
  });

  it('leaves out what holds under a pointer, in motion or on another screen', () => {
    expect(
      paint(
        '<svg><rect class="a"/></svg>',
        '.a:hover { fill: red } @media (forced-colors: active) { .a { fill: red } } @starting-style { .a { opacity: 0 } }'
      )
    ).toBe('<svg><rect/></svg>');
  });

  it('names the font of a text by its family, weight and style', () => {
    expect(
      paint(
        '<svg><text class="b">one <tspan class="i">two</tspan></text></svg>',
        'svg { font-family: Sans } .b { font-weight: 650 } .i { font-style: italic }'
      )
    ).toBe(
      '<svg><text font-family="Sans 650">one <tspan font-family="Sans 650 italic">two</tspan></text></svg>'
    );
  });

  it('moves by attribute, without units', () => {
    expect(paint('<svg><g style="transform: translate(3px,4px) rotate(8deg)"/></svg>', '')).toBe(
      '<svg><g transform="translate(3,4) rotate(8)"/></svg>'
    );
  });
});

it('puts what a use shows in its place, its lines as wide at every scale', () => {
  expect(
    paint(
      '<svg><g style="transform: scale(0.5)"><use class="land" href="/near.1.svg#land"/></g></svg>',
      '.land { stroke: var(--rust); stroke-width: 1.3; stroke-dasharray: 3 2 }'
    )
  ).toBe(
    '<svg><g transform="scale(0.5)"><g stroke="#8e2f16" stroke-width="2.6" stroke-dasharray="6 4"><g><path d="M0 0H9"/></g></g></g></svg>'
  );
});

it('says so where a picture asks for what it cannot know', () => {
  expect(() => paint('<svg><rect/></svg>', 'rect { fill: var(--none) }')).toThrow('--none');
  expect(() => paint('<svg><use href="#sea"/></svg>', '')).toThrow('#sea');
});
