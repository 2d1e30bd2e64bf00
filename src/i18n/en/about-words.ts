/**
 * The words in which the site tells of itself: the About page, the accessibility statement and the corrections.
 */

import { formatDate, levelOf, plural } from "./formats.ts";

export const aboutWords = {
  about: {
    title: "About",
    description:
      "Where this site’s facts come from and how they are checked, what is still unknown, and how to add to it or correct it.",
    method: "Method",
    how: "How the programme works",
    mechanismKind: {
      principle: "Principles",
      method: "Methods",
      field: "Main fields of work",
      arrangement: "How the parts fit together",
      force: "Who helps",
      "next-step": "Next steps (as intended at the time)",
    },
    figures: (province: string): string => `Figures for the whole ${levelOf(province)}`,
    map: "The map",
    unknown: "What is not known yet",
    /** `unnamed` counts the districts that no source names, `listed` all other units of which only the list tells. */
    unknownText: (listed: number, unnamed: number): string => {
      const units =
        unnamed > 0
          ? `${plural(listed, "county", "counties")} and ${plural(unnamed, "unnamed district", "unnamed districts")}`
          : plural(listed, "county or district", "counties and districts");
      return `Of ${units} we know only that they are on the list. Which organisations make up their teams, whom they are paired with and what projects they have, the sources we have do not say. `;
    },
    contribute: "Add or correct a fact",
    contributeText: [
      "If you know more about a county, or have found a mistake, please tell us which county, what the fact is, and where it can be read: the web address or the newspaper, who published it, and when.",
      "If you work with code repositories, you can change the JSON files in data/ yourself: once the checks pass, the pages follow. If not, it is enough to give the source to whoever publishes this site.",
      "When a published fact is changed, “Corrections” says what it was, what it is now, and why.",
    ],
    privacy: "Privacy",
    privacyText:
      "This site sets no cookies, keeps no statistics on its visitors and sends no requests to third parties.",
  },

  /** At the end of a printed page: the date of its facts. */
  printEnd: (read: string): string => `Sources last read on ${formatDate(read)}`,
  /** The statement may claim only what tests check; for anything else it must say that it is not tested. */
  accessibility: {
    title: "Accessibility",
    description:
      "The standard this site works to, how it is checked, where it still falls short, and how to tell us when something is in your way.",
    standard: "Standard",
    standardText: [
      "We work to level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Whether you use your eyes, your ears, a finger or a keyboard, you should be able to read just as much.",
      "This is our own assessment; nobody else has audited the site. The automatic checks report no faults at the moment, but no program finds every barrier. The shortcomings we know of are listed under “Where it falls short”.",
    ],
    done: "How to use it",
    doneText: [
      "By keyboard alone: Tab moves from item to item. The map is one stop; inside it the arrow keys move between neighbouring counties, Enter opens one and Esc closes it. There is “Skip to content” at the top of each page and “Skip the map” before the map. You can always see where the focus is.",
      "By ear: maps and charts have names and descriptions in words. The map comes as a table too, and each county has a page of its own. When you change the layer, choose a county or filter, what has changed is read out.",
      "By eye: colour never carries the meaning alone; there is always a line style, a pattern, a sign or a word beside it. Text stands out clearly in light and dark, and the system’s high contrast (forced colours) works as well.",
      "Enlarged: with text twice as large, or in a window only 320 pixels wide (the same as zooming to four times the size), nothing has to be scrolled sideways. You can set wider line and letter spacing without losing any text.",
      "With less motion: if your system is set to reduce motion, the map and the story stay still.",
      "Without scripts: the text, the map, the charts and the tables are all there.",
      "On paper: every page can be printed. Menus and buttons are left out, and the addresses of the sources are printed after them.",
    ],
    tested: "How it is checked",
    testedText: [
      "Whenever the site changes, programs check it again. Every page is checked for valid HTML (html-validate) and, in light and dark, for the barriers a program can recognise (axe-core). Each type of page is also checked in windows of different widths, and for content that overflows when enlarged, for buttons and links that are too small (24 pixels), and for anything missing in print. The main tasks are gone through by keyboard alone.",
      "These checks run in Chromium. The map, the search, the story and the citations are also tried in an older Chromium, in Firefox and in WebKit, which Safari uses. When the styles change, we also look at screenshots in forced colours and in print.",
      "What has not been done: no readers with disabilities have tried the site, and nobody has listened to it from beginning to end with a screen reader.",
    ],
    limits: "Where it falls short",
    limitsText: [
      "When you change layers with the arrow keys, each change adds a step to the browser’s history, so it takes several presses of “Back” to return to the page before.",
      "The home page is long: going through it with Tab takes about 200 stops. Use the skip links, the headings or the search to go straight to what you want.",
      "On a phone the small counties on the map are smaller than a fingertip and hard to hit. Zoom in first, or use the search, the table below the map or the list on the “Counties” page: they all lead to the same page.",
      "A screen reader can read out the name of each county on the map and what is known of it, but not its shape or how far it is from others. The county’s own page says in words which prefecture it belongs to and which counties border it.",
      "Citations can mix English with Chinese names and titles without marking which is which, so a screen reader may read some of them in the wrong voice.",
    ],
    report: "If something is in your way",
    reportText:
      "If there is anything you cannot read, press or make out by ear, please tell whoever publishes this site: which page it was, what you wanted to do, where you got stuck, and which device, browser and aids you use. What we can mend we will; what we cannot mend at once goes on the list above. ",
    reportLink: "How to reach us",
    written: (date: string): string => `This statement was written on ${formatDate(date)}.`,
    writtenOn: "2026-11-25",
  },

  corrections: {
    heading: "Corrections",
    description:
      "Published facts that have been changed: what they were, what they are now, why and when, the newest first.",
    none: "No fact has needed correcting so far.",
    entry: (about: string, was: string, is: string, why: string): string =>
      `${about}: was “${was}”, is now “${is}”. ${why}`,
    was: "Was",
    is: "Is now",
    why: "Why",
    all: "All corrections",
    /** A correction in one line, for a summary in the feed. */
    change: (was: string, is: string): string => `Was: ${was}. Is now: ${is}.`,
    /** Beside a corrected fact. */
    corrected: "corrected",
    /** Before the list of corrections on a page. */
    onPage: "Corrected on this page: ",
    onPageEntry: (date: string, about: string): string => `${about} (${date})`,
    and: "; ",
    report: "Found a mistake?",
    reportText:
      "If something is wrong, please tell us, and say where the right fact can be read. Once checked, we correct it; if the fact had been published, this page says what it was, what it is now, and why. ",
    reportLink: "How to report a mistake",
    feed: "Corrections feed (Atom)",
    feedTitle: (site: string): string => `${site} – corrections`,
  },
} as const;
