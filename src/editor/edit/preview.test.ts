import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import { planEdits, valueIn } from "./plan.ts";
import { Preview } from "./preview.ts";

/** Answers whatever it is asked, in place of the site's dev server. */
const SERVER = `require("node:http").createServer((_, response) => response.end()).listen(process.argv[1], "127.0.0.1")`;

/** A preview of a folder, and what it has started. */
function preview(folder: DataFolder) {
  const started: { readonly draft: string; readonly server: ChildProcess }[] = [];
  const shown = new Preview(folder.dir, (draft, port) => {
    const server = spawn(process.execPath, ["-e", SERVER, String(port)], { stdio: "ignore" });
    started.push({ draft, server });
    return server;
  });
  onTestFinished(() => {
    shown.close();
  });
  const inDraft = (file: string) => path.join(started.at(-1)?.draft ?? "", file);
  return { shown, started, inDraft };
}

const PHOTO = {
  ...{ id: "market", page: { kind: "county", id: "lianjiang" }, file: "market.jpg" },
  alt: { zh: "一条街两边摆满电饭锅。", en: "A street lined with rice cookers." },
  caption: { zh: "廉江市的小家电市场。", en: "The market for small appliances in Lianjiang." },
  ...{ credit: { zh: "张三", en: "Zhang San" }, licence: "cc-by-4.0", taken: "2025-03" },
};

const purchases = "guangsheng-purchases";

/** The plan of a number that was typed. */
function type(folder: DataFolder, value: number) {
  const fund = valueIn(readFolder(folder.dir), "funds", purchases);
  const typed = { ...(isRecord(fund) ? fund : {}), value };
  return planEdits(folder.dir, [{ sheet: "funds", key: purchases, value: typed }]);
}

describe("the preview", () => {
  it("shows what was typed before anybody asked for it", async () => {
    const folder = new DataFolder();
    const { shown, inDraft } = preview(folder);
    shown.show(await type(folder, 240));
    await shown.origin();
    expect(readFileSync(inDraft("funds.json"), "utf8")).toBe(
      folder.read("funds.json").replace(": 233,", ": 240,"),
    );
  });

  it("has the photos that are in their folder now", async () => {
    const folder = new DataFolder();
    const { shown, inDraft } = preview(folder);
    await shown.origin();
    const none = folder.read("photos.json");
    const show = async () => {
      shown.show(await planEdits(folder.dir, []));
      return existsSync(inDraft("photos/market.jpg"));
    };
    mkdirSync(path.join(folder.dir, "photos"));
    const drawn = sharp({ create: { width: 900, height: 600, channels: 3, background: "#7a5" } });
    folder.write("photos/market.jpg", await drawn.jpeg().toBuffer());
    // Nobody uses it yet, which is wrong.
    expect(await show()).toBe(false);
    folder.write("photos.json", JSON.stringify({ records: [PHOTO] }));
    expect(await show()).toBe(true);
    folder.remove("photos/market.jpg").write("photos.json", none);
    expect(await show()).toBe(false);
  });

  it("is started again after its server has died", async () => {
    const folder = new DataFolder();
    const { shown, started } = preview(folder);
    const first = await shown.origin();
    expect(await shown.origin()).toBe(first);
    started[0]?.server.kill("SIGKILL");
    await vi.waitFor(async () => {
      expect(await shown.origin()).not.toBe(first);
    });
    expect(started).toHaveLength(2);
    expect((await fetch(await shown.origin())).ok).toBe(true);
    expect(started.map(({ draft }) => existsSync(draft))).toEqual([false, true]);
  });
});
