import astro from "eslint-plugin-astro";
import compat from "eslint-plugin-compat";
import esX from "eslint-plugin-es-x";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

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
        {
          selector: "MemberExpression[property.name=/^(role|aria[A-Z].*)$/]",
          message: "Firefox 115 has no ARIA properties: set the attribute.",
        },
      ],
    },
  },
  astro.configs.recommended,
  astro.configs["jsx-a11y-strict"],
  {
    files: ["**/*.astro"],
    rules: { "astro/no-set-html-directive": "error" },
  },
);
