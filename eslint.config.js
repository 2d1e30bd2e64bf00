import astro from "eslint-plugin-astro";
import compat from "eslint-plugin-compat";
import esX from "eslint-plugin-es-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const FOLDERS = [
  ...["data", "model", "map", "charts", "i18n", "outputs", "components", "layouts", "pages"],
  ...["client", "styles", "build", "editor", "tools", "e2e"],
];
const drawing = ["data", "model", "map", "charts"];
const page = [...drawing, "i18n", "outputs", "client", "styles"];

/**
 * Which folder of src/ may use which: data -> model -> map, charts -> components, outputs -> layouts -> pages. The
 * earlier it stands, the less it knows, so that facts and geometry can be tested without a page. `types` may be used as
 * types alone.
 * @type {Record<string, { code: string[], types?: string[] }>}
 */
const MAY_USE = {
  data: { code: [] },
  model: { code: ["data"] },
  map: { code: ["data", "model"] },
  charts: { code: ["data", "model", "map"] },
  i18n: { code: [], types: ["data", "model"] },
  outputs: { code: [...drawing, "i18n"] },
  components: { code: page },
  layouts: { code: ["components", ...page] },
  pages: { code: ["layouts", "components", ...page] },
  client: { code: [], types: [...drawing, "i18n"] },
  // The policy names the code that stands in pages, by its hash.
  build: { code: ["data", "client"] },
  editor: { code: ["data", "model", "i18n", "outputs"] },
  tools: { code: [...drawing, "i18n", "outputs", "build", "editor"] },
};

const oneWay = Object.entries(MAY_USE).map(([folder, { code, types = [] }]) => {
  const closed = FOLDERS.filter((other) => other !== folder && !code.includes(other));
  const forbid = (/** @type {string[]} */ names, /** @type {boolean} */ allowTypeImports) =>
    names.map((name) => ({
      regex: `^(?:\\.\\./)+${name}/`,
      allowTypeImports,
      message: `src/${folder}/ may ${allowTypeImports ? "use types alone of" : "not use"} src/${name}/ (see MAY_USE in eslint.config.js).`,
    }));
  const patterns = [
    ...forbid(
      closed.filter((name) => !types.includes(name)),
      false,
    ),
    ...forbid(types, true),
  ];
  return {
    files: [`src/${folder}/**/*.{ts,astro}`],
    ignores: ["**/*.test.ts"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
});

/** A file that hands on what others hold hides where a thing is decided. */
const handsOn = {
  selector: "ExportAllDeclaration, ExportNamedDeclaration[source]",
  message: "Import it where it is made.",
};

/**
 * Type-aware rules for TypeScript; what runs in readers' browsers asks for nothing that those named in package.json lack
 * (its syntax is the build's to lower); Astro's own and its accessibility rules for components.
 */
export default defineConfig(
  {
    ignores: ["dist/**", ".astro/**", ".cache/**", "node_modules/**", "test-results/**"],
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["**/*.test.ts", "**/*.spec.ts"],
    rules: { "max-lines": ["error", 250], "no-restricted-syntax": ["error", handsOn] },
  },
  {
    files: ["src/client/**/*.ts"],
    ignores: ["**/*.test.ts"],
    extends: [
      compat.configs["flat/recommended"],
      esX.configs["flat/restrict-to-es2022"],
      esX.configs["flat/no-new-in-esnext"],
    ],
    rules: {
      // All of them have it, though it is of ES2023.
      "es-x/no-array-prototype-findlast-findlastindex": "off",
      "no-restricted-syntax": [
        "error",
        handsOn,
        {
          selector: "MemberExpression[property.name=/^(role|aria[A-Z].*)$/]",
          message: "Firefox 115 has no ARIA properties: set the attribute.",
        },
      ],
    },
  },
  ...oneWay,
  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  {
    files: ["**/*.astro"],
    rules: { "astro/no-set-html-directive": "error" },
  },
);
