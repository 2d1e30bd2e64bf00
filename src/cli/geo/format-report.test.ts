import { describe, expect, it } from "vitest";
import { formatReport } from "./format-report.ts";

const update = { text: '{"名":1}\n', features: 124, arcs: 419, changed: true };

describe("formatReport", () => {
  it("counts bytes, not characters", () => {
    expect(formatReport("map.json", update, false)).toContain("字节 bytes     10");
  });

  it("says what happened to the file", () => {
    expect(formatReport("map.json", update, false)).toContain("updated");
    expect(formatReport("map.json", { ...update, changed: false }, true)).toContain("unchanged");
    expect(formatReport("map.json", update, true)).toContain("npm run geo");
  });
});
