import { measureCheck } from "./measure-check.ts";

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
