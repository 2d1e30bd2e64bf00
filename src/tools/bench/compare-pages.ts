/** The pages that our home page is compared with, made from it. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { build } from "vite";
import { isInset } from "../../map/frame.ts";
import { mapArcs, mapItems, mapLabels } from "../../map/map-content.ts";
import { shortName } from "../../data/schema/fields/text.ts";
import { loadMap, MAIN_FRAME } from "../../map/province-map.ts";
import { loadAtlas } from "../../model/atlas.ts";
import { LOOK, type MapFacts, type Place } from "./maps/facts.ts";

/** Each has a script in `maps/`. */
export const LIBRARIES = ["echarts", "d3", "leaflet"] as const;

/** Adds to a built site, under `compare/`, a page with the same map for each library, and a bare one. */
export async function buildPages(dir: string, browser: Browser): Promise<void> {
  // Our policy would not let the page be changed, nor a library's script run.
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/u;
  const home = readFileSync(join(dir, "index.html"), "utf8").replace(policy, "");
  const folder = join(dir, "compare");
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route("**", (route) => route.abort());
  for (const library of LIBRARIES) {
    await bundle(library, folder);
    await page.setContent(home);
    write(`${library}/index.html`, await page.evaluate(putLibrary, library));
  }
  await page.setContent(home);
  write("bare/index.html", await page.evaluate(strip, LOOK));
  await context.close();
  write("map.json", JSON.stringify(collectFacts()));
}

/** One file of script, minified, and one of styles where the library brings some: as few requests as can be. */
async function bundle(name: string, outDir: string): Promise<void> {
  const root = join(import.meta.dirname, "maps");
  const output = { entryFileNames: `${name}.js`, assetFileNames: `${name}[extname]` };
  await build({
    ...{ configFile: false, root, logLevel: "error" },
    build: {
      ...{ outDir, emptyOutDir: false, assetsInlineLimit: 0, modulePreload: false },
      rolldownOptions: { input: join(root, `${name}.ts`), output },
    },
  });
}

/**
 * Runs in our home page: puts a library's map in the place of ours. Same text, same styles, same other pictures, and no
 * script of ours: so it does less than ours, without layers or search.
 */
function putLibrary(name: string): string {
  const gone = "script, noscript, [role=tooltip], .zoom-buttons";
  for (const element of document.querySelectorAll(gone)) element.remove();
  const map = document.querySelector("svg[data-map]");
  const [, , width, height] = map?.getAttribute("viewBox")?.split(" ") ?? [];
  if (map) map.outerHTML = '<div id="bench-map"></div>';
  const sheet = name === "leaflet" ? '<link rel="stylesheet" href="/compare/leaflet.css">' : "";
  document.head.insertAdjacentHTML(
    "beforeend",
    `${sheet}<style>#bench-map{position:relative;aspect-ratio:${width}/${height}}#bench-map [role=tooltip]{position:absolute;visibility:visible;pointer-events:none}</style><link rel="preload" as="fetch" crossorigin href="/compare/map.json"><script type="module" src="/compare/${name}.js"></script>`,
  );
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/**
 * Runs in our home page: leaves nothing of it but its text and the bare map, which nobody can be quicker than. No style,
 * no script, no tool, no other picture, no attribute that only styles and scripts read.
 */
function strip(look: Readonly<Record<string, string>>): string {
  const head = "link:not([rel=icon]), meta:not([charset], [name=viewport])";
  const gone = `script, style, noscript, template, button, input, select, svg:not([data-map]), [hidden], [role=tooltip], [role=radiogroup], ${head}`;
  for (const element of document.querySelectorAll(gone)) element.remove();
  const drawing =
    /^(?:d|viewbox|transform|x|y|width|height|text-anchor|href|data-map|data-status)$/iu;
  for (const element of document.querySelectorAll("body, body *")) {
    for (const name of element.getAttributeNames())
      if (!drawing.test(name)) element.removeAttribute(name);
    const status = element.getAttribute("data-status");
    element.removeAttribute("data-status");
    if (status !== null) element.setAttribute("fill", look[status] ?? "none");
    else if (/^(?:path|rect)$/u.test(element.tagName)) {
      element.setAttribute("fill", "none");
      element.setAttribute("stroke", "#665d52");
    }
  }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/**
 * What our map shows, in degrees, since a library projects it itself. Islands drawn in a box are left out, which
 * libraries cannot without more code.
 */
function collectFacts(): MapFacts {
  const atlas = loadAtlas();
  const map = loadMap(atlas.dataset, MAIN_FRAME);
  const toDegrees = ([x, y]: readonly [number, number]): Place => {
    const [east, north] = map.projection.invert?.([x, y]) ?? [0, 0];
    // Some ten metres, about what the topology itself is exact to.
    return [Number(east.toFixed(4)), Number(north.toFixed(4))];
  };
  const { topology } = atlas.dataset;
  const { counties } = topology.objects;
  const geometries = counties.geometries.filter(
    ({ id }) => !isInset(atlas.dataset.site, String(id)),
  );
  const inside = mapItems(atlas, map).flatMap(({ shape, status }) =>
    status === "outside" ? [] : [[shape.adcode, status] as const],
  );
  return {
    frame: [map.frame.width, map.frame.height],
    topology: { ...topology, objects: { counties: { ...counties, geometries } } },
    statuses: Object.fromEntries(inside),
    pairings: mapArcs(atlas, map).map(({ from, to }) => [toDegrees(from), toDegrees(to)]),
    names: mapLabels(atlas, map, ({ zh }) => shortName(zh)).map(({ text, at }) => ({
      text,
      at: toDegrees(at),
    })),
  };
}
