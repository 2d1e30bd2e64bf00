import type { LanguageCode } from "../../data/languages.ts";

interface ReleaseWords {
  readonly time: string;
  readonly member: string;
  readonly helper: string;
  readonly helped: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** Said of a record or a member that is there no more. */
  readonly gone: string;
  readonly team: (county: string) => string;
  readonly townTeam: (county: string, town: string) => string;
  readonly pairing: (helper: string, helped: string | null) => string;
  /** A claim with what it is called, or a figure with what it is about. */
  readonly labelled: (label: string, text: string) => string;
  readonly semicolon: string;
}

/** The words in which a correction tells of a change, for its readers. */
export const RELEASE_WORDS: Readonly<Record<LanguageCode, ReleaseWords>> = {
  zh: {
    time: "时间",
    member: "成员",
    helper: "帮扶方",
    helped: "被帮扶方",
    kind: "种类",
    kinds: { assistance: "对口帮扶协作", industry: "对口产业协作" },
    gone: "不再列出",
    team: (county) => `${county}组团`,
    townTeam: (county, town) => `${county}${town}驻镇工作队`,
    pairing: (helper, helped) => `${helper}与${helped ?? ""}的结对`,
    labelled: (label, text) => `${label}：${text}`,
    semicolon: "；",
  },
  en: {
    time: "date",
    member: "member",
    helper: "helper",
    helped: "helped",
    kind: "kind",
    kinds: { assistance: "pairing for assistance", industry: "cooperation in industry" },
    gone: "no longer listed",
    team: (county) => `${county}: team`,
    townTeam: (county, town) => `${county}: work team in ${town}`,
    pairing: (helper, helped) => `Pairing of ${helper} and ${helped ?? ""}`,
    labelled: (label, text) => `${label}: ${text}`,
    semicolon: "; ",
  },
};
