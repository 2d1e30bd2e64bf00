import { join } from "node:path";
import { buildDist } from "./build.ts";
import { projectRoot } from "./commands.ts";
import { listen, serveDist } from "./serve-dist.ts";

/** `npm start`: builds the site and serves it, as a reader will get it. PORT chooses where. */
const port = Number(process.env.PORT ?? "4321");

try {
  await start();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function start(): Promise<void> {
  // Asked before the build, so that nobody waits a minute to hear that the port is taken.
  const { close: release } = await listen(() => undefined, "localhost", port);
  await release();
  if (!(await buildDist())) throw new Error("构建失败，原因见上 · The build failed; see above.");

  const dir = join(projectRoot, "dist");
  const { url, close } = await serveDist({ dir, base: process.env.BASE_PATH, port });
  console.log(`\n网站已就绪，请打开 · The site is ready at  ${url}  (Ctrl-C 停止 · stops)\n`);
  whenStopped(() => void close());
}

function explain(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return (
      `端口 ${port} 已被占用，换一个即可 · Port ${port} is taken; choose another:\n\n` +
      `  PORT=${port + 1} npm start\n`
    );
  }
  if (code === "ERR_SOCKET_BAD_PORT") {
    return `PORT=${process.env.PORT ?? ""}: 端口应为 0–65535 的整数 · a port is a whole number from 0 to 65535.`;
  }
  return error instanceof Error ? error.message : String(error);
}

/**
 * Calls `stop` once, when someone wants this program to end: by Ctrl-C, by a signal, or by a signal
 * to the npm that runs it. npm passes that one to its shell, which dies without passing it on; what
 * is left to notice is that the parent has changed, or the port would stay taken by nobody's child.
 */
function whenStopped(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500);
  // Started by hand (`node src/tools/start.ts &`), it may well outlive its shell.
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);

  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);

  function end(): void {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, end);
    stop();
  }
}
