/** What the editors' commands share: how they end, and what they tell when something goes wrong. */

/** A command that cannot go on; the message tells an editor what to do. Nothing has been written. */
export class CommandError extends Error {}

/**
 * Runs a command and sets the exit code. What the command line, the file system or the command itself has to say
 * against it is told in words, with exit 1; any other error is a fault of the program, and thrown.
 */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const told = explain(error) ?? (isWrongUse(error) ? usage : undefined);
    if (told === undefined) throw error;
    console.error(told);
    process.exitCode = 1;
  }
}

/** The usual errors of the file system in an editor's words. */
const MEANINGS: Readonly<Record<string, string>> = {
  EBUSY: "这个文件正开着，请先在表格软件里关掉它",
  EPERM: "没有权限，或者这个文件正开着；请先在表格软件里关掉它",
  EACCES: "没有权限",
  EROFS: "这个盘只能读，不能写",
  ENOSPC: "磁盘满了",
  ENOENT: "没有找到",
};

function explain(error: unknown): string | undefined {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const meaning = MEANINGS[String(error.code)];
  const file = "path" in error ? `${String(error.path)}：` : "";
  return meaning && `${file}${meaning}。什么也没有写。`;
}

/** Whether a command was called with options that it does not have. */
const isWrongUse = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** Ends a command without an error when the program that reads its output has ended. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error) => {
      if (!isUnread(error)) throw error;
      process.exit();
    });
  }
}

/** Whether the reader of the output is gone: a pager that was closed, `| head -1`. */
const isUnread = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EPIPE";
