import { readFileSync } from "node:fs";
import type { AstroIntegration } from "astro";

const LAYERS = new URL("../../styles/layers.css", import.meta.url);

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
