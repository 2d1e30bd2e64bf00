import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { builds, complaints, type Page } from "./lib/builds.ts";
import { all, attribute } from "./lib/dom.ts";

/** Bytes; those who show such pictures fetch them for each reader. */
const HEAVIEST = 60_000;

const OWN = /^\/(?:(?:counties|projects|organizations)\/[^/]+\/)?$/u;
const imageOf = ({ route }: Page): string =>
  route !== "/" && OWN.test(route) ? `og${route.slice(0, -1)}.png` : "og/home.png";

const metaOf = ({ document }: Page, name: string): string[] =>
  all(document, "meta")
    .filter((meta) => (attribute(meta, "property") ?? attribute(meta, "name")) === name)
    .map((meta) => attribute(meta, "content") ?? "");

describe.each(builds)("$name", (build) => {
  const { base, dir, files, pages } = build;
  const found = pages.filter((page) => metaOf(page, "robots").length === 0);
  const pictures = files.filter((file) => file.startsWith("og/"));

  test("every page names its own picture, the others that of the home page", () => {
    const findings = complaints(found, (page) => {
      const file = imageOf(page);
      const address = new URL(base + file, page.address).href;
      const [alt = ""] = metaOf(page, "og:image:alt");
      return [
        metaOf(page, "og:image").join(" ") !== address &&
          `og:image is ${metaOf(page, "og:image").join(" ") || "absent"}`,
        !pictures.includes(file) && `${file} is not there`,
        metaOf(page, "og:image:width").join(" ") !== "1200" && "width",
        metaOf(page, "og:image:height").join(" ") !== "630" && "height",
        metaOf(page, "twitter:card").join(" ") !== "summary_large_image" && "twitter:card",
        alt.length < 12 && "no words for those who cannot see it",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("every picture is one of a page, 1200 by 630, and light", () => {
    expect(pictures.toSorted()).toEqual([...new Set(found.map(imageOf))].toSorted());
    for (const file of pictures) {
      const png = readFileSync(join(dir, file));
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(statSync(join(dir, file)).size, file).toBeLessThan(HEAVIEST);
    }
  });

  test("no font is sent with the site", () => {
    expect(files.filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file))).toEqual([]);
  });
});

test("both builds draw the same pictures", () => {
  const [atRoot, underPath] = builds.map(({ dir, files }) =>
    files
      .filter((file) => file.startsWith("og/"))
      .map((file) => [file, readFileSync(join(dir, file), "base64")]),
  );
  expect(underPath).toEqual(atRoot);
});
