import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "../../commands.ts";
import { collectMap, toJson } from "./collect-map.ts";
import { LIBRARIES } from "./contenders.ts";
import { makeBarePage, makeLibraryPage } from "./make-page.ts";

/** Adds to a built site, under `compare/`, the pages that its home page is compared with. */
export async function buildPages(dir: string): Promise<void> {
  const home = readFileSync(join(dir, "index.html"), "utf8");
  const folder = join(dir, "compare");
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const library of LIBRARIES) {
    await bundle(library.name, folder);
    write(`${library.name}/index.html`, makeLibraryPage(home, library));
  }
  write("bare/index.html", makeBarePage(home));
  const { geo, topo } = collectMap();
  write("geo.json", toJson(geo));
  write("topo.json", toJson(topo));
}

/** One file of script, minified, and one of styles where the library brings some: as few requests as can be. */
async function bundle(name: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: join(projectRoot, "src/tools/bench/maps"),
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: join(projectRoot, "src/tools/bench/maps", `${name}.ts`),
        output: { entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]` },
      },
    },
  });
}
