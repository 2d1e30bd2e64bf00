import { brotliCompressSync } from "node:zlib";
import type { MapUpdate } from "./update-map.ts";

/** What the command prints when it has run; sizes in bytes, the compressed one as a host sends it. */
export function formatReport(file: string, update: MapUpdate, check: boolean): string {
  const content = Buffer.from(update.text);
  return [
    `${file}: ${outcome(update.changed, check)}`,
    `  要素 features  ${update.features}`,
    `  弧段 arcs      ${update.arcs}`,
    `  字节 bytes     ${content.byteLength}`,
    `  Brotli         ${brotliCompressSync(content).byteLength}`,
  ].join("\n");
}

function outcome(changed: boolean, check: boolean): string {
  if (!changed) return "未变 unchanged";
  return check
    ? "与配方结果不同，请运行 differs from what the recipe gives; run: npm run geo"
    : "已更新 updated";
}
