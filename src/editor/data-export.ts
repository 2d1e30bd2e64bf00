import { dataDir } from "../data/read/read-folder.ts";
import { runCommand } from "./command.ts";
import { exportData } from "./spreadsheet/export-data.ts";

const USAGE = `用法：npm run data:export [-- --to 文件夹]
  --to  写到哪个文件夹，不写就是 export`;

/** `npm run data:export`: exit 0 and the files that were written, or exit 1 and why not. */
await runCommand(USAGE, () =>
  exportData(process.argv.slice(2), { folder: dataDir(), say: console.log }),
);
