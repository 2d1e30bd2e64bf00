/**
 * Calls `stop` once, when someone wants this program to end: by Ctrl-C, by a signal, or by a signal
 * to the npm that runs it. npm passes that one to its shell, which dies without passing it on; what
 * is left to notice is that the parent has changed, or the port would stay taken by nobody's child.
 */
export function whenStopped(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500);
  // Started by hand (`node src/cli/start.ts &`), it may well outlive its shell.
  if (process.env.npm_lifecycle_event === undefined) clearInterval(watch);

  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);

  function end(): void {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, end);
    stop();
  }
}
