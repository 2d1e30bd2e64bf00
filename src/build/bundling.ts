/** How Astro and Vite make the code and the styles of the site. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AstroIntegration } from "astro";
import { dataDir } from "../data/read/read-folder.ts";

/** How the build names an engine that browserslist names otherwise. */
const ENGINES: Readonly<Record<string, string>> = { ios_saf: "ios" };

/**
 * The supported browsers as the build's tools want them, `chrome103` and so on. They stand once, as `browserslist` in
 * package.json, where linters look for them too; each is "engine >= version", since no other form says what to lower for.
 */
export function browserTargets(list: readonly string[] = supportedBrowsers()): string[] {
  return list.map((query) => {
    const [, engine, version] = /^(\w+) >= ([\d.]+)$/u.exec(query) ?? [];
    if (engine === undefined || version === undefined) {
      throw new Error(`package.json: browserslist: "${query}" is not "engine >= version"`);
    }
    return `${ENGINES[engine] ?? engine}${version}`;
  });
}

function supportedBrowsers(): string[] {
  const file = new URL("../../package.json", import.meta.url);
  const { browserslist } = JSON.parse(readFileSync(file, "utf8")) as { browserslist: string[] };
  return browserslist;
}

/** Bytes of `counties.json` over which a site is large: some 500 counties. */
const LARGE = 160_000;

/**
 * Whether styles stand in the pages, as Astro's setting has it. Fetched after a page, they hold its first paint back by a
 * round trip; but a copy in each of thousands of pages would be most of the site, and most of the work of building it.
 */
export function chooseStyles(folder = dataDir()): "always" | "never" {
  // Facts that are missing are the check's to tell of.
  const { size = 0 } = statSync(join(folder, "counties.json"), { throwIfNoEntry: false }) ?? {};
  return size > LARGE ? "never" : "always";
}

const LAYERS = new URL("../styles/layers.css", import.meta.url);

/**
 * Adds to no-script.css the rules of layers.css in which the chosen layer is asked of the radio buttons: without script
 * nothing else knows it. `:has()` stands there alone, since above a map that is played with it costs every hover.
 */
export const noScriptLayers = (): AstroIntegration => ({
  name: "no-script-layers",
  hooks: {
    "astro:config:setup": ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: "no-script-layers",
              enforce: "pre",
              transform(code, id) {
                // With `?url` the module is the address of the file, not the file.
                if (!/\/styles\/no-script\.css(?!\?url)/u.test(id)) return undefined;
                const rules = readFileSync(LAYERS, "utf8");
                return (
                  code + rules.replaceAll(/\[data-layer=("\w+")\]/gu, ":has([value=$1]:checked)")
                );
              },
            },
          ],
        },
      });
    },
  },
});

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
