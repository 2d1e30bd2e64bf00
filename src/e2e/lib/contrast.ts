/** Relative luminance of `rgb(r, g, b)`, as WCAG defines it. */
function luminance(color: string): number {
  const [r = NaN, g = NaN, b = NaN] = (color.match(/[\d.]+/gu) ?? []).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of two opaque colours, from 1 to 21; NaN for what is not written `rgb(...)`. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
