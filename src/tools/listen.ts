import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Listens on every address that `host` stands for. `localhost` is often both 127.0.0.1 and ::1, and
 * a browser may try either: on one alone, another program on the other would answer in our place.
 * Port 0 takes a free one. Rejects with the system's error (EADDRINUSE when the port is taken).
 */
export async function listen(
  answer: RequestListener,
  host: string,
  port: number,
): Promise<Listening> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closeServer));
  };
  let chosen = port;
  const found = await lookup(host, { all: true });
  // A hosts file may name an address twice, and the second time we would be in our own way.
  for (const address of new Set(found.map((entry) => entry.address))) {
    const server = createServer(answer);
    try {
      server.listen(chosen, address);
      await once(server, "listening");
    } catch (error) {
      if (isUnusableAddress(error)) continue;
      await close();
      throw error;
    }
    servers.push(server);
    const bound = server.address();
    if (bound !== null && typeof bound !== "string") chosen = bound.port;
  }
  if (servers.length === 0) throw new Error(`no address of ${host} can be listened on`);
  return { port: chosen, close };
}

/** A machine may name ::1 in its hosts file and yet have no IPv6. */
function isUnusableAddress(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT")
  );
}

/** Ends open keep-alive connections too: `close` alone waits for the browser to go away. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

/** A port of localhost that nobody listens on: two checkouts can then test at the same time. */
export async function findFreePort(): Promise<number> {
  const { port, close } = await listen(() => undefined, "localhost", 0);
  await close();
  return port;
}
