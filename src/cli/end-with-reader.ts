/** Whether nobody reads on: a pager that was left, `| head -1`. */
const isUnread = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EPIPE";

/** Lets a command end quietly when the program that reads its output has ended, as commands do. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!isUnread(error)) throw error;
      process.exit();
    });
  }
}
