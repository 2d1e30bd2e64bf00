import { rmSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { makeSite } from "../../../build/testing/made-site.ts";
import { weigh } from "../../../build/weigh-site.ts";
import { weighFetched } from "./weigh-fetched.ts";

let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("weighs each file of ours once, by kind", () => {
  folder = makeSite({
    "index.html": "<p>home",
    "a/index.html": "<p>a",
    "a.css": "p{}",
    "b.js": "b",
  });
  const fetched = ["", "a/?county=x", "a.css", "a.css", "b.js", "gone.svg"];
  const home = "http://localhost:1/";
  const all = [...fetched.map((path) => home + path), "https://example.org/b.js"];
  expect(weighFetched(folder, home, all)).toEqual({
    html: weigh("<p>home") + weigh("<p>a"),
    styles: weigh("p{}"),
    script: weigh("b"),
    rest: 0,
  });
});
