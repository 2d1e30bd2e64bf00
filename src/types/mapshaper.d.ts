/** mapshaper ships no types, and is installed only where `npm run geo` needs it. */
declare module "mapshaper" {
  const mapshaper: Pick<import("../tools/geo/mapshaper.ts").Mapshaper, "applyCommands">;
  export default mapshaper;
}
