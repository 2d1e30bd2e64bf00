/** The one call of mapshaper's JS API that the map's recipe uses; the package ships no types. */
declare module "mapshaper" {
  interface Mapshaper {
    /**
     * Runs one command line in memory.
     *
     * @param commands a command line as in a shell, without the program's name
     * @param input file name, as the command line calls it, to its text
     * @returns output file name to its content
     * @throws a message of mapshaper's when a command is wrong or its input cannot be read
     */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string>>,
    ): Promise<Record<string, string | Uint8Array>>;
  }

  const mapshaper: Mapshaper;
  export default mapshaper;
}
