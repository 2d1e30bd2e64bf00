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
  i18n: { code: ["data"], types: ["model"] },
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

/**
 * The same for the folders of src/data/: each may use those named, and the modules beside the folders, such as
 * problem.ts, by which all of them tell what is wrong.
 * @type {Record<string, string[]>}
 */
const IN_DATA = {
  schema: [],
  syntax: [],
  read: ["schema", "syntax"],
  check: ["schema", "read"],
};

const forbid = (
  /** @type {string} */ folder,
  /** @type {string[]} */ names,
  /** @type {boolean} */ allowTypeImports,
) =>
  names.map((name) => ({
    regex: `^(?:\\.\\./)+${name}/`,
    allowTypeImports,
    message: `src/${folder}/ may ${allowTypeImports ? "use types alone of" : "not use"} ${name}/ (see eslint.config.js).`,
  }));

const oneWay = Object.entries(MAY_USE).flatMap(([folder, { code, types = [] }]) => {
  const closed = FOLDERS.filter((other) => other !== folder && !code.includes(other));
  const patterns = [
    ...forbid(
      folder,
      closed.filter((name) => !types.includes(name)),
      false,
    ),
    ...forbid(folder, types, true),
  ];
  const rules = (/** @type {string} */ files, /** @type {typeof patterns} */ all) => ({
    files: [`src/${files}/**/*.{ts,astro}`],
    ignores: ["**/*.test.ts"],
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: all }] },
  });
  const inner = folder === "data" ? Object.entries(IN_DATA) : [];
  return [
    rules(folder, patterns),
    ...inner.map(([name, used]) => {
      const others = Object.keys(IN_DATA).filter(
        (other) => other !== name && !used.includes(other),
      );
      const place = `data/${name}`;
      return rules(place, [...patterns, ...forbid(place, others, false)]);
    }),
  ];
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
