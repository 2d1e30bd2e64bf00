/** The path of a correction on its page; the feed and the notes beside what was put right lead there. */
export const correctionPath = (id: string): string => `/corrections/#${correctionAnchor(id)}`;

/** The id of a correction's entry on its page. */
export const correctionAnchor = (id: string): string => `correction-${id}`;
