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

/** What the usual errors of a file system mean to somebody at a desk. */
const MEANINGS: Readonly<Record<string, string>> = {
  EBUSY: "这个文件正开着，请先在表格软件里关掉它",
  EPERM: "没有权限，或者这个文件正开着；请先在表格软件里关掉它",
  EACCES: "没有权限",
  EROFS: "这个盘只能读，不能写",
  ENOSPC: "磁盘满了",
  ENOENT: "没有找到",
};

/** Tells an error of the file system in words; undefined for any other error, which is a fault of the program. */
export function explainSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const meaning = MEANINGS[String(error.code)];
  const file = "path" in error ? `${String(error.path)}：` : "";
  return meaning && `${file}${meaning}。什么也没有写。`;
}

/** Whether a command was called with options that it does not have. */
export const isWrongUse = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
