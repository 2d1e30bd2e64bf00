/** Whether a command was called with options that it does not have. */
export const isWrongUse = (error: unknown): boolean =>
  error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
