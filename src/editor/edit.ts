import { parseArgs } from "node:util";
import { dataDir } from "../data/read/read-folder.ts";
import { CommandError, runCommand } from "./command.ts";
import { startEditing } from "./edit/server.ts";

const USAGE = `用法：npm run edit [-- --port 端口]
  --port  用哪个端口，不写就是 4322`;

/** `npm run edit`: a form in the browser for the data, until Ctrl+C. */
await runCommand(USAGE, async () => {
  const { values } = parseArgs({ options: { port: { type: "string", default: "4322" } } });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CommandError(USAGE);
  const { address } = await startEditing(dataDir(), port).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new CommandError(`端口 ${port} 正被占用。换一个：npm run edit -- --port ${port + 1}`);
    throw error;
  });
  // Ends in the ordinary way, and with it what it has started.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit());
  console.log(`请在浏览器里打开（只有这台电脑打得开，按 Ctrl+C 结束）：\n${address}`);
  return 0;
});
