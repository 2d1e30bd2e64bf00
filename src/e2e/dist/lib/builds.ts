import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join, resolve } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { loadDataset } from "../../../data/load-dataset.ts";
import type { Language } from "../../../i18n/language.ts";
import { speak, speakAll } from "../../../i18n/languages.ts";
import { buildSite, projectRoot } from "../../../tools/commands.ts";
import { testBuilds, testSiteUrl } from "../../../tools/test/test-builds.ts";
import { all, type Element } from "./dom.ts";

/** A page of a built site. */
export interface Page {
  /** Without the base: `/counties/lianjiang/`, `/404.html`. */
  readonly route: string;
  /** Where it will stand. */
  readonly address: URL;
  /** The language of its edition, and its route there: `/about/` of `/en/about/`. */
  readonly say: Language;
  readonly path: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
  /** Its one `main`. */
  readonly main: Element;
  /** What the HTML standard calls an error in its markup. */
  readonly parseErrors: readonly string[];
}

/** One of the two builds under test, read whole. */
export interface Build {
  readonly name: string;
  readonly base: string;
  readonly dir: string;
  /** Every file, from the build's folder, without the compressed twins of files. */
  readonly files: readonly string[];
  readonly pages: readonly Page[];
}

const [root, sub] = testBuilds;

/** The site built at `/`, and the one built under a path; the first alone where `DIST_ALONE` says so. */
export const builds: readonly [Build, ...Build[]] = [
  readBuild(root.name, root.base, process.env.DIST_ROOT ?? root.dir),
  ...(process.env.DIST_ALONE
    ? []
    : [readBuild(sub.name, sub.base, process.env.DIST_SUB ?? sub.dir)]),
];

export function readBuild(name: string, base: string, folder: string): Build {
  const dir = resolve(projectRoot, folder);
  if (!existsSync(join(dir, "index.html"))) {
    throw new Error(
      `no built site in ${dir}; build it first: npm test -- build-root build-sub build-example`,
    );
  }
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/\.(?:br|gz)$/u.test(file))
    .toSorted();
  const pages = files.filter((file) => file.endsWith(".html"));
  return { name, base, dir, files, pages: pages.map((file) => readPage(dir, base, file)) };
}

function readPage(dir: string, base: string, file: string): Page {
  const html = readFileSync(join(dir, file), "utf8");
  const parseErrors: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine, startCol }) => {
      parseErrors.push(`${code} at ${startLine}:${startCol}`);
    },
  });
  const [main] = all(document, "main");
  if (main === undefined) throw new Error(`${join(dir, file)} has no main element`);
  const route = `/${file.replace(/(?:^|(?<=\/))index\.html$/u, "")}`;
  const address = new URL(base.slice(0, -1) + route, testSiteUrl);
  const say = speak({ lang: route.split("/")[1] });
  const path = route.slice(say.prefix.length);
  return { route, address, say, path, html, document, main, parseErrors };
}

/** An edition of a build: its own pages, and where its files stand. */
export interface Edition extends Build {
  readonly say: Language;
  /** The folder of its own files, from the build's: empty for Chinese, `en/` for English. */
  readonly folder: string;
  readonly pageAt: (path: string) => Page;
}

/** The editions of each build. */
export const editions: readonly Edition[] = builds.flatMap((build) =>
  speakAll(loadDataset().site).map((say) => ({
    ...build,
    name: `${build.name}, ${say.name}`,
    say,
    folder: say.prefix === "" ? "" : `${say.prefix.slice(1)}/`,
    pages: build.pages.filter((page) => page.say === say),
    pageAt: (path) => pageAt(build, say.prefix + path),
  })),
);

/** The page at a route; the test fails when there is none. */
export function pageAt({ name, pages }: Build, route: string): Page {
  const page = pages.find((one) => one.route === route);
  if (page === undefined) throw new Error(`the ${name} build has no page ${route}`);
  return page;
}

/** What `judge` finds wrong with each page, each finding with its page's route. */
export function complaints(
  pages: readonly Page[],
  judge: (page: Page) => readonly (string | false | undefined)[],
): string[] {
  return pages.flatMap((page) =>
    judge(page)
      .filter((found) => found !== false && found !== undefined)
      .map((found) => `${page.route}: ${found}`),
  );
}

/** A site of other facts, or of fewer, built beside the two under test. */
export class SiteAside {
  readonly dir = mkdtempSync(join(os.tmpdir(), "site-aside-"));

  /** Builds it to be looked at alone: without pictures for sharing and twins of its files; whether that went well. */
  build(env: NodeJS.ProcessEnv): Promise<boolean> {
    const looked = { OG_IMAGES: "off", COMPRESS: "off", ...env };
    return buildSite({ outDir: this.dir, env: looked, quiet: true });
  }

  read(file: string): string {
    return readFileSync(join(this.dir, file), "utf8");
  }

  document(file: string): DefaultTreeAdapterTypes.Document {
    return parse(this.read(file));
  }

  main(file: string): Element {
    const [main] = all(this.document(file), "main");
    if (!main) throw new Error(`${file} has no main`);
    return main;
  }

  /** Its files whose name ends so, from its folder. */
  files(ending: RegExp): string[] {
    return readdirSync(this.dir, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => ending.test(file))
      .toSorted();
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
