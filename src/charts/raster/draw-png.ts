import { Resvg } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.ts";
import { indexColors } from "./index-colors.ts";

/**
 * Draws an SVG of outlines as a PNG, in its own size. No font of the machine is looked at: text must be outlines
 * already. The same SVG gives the same bytes.
 */
export function drawPng(svg: string): Buffer {
  const image = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: "error" }).render();
  return encodePng(indexColors(image.pixels, image.width, image.height));
}
