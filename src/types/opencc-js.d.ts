/** Pairs of a traditional character and what it is in simplified writing, parted by a blank; `|` between pairs. */
declare module "opencc-js/dict/TSCharacters" {
  const characters: string;
  export default characters;
}
