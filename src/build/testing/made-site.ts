import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import { dirname, join } from "node:path";

/** Writes files, by their paths, into a new folder (in `parent`), and gives the folder. */
export function makeSite(files: Readonly<Record<string, string>>, parent = os.tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, "made-site-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** A text that no compressor gets much under `bytes`: the digits of one hash after another. */
export function makeNoise(bytes: number, seed = "noise"): string {
  let text = "";
  for (let index = 0; text.length < bytes * 2; index++) {
    text += createHash("sha256").update(`${seed} ${index}`).digest("hex");
  }
  return text.slice(0, bytes * 2);
}
