import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SITE, TABLE_NAMES, TABLES } from "../../data/schema/files.ts";
import { projectRoot, runCommand } from "../commands.ts";
import { generateRecords } from "./generate-records.ts";
import { writeData } from "./write-data.ts";

/** One measured check. */
interface CheckMeasure {
  /** Size of all files, the map too, in megabytes of a million bytes. */
  readonly size: number;
  readonly records: number;
  readonly problems: number;
  /** From the first file read to the report written out, seconds. */
  readonly seconds: number;
  /** The whole command, the start of Node included, seconds. */
  readonly command: number;
  /** Peak resident memory, megabytes. */
  readonly memory: number;
}

const answer = z.object({ seconds: z.number(), memory: z.number(), problems: z.number() });
const listed = z.object({ records: z.array(z.unknown()) });

/** As in the npm script `check:data`: what is young is cleared away sooner, which takes no longer and saves a third. */
const LESS_MEMORY = "--max-semi-space-size=16";

/** Bytes that the records of one county and all that hangs on it take, measured on a small folder. */
const PROBE = 60;

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).size)
    .reduce((sum, size) => sum + size, 0);

/** Writes a folder of about so many megabytes. */
function writeFolder(folder: string, megabytes: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeData(folder, PROBE, generateRecords);
  const each = sizeOf(folder) / PROBE;
  writeData(folder, Math.ceil((megabytes * 1e6) / each), generateRecords);
}

/** Gives the one source another id, so that every citation of every record dangles. */
function renameSource(folder: string): void {
  const file = path.join(folder, TABLES.sources.file);
  writeFileSync(file, readFileSync(file, "utf8").replace('"generated"', '"generated-anew"'));
  const site = path.join(folder, SITE.file);
  writeFileSync(site, readFileSync(site, "utf8").replace('"generated"', '"generated-anew"'));
}

const countRecords = (folder: string): number =>
  TABLE_NAMES.map((table) => {
    const text = readFileSync(path.join(folder, TABLES[table].file), "utf8");
    return listed.parse(JSON.parse(text)).records.length;
  }).reduce((sum, count) => sum + count, 0);

/**
 * Checks a generated folder of about so many megabytes three times, each in a process of its own. The best time
 * counts, since what else the machine does takes time and never gives any; and the most memory.
 * @throws Error with the check's own output if it fails to run.
 */
async function measureCheck(megabytes: number, faulty: boolean): Promise<CheckMeasure> {
  const folder = path.join(projectRoot, ".cache", "bench", `check-${megabytes}`);
  writeFolder(folder, megabytes);
  if (faulty) renameSource(folder);
  const script = path.join(import.meta.dirname, "time-check.ts");
  const run = async () => {
    const started = performance.now();
    const args = [LESS_MEMORY, script, folder];
    const { code, output } = await runCommand(process.execPath, args, { capture: true });
    const command = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(output);
    return { ...answer.parse(JSON.parse(output.trim().split("\n").at(-1) ?? "")), command };
  };
  const runs = [await run(), await run(), await run()];
  const best = (key: "seconds" | "command"): number => Math.min(...runs.map((one) => one[key]));
  return {
    size: sizeOf(folder) / 1e6,
    records: countRecords(folder),
    problems: runs[0]?.problems ?? 0,
    seconds: best("seconds"),
    command: best("command"),
    memory: Math.max(...runs.map(({ memory }) => memory)),
  };
}

/** Megabytes of records to check. */
const SIZES = [1, 2, 5, 10];

/** Checks sound folders of growing size, then such with a fault in every record, and prints a line about each. */
export async function benchCheck(): Promise<void> {
  console.log("   MB   records   faults   check s   ms/MB   command s   peak MB");
  for (const faulty of [false, true]) {
    for (const megabytes of SIZES) {
      const { size, records, problems, seconds, command, memory } = await measureCheck(
        megabytes,
        faulty,
      );
      const cells = [
        size.toFixed(1).padStart(5),
        String(records).padStart(10),
        String(problems).padStart(9),
        seconds.toFixed(2).padStart(10),
        ((seconds * 1000) / size).toFixed(0).padStart(8),
        command.toFixed(2).padStart(12),
        memory.toFixed(0).padStart(10),
      ];
      console.log(cells.join(""));
    }
  }
}
