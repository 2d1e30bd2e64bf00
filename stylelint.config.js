import postcss from "postcss";
import postcssHtml from "postcss-html";

/**
 * What of the styles the browsers named in package.json lack, each listed with what a reader sees without it. The build
 * lowers light-dark() and ranges of widths, which this does not look for; a test of the built site holds that.
 */
const FAILS_WELL = [
  // State without script; what it decides must hold without it too.
  "selectors.has",
  // Forced colours came to Safari later, so that it shows the page's own.
  "at-rules.media.forced-colors",
  "properties.forced-color-adjust",
  // Buttons lie over the map however large the letters are.
  "at-rules.container",
  "properties.container-type",
  // Lines break, and characters stand, as they always did.
  "properties.text-autospace",
  "properties.text-spacing-trim",
  "properties.text-wrap",
  // What is folded away is not printed, and what lies far below is laid out at once.
  "selectors.details-content",
  "properties.content-visibility",
  "properties.contain-intrinsic-size",
  // A value before it stands in for each.
  "types.length.viewport_percentage_units_small",
  "types.length.viewport_percentage_units_dynamic",
  // Of SVG, where all have it, and of grids, not of flex.
  "properties.paint-order",
  "properties.align-content.flex_context.start_end",
  // Corners of a ring are square.
  "properties.outline",
  // With the prefix.
  "properties.text-size-adjust",
];

/**
 * Reads a sheet as if its layers were none: the rule that knows the browsers does not look into `@layer`.
 * @param {import("postcss").Syntax} syntax
 */
const withoutLayers = ({ parse, stringify }) => ({
  stringify,
  /** @type {import("postcss").Parser} */
  parse: (css, options) => {
    const root = parse(css, options);
    root.walkAtRules("layer", (layer) => layer.replaceWith(layer.nodes ?? []));
    return root;
  },
});

export default {
  plugins: ["stylelint-browser-compat"],
  customSyntax: withoutLayers(postcss),
  overrides: [{ files: ["**/*.astro"], customSyntax: withoutLayers(postcssHtml) }],
  rules: {
    "plugin/browser-compat": [true, { allow: { features: FAILS_WELL } }],
    "declaration-property-value-disallowed-list": [
      // Older WebKit drops a shorthand of more than the line.
      { "text-decoration": [/\s/] },
      { message: (property, value) => `write ${property}: ${value} as longhands` },
    ],
  },
};
