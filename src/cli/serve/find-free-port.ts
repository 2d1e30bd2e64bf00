import { listen } from "./listen.ts";

/** A port of localhost that nobody listens on: two checkouts can then test at the same time. */
export async function findFreePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, "localhost", 0);
  await close();
  return port;
}
