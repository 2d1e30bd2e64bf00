import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { dataDir } from "../data/read/read-folder.ts";
import { CommandError, runCommand } from "./command.ts";
import { importData } from "./spreadsheet/import-data.ts";

const USAGE = `用法：npm run data:import -- 文件 [--yes] [--delete] [--conflict file|sheet]
  文件      改好的工作簿（export/data.xlsx）、一个 CSV 文件，或一个放 CSV 的文件夹
  --yes     不问，直接写入
  --delete  表里没有了的记录，从数据里删去
  --conflict file    导出以后数据里改过、表里也改了的格子，都用数据里的
  --conflict sheet   都用表里的`;

const SIDES = ["file", "sheet"] as const;

/** Asks on the terminal. Ctrl+C and Ctrl+D count as an empty answer. */
function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.once("close", () => {
      resolve("");
    });
    terminal.question(question, (answer) => {
      resolve(answer);
      terminal.close();
    });
  });
}

/** `npm run data:import -- FILE`: exit 0 if the data is as the sheet has it, or 1 and nothing is written. */
await runCommand(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: "boolean", default: false },
      delete: { type: "boolean", default: false },
      conflict: { type: "string" },
    },
  });
  const [file, ...others] = positionals;
  const conflict = SIDES.find((side) => side === values.conflict);
  if (file === undefined || others.length > 0 || conflict !== values.conflict)
    throw new CommandError(USAGE);
  return importData(
    { file, yes: values.yes, deletes: values.delete, conflict },
    { folder: dataDir(), say: console.log, ask: process.stdin.isTTY ? ask : undefined },
  );
});
