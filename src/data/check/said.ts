/** Words for an editor in both languages of the check. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** The languages that the check speaks. */
export type Language = keyof Said;

/** What is wrong at a place, and how to mend it: each without a full stop, which the report adds. */
export interface Explanation {
  readonly message: Said;
  readonly remedy: Said;
}

/** Pairs a message in both languages with its remedy in both: Chinese first. */
export function explanation(
  message: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string],
): Explanation {
  return {
    message: { zh: message[0], en: message[1] },
    remedy: { zh: remedy[0], en: remedy[1] },
  };
}
