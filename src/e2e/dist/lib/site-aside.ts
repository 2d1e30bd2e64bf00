import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { buildSite } from "../../../tools/commands.ts";
import { all, type Element } from "./dom.ts";

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
