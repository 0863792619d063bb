/**
 * A computed value as programs write it that know SVG and little of CSS: colours by their red, green and blue, and references
 * without the page’s address.
 */
export function plainPaint(value: string): string {
  return value
    .replace(
      /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)/g,
      (_, r, g, b, alpha?: string) => {
        const parts = [r, g, b].map((part: string) => Math.round(Number(part) * 255)).join(', ');
        return alpha === undefined ? `rgb(${parts})` : `rgba(${parts}, ${alpha})`;
      }
    )
    .replace(/url\(["']?[^"')#]*(#[^"')]+)["']?\)/g, 'url($1)');
}
