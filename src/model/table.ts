/** Facts as rows under columns, every row as long as the columns; what a table of numbers as a file is made of. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
