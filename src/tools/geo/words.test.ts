import { describe, expect, it } from "vitest";
import { parseArguments } from "./words.ts";

describe("parseArguments", () => {
  it("downloads and writes unless told otherwise", () => {
    expect(parseArguments([])).toEqual({
      tarball: undefined,
      province: undefined,
      check: false,
      help: false,
    });
  });

  it("takes a local tarball and a comparison", () => {
    const read = parseArguments(["--check", "--tarball", "a b.tgz"]);
    expect(read).toMatchObject({ tarball: "a b.tgz", check: true });
  });

  it.each([["--chek"], ["--tarball"], ["file.tgz"]])("shows the usage for %s", (argument) => {
    expect(() => parseArguments([argument])).toThrow("npm run geo -- --tarball FILE");
  });
});
