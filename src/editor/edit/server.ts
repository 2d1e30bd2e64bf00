/** The server of `npm run edit`: on this machine alone, for the editor's browser alone. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { readFolder } from "../../data/read/read-folder.ts";
import { ChangedMeanwhile } from "../write-atomically.ts";
import { changesPage } from "./changes-page.ts";
import { askedBy, cookieName, HEADERS, judge } from "./guard.ts";
import { indexPage, messagePage, passagesPage, sheetNamed, tablePage } from "./page.ts";
import { type Answer, changeRecord, openRecord } from "./record.ts";
import { Session } from "./session.ts";
import { changeStory, openStory } from "./story.ts";

/** A running server. */
export interface Editing {
  /** The address to open, with its token. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** What is sent as it is. */
const ASSETS: ReadonlyMap<string, string> = new Map([
  ["/form.js", "text/javascript; charset=utf-8"],
  ["/story.js", "text/javascript; charset=utf-8"],
  ["/form.css", "text/css; charset=utf-8"],
]);

/** More than any record is. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Starts the server on a data folder.
 *
 * @param port 0 takes a free one
 * @throws the system's error, such as EADDRINUSE
 */
export async function startEditing(dir: string, port: number): Promise<Editing> {
  const token = randomBytes(24).toString("base64url");
  const session = new Session(dir);
  let own = "";
  const server = createServer((request, response) => {
    answer(request, response, { own, token, session }).catch((error: unknown) => {
      console.error(error);
      const told = error instanceof Error ? error.message : String(error);
      send(response, {
        page: messagePage("出错了", `程序出了错，什么也没有写：${told}`),
        status: 500,
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  own = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : port}`;
  return {
    address: `${own}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        session.preview.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Served {
  readonly own: string;
  readonly token: string;
  readonly session: Session;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { own, token, session }: Served,
): Promise<void> {
  const asked = askedBy(request, own);
  const verdict = judge(asked, own, token);
  if (verdict === "refuse") {
    const told = "这个网址只给编辑自己用。请打开 npm run edit 在终端里给出的网址。";
    send(response, { page: messagePage("请从终端打开", told), status: 403 });
    return;
  }
  if (verdict === "enter") {
    const cookie = `${cookieName(own)}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { ...HEADERS, location: "/", "set-cookie": cookie }).end();
    return;
  }
  const { pathname, searchParams } = asked.url;
  const type = ASSETS.get(pathname);
  if (type !== undefined) {
    const bytes = readFileSync(path.join(import.meta.dirname, pathname));
    response.writeHead(200, { ...HEADERS, "content-type": type }).end(bytes);
  } else if (pathname === "/changes.patch") {
    const disposition = 'attachment; filename="data.patch"';
    response
      .writeHead(200, {
        ...HEADERS,
        "content-type": "text/x-diff",
        "content-disposition": disposition,
      })
      .end(session.patch());
  } else if (pathname === "/preview") {
    const origin = await session.preview.origin();
    const page = new URL(searchParams.get("page") ?? "/", origin);
    // Nowhere else, whatever the address says.
    const location = page.origin === origin ? page.href : origin;
    response.writeHead(303, { ...HEADERS, location }).end();
  } else if (request.method === "POST")
    send(response, await post(session, pathname, new URLSearchParams(await bodyOf(request))));
  else send(response, await get(session, pathname, searchParams));
}

const NOT_FOUND: Answer = {
  page: messagePage("没有这一页", "网址不对，或者这一页已经没有了。"),
  status: 404,
};

/** The steps of an address: `/record/teams/shixing` as record, teams, shixing. */
const stepsOf = (pathname: string): string[] =>
  pathname.split("/").slice(1).map(decodeURIComponent);

async function get(session: Session, pathname: string, query: URLSearchParams): Promise<Answer> {
  const [room = "", name, key] = stepsOf(pathname);
  const folder = () => readFolder(session.dir);
  if (room === "") return { page: indexPage(folder(), query.get("q") ?? "") };
  if (room === "changes") return { page: showChanges(session, query.get("done") ?? undefined) };
  if (room === "story")
    return name === undefined
      ? { page: passagesPage(folder()) }
      : openStory(session, name, query.has("saved"));
  const sheet = sheetNamed(name, room === "record" ? "any" : "table");
  if (!sheet) return NOT_FOUND;
  if (room === "table") return { page: tablePage(folder(), sheet) };
  if (room === "record") return openRecord(session, sheet, key, query.has("saved"));
  return room === "new" ? openRecord(session, sheet, undefined, false) : NOT_FOUND;
}

async function post(session: Session, pathname: string, sent: URLSearchParams): Promise<Answer> {
  const [room, name, key] = stepsOf(pathname);
  if (room === "undo") return goToChanges(await undo(session));
  if (room === "commit") return goToChanges(commit(session, sent.get("message") ?? ""));
  if (room === "story" && name !== undefined) return changeStory(session, name, sent);
  const sheet = sheetNamed(name, room === "record" ? "any" : "table");
  if (!sheet || (room !== "record" && room !== "new")) return NOT_FOUND;
  return changeRecord(session, sheet, room === "new" ? undefined : key, sent);
}

const goToChanges = (done: string): Answer => ({
  goTo: `/changes?done=${encodeURIComponent(done)}`,
});

async function undo(session: Session): Promise<string> {
  try {
    await session.undo();
    return "撤销了最近一次保存。";
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return "没有撤销：保存以后，文件又被别的程序改过。";
  }
}

function commit(session: Session, message: string): string {
  const name = message.trim() === "" ? null : session.commit(message.trim());
  return name === null
    ? "没有提交：git 没有接受。请在终端里运行 git status 看看原因；保存的内容都在。"
    : `已提交：${name}。`;
}

function showChanges(session: Session, notice: string | undefined) {
  return changesPage({ ...session.changes(), notice, canUndo: session.canUndo });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw new Error("表单太大");
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, answered: Answer): void {
  if ("goTo" in answered) response.writeHead(303, { ...HEADERS, location: answered.goTo }).end();
  else
    response
      .writeHead(answered.status ?? 200, { ...HEADERS, "content-type": "text/html; charset=utf-8" })
      .end(answered.page.text);
}
