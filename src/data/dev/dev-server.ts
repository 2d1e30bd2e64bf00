import type { AstroIntegration } from "astro";

/** The server of `npm run dev`, as Astro hands it to an integration. */
export type DevServer = Parameters<
  NonNullable<AstroIntegration["hooks"]["astro:server:setup"]>
>[0]["server"];
