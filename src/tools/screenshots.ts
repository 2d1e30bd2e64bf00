import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite, projectRoot } from "./commands.ts";
import { serveDist } from "./serve-dist.ts";
import { planScreenshots, type Shot, takeScreenshots } from "./take-screenshots.ts";

/**
 * `npm run screenshots`: pictures of dist/ (built when missing) in .cache/screenshots/.
 * `-- --paths /,/about/ --widths 360 --schemes dark --viewport-only` chooses;
 * `-- --readme` takes the README's one picture instead.
 */
const defaultPaths =
  "/,/counties/,/counties/lianjiang/,/projects/,/organizations/,/about/,/404.html";

const { values } = parseArgs({
  options: {
    paths: { type: "string", default: defaultPaths },
    widths: { type: "string", default: "360,768,1440" },
    schemes: { type: "string", default: "light,dark" },
    "viewport-only": { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
  },
});

const readmeShot: Shot = {
  ...{ path: "/?county=lianjiang#map", width: 1280, height: 800, scheme: "light", fullPage: false },
  fileName: "screenshot.png",
};

const shots = values.readme ? [readmeShot] : readShots();
const dir = join(projectRoot, "dist");
if (!existsSync(join(dir, "index.html")) && !(await buildSite())) process.exit(1);
const { url, close } = await serveDist({ dir, base: process.env.BASE_PATH, port: 0 });
try {
  const folder = join(projectRoot, values.readme ? ".github" : ".cache/screenshots");
  const missing = await takeScreenshots(url, folder, shots);
  for (const path of missing) console.error(`${path} is not there: its picture shows the 404 page`);
  if (missing.size > 0) process.exitCode = 1;
} finally {
  await close();
}

function readShots(): Shot[] {
  const list = (text: string) => text.split(",").filter((part) => part !== "");
  return planScreenshots({
    paths: list(values.paths),
    widths: list(values.widths).map(readWidth),
    schemes: list(values.schemes).map(readScheme),
    fullPage: !values["viewport-only"],
  });
}

function readWidth(text: string): number {
  if (/^\d{2,4}$/u.test(text)) return Number(text);
  return refuse(`--widths takes numbers of pixels, such as 360,1440, and not ${text}`);
}

function readScheme(text: string): Shot["scheme"] {
  if (text === "light" || text === "dark") return text;
  return refuse(`--schemes takes light, dark or both, and not ${text}`);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
