import { type Attributes, element, type Markup } from "./markup.ts";

/** Areas of one look on a map, in a group of that name. */
export const drawAreas = (
  id: string,
  look: Attributes,
  units: readonly { readonly path: string }[],
): Markup =>
  element(
    "g",
    { id, ...look, "stroke-linejoin": "round" },
    ...units.map(({ path }) => element("path", { d: path })),
  );
