import { exportData } from "./spreadsheet/export-data.ts";
import { dataDir } from "../data/read/data-dir.ts";

/** `npm run data:export [-- --to DIR]`: exit 0 and the files that were written, or exit 1 and why not. */
process.exitCode = await exportData(process.argv.slice(2), { folder: dataDir(), say: console.log });
