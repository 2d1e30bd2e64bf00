/**
 * Packages that ship no types: the parts of them that are used here.
 */

declare module "mapshaper" {
  interface Mapshaper {
    /**
     * Runs one command line in memory.
     * @param commands a command line as in a shell, without the program's name
     * @param input the text of each input file by the name that the command line uses
     * @returns the content of each output file by its name
     * @throws a message of mapshaper's if a command is wrong or its input cannot be read
     */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, string>>,
    ): Promise<Record<string, string | Uint8Array>>;
  }

  const mapshaper: Mapshaper;
  export default mapshaper;
}

declare module "opencc-js/dict/TSCharacters" {
  /** Pairs separated by `|`: a traditional character, then its simplified forms, separated by blanks. */
  const characters: string;
  export default characters;
}
