import type { AstroIntegration } from "astro";

/** Vite's own module around each `import()`, and its one function as it must be called. */
const HELPER = "\0vite/preload-helper.js";
const PLAIN = "export const __vitePreload = (load) => load();";

/**
 * Lets `import()` be the browser's own. Vite wraps each in a helper of 0.8 kB, which every page would load
 * at once, and which fetches ahead what the later module needs: here no more than small modules that the
 * page has already, and no styles. Should Vite ever rename its helper, its own comes back, and works.
 */
export function plainImportIntegration(): AstroIntegration {
  return {
    name: "plain-import",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command !== "build") return;
        const plugin = {
          name: "plain-import",
          enforce: "pre" as const,
          load: (id: string) => (id === HELPER ? PLAIN : undefined),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
