import { writeFileSync } from "node:fs";

/** Preloaded into a measured process: leaves its peak memory and processor time in the file BENCH_REPORT names. */
process.on("exit", () => {
  const file = process.env.BENCH_REPORT;
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1000 }));
});
