/**
 * The page as it will be. The site's own dev server shows a draft: a copy of the data and the story with what is typed
 * and not yet saved. So it is the true page, of the true components, and nothing is saved to see it. The server is
 * started when an editor first asks for it, on this machine alone, and ends with this one.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { checkFolder } from "../../data/check/check-folder.ts";
import type { Folder } from "../../data/read/folder.ts";
import { storyDir, TRANSLATIONS } from "../../data/read/read-folder.ts";
import { PHOTOS, readPhotos } from "../../data/read/read-photo.ts";
import { buildAtlas } from "../../model/atlas.ts";
import { recordPath } from "../../model/record-path.ts";
import { type Kind, TABLES_OF_KIND } from "../check/record-locator.ts";
import type { SheetName } from "../spreadsheet/sheets.ts";
import { type Plan, readFiles } from "./plan.ts";

const PROJECT = path.resolve(import.meta.dirname, "../../..");

/** Milliseconds after which a server that does not answer will not. */
const PATIENCE = 90_000;

/** Starts a server that shows a folder of data at a port of this machine. */
export type Launch = (draft: string, port: number) => ChildProcess;

const launchSite: Launch = (draft, port) => {
  const astro = path.join(PROJECT, "node_modules/astro/bin/astro.mjs");
  // Another dev server may run in this folder; each leaves the other alone.
  const args = ["dev", "--host", "127.0.0.1", "--port", String(port), "--ignore-lock"];
  const env = { ...process.env, SITE_DATA: draft, SITE_URL: "", BASE_PATH: "/" };
  return spawn(process.execPath, [astro, ...args], {
    cwd: PROJECT,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: "1" },
    stdio: "ignore",
  });
};

export class Preview {
  readonly #dir: string;
  readonly #launch: Launch;
  /** What is to be shown, or would be if anybody looked. */
  #plan: Pick<Plan, "after" | "contents"> | undefined;
  /** The bytes that the draft has, by the names of their files, and its photos. */
  #drafted = new Map<string, Uint8Array>();
  #photos: Folder["photoFiles"] = new Map();
  #draft: string | undefined;
  #server: ChildProcess | undefined;
  #origin: Promise<string> | undefined;

  /** @param launch how the server is started, for tests */
  constructor(dir: string, launch = launchSite) {
    this.#dir = dir;
    this.#launch = launch;
  }

  /** Where the draft is shown, as soon as it is. @throws if the server does not start */
  origin(): Promise<string> {
    if (this.#origin) return this.#origin;
    const origin = this.#start();
    this.#origin = origin;
    origin.catch(() => {
      if (this.#origin === origin) this.close();
    });
    return origin;
  }

  /**
   * Shows what a plan would write. While anything is wrong with it, the draft stays as it was; a translation that is to
   * follow is no reason to wait.
   */
  show(plan: Pick<Plan, "after" | "contents">): void {
    this.#plan = plan;
    try {
      if (this.#draft !== undefined) this.#write(this.#draft, plan);
    } catch (error) {
      // The form goes on without it; who asks for the page again gets a new draft.
      console.error(error);
      this.close();
    }
  }

  /** Ends the server, and takes the draft away. */
  close(): void {
    this.#server?.kill();
    if (this.#draft !== undefined) rmSync(this.#draft, { recursive: true, force: true });
    this.#server = this.#draft = this.#origin = undefined;
  }

  #write(draft: string, { after, contents }: Pick<Plan, "after" | "contents">): void {
    const { file } = after.translations;
    if (!checkFolder({ ...after, translations: { file } }).ok) return;
    // First, since the records name them.
    this.#writePhotos(path.join(draft, PHOTOS));
    for (const [name, bytes] of contents) {
      if (Buffer.from(bytes).equals(this.#drafted.get(name) ?? Buffer.of())) continue;
      writeFileSync(path.join(draft, this.#place(name)), bytes);
      this.#drafted.set(name, bytes);
    }
  }

  /** Photos are changed in their folder alone, not by the form. */
  #writePhotos(to: string): void {
    const photos = readPhotos(this.#dir);
    for (const [name, photo] of photos)
      if (this.#photos.get(name)?.digest !== photo.digest) cpSync(photo.path, path.join(to, name));
    for (const name of this.#photos.keys())
      if (!photos.has(name)) rmSync(path.join(to, name), { force: true });
    this.#photos = photos;
  }

  /** Where a file stands in the draft, which has the story among the data. */
  #place(name: string): string {
    const way = path.relative(storyDir(this.#dir), path.join(this.#dir, name));
    return way.startsWith("..") ? name : path.join("story", way);
  }

  async #start(): Promise<string> {
    const draft = mkdtempSync(path.join(os.tmpdir(), "draft-"));
    this.#draft = draft;
    cpSync(this.#dir, draft, { recursive: true });
    mkdirSync(path.join(draft, "story"), { recursive: true });
    cpSync(storyDir(this.#dir), path.join(draft, "story"), { recursive: true });
    rmSync(path.join(draft, TRANSLATIONS), { force: true });
    this.#drafted = readFiles(this.#dir);
    this.#photos = readPhotos(this.#dir);
    if (this.#plan) this.#write(draft, this.#plan);
    const port = await findFreePort();
    const origin = `http://127.0.0.1:${port}`;
    const server = this.#launch(draft, port);
    this.#server = server;
    // Who asks again gets a new one.
    server.once("exit", () => {
      if (this.#server === server) this.close();
    });
    process.once("exit", () => {
      this.close();
    });
    const end = Date.now() + PATIENCE;
    while (this.#server === server && Date.now() < end) {
      if (await fetch(`${origin}/@vite/client`).catch(() => undefined)) return origin;
      await wait(200);
    }
    throw new Error("网页的预览没有启动。请另开一个终端运行 npm run dev，看看它说什么。");
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  return typeof bound === "object" && bound !== null ? bound.port : 0;
}

/** Pages of what is not found by a pointer. */
const PAGES: Readonly<Partial<Record<SheetName, string>>> = {
  glossary: "/glossary/",
  corrections: "/corrections/",
  prefectures: "/counties/",
};

/** The page that shows a record; undefined while the data are wrong, and nobody can tell. */
export function pageOf(
  { dataset }: Plan,
  sheet: SheetName,
  id: string | undefined,
): string | undefined {
  if (!dataset) return undefined;
  const kind = (Object.keys(TABLES_OF_KIND) as Kind[]).find((one) =>
    TABLES_OF_KIND[one].some((table) => table === sheet),
  );
  const found = kind && id !== undefined ? recordPath(buildAtlas(dataset), { kind, id }) : null;
  return found ?? PAGES[sheet] ?? "/";
}
