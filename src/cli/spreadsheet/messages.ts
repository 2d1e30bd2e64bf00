/** What an import tells besides its changes. */
export interface Messages {
  /** What an editor should know, though it stops nothing. */
  readonly notices: string[];
  /** What stops the import. */
  readonly problems: string[];
}

export const noMessages = (): Messages => ({ notices: [], problems: [] });
