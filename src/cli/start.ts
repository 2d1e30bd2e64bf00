import { join } from "node:path";
import { buildSite } from "./serve/build-site.ts";
import { listen } from "./serve/listen.ts";
import { projectRoot } from "./serve/project-root.ts";
import { serveDist } from "./serve/serve-dist.ts";
import { whenStopped } from "./serve/when-stopped.ts";

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
  if (!(await buildSite())) throw new Error("构建失败，原因见上 · The build failed; see above.");

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
