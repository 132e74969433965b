// Words that are not written in the letters of the languages a censor reads.

import type { Token } from './tokens.ts';

export interface Run {
  from: number;
  to: number;
  /** Within a paragraph that is in another language as a whole. */
  whole: boolean;
}

const LETTERS = /\p{L}/u;
const LATIN = /[A-Za-z]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Of Ukrainian or Serbian words, about one in four has a letter of its own. */
const SISTER = 4;
/** From this share on, a paragraph is in another language. */
const SHARE = 0.3;
/** `I`, `a`, `ž`: alone they are a numeral or a formula, between foreign words they are one of them. */
const SHORT = /^\p{Script=Latin}{1,2}$/u;

function weight(word: string): number {
  return LATIN.test(word) ? 1 : CYRILLIC.test(word) ? SISTER : word.length;
}

/**
 * Runs of words outside an alphabet; numbers between them do not end a run.
 *
 * @param admitted a whole word that may stand in the text
 * @param least how many words make a passage
 */
export function runsOutside(text: string, words: readonly Token[], admitted: RegExp, least: number): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  let begun = 0; // run and word with which the paragraph begins
  let first = 0;
  let outside = 0;
  let inWhole = 0;
  let lead: number | undefined; // the first of short words just before
  const close = (to: number) => {
    // a greeting of four words is no passage, however foreign
    if (to - first >= least && outside >= least && outside / (to - first) > SHARE) {
      runs.slice(begun).forEach((run) => (run.whole = true));
      inWhole += to - first;
    }
    begun = runs.length;
    first = to;
    outside = 0;
    open = undefined;
    lead = undefined;
  };
  words.forEach((token, at) => {
    if (at > 0 && text.slice(words[at - 1]!.end, token.start).includes('\n')) {
      close(at);
    }
    if (!LETTERS.test(token.raw)) {
      return;
    }
    if (admitted.test(token.raw) || admitted.test(token.word)) {
      if (SHORT.test(token.raw)) {
        lead ??= at;
      } else {
        open = undefined;
        lead = undefined;
      }
      return;
    }
    outside += weight(token.raw);
    if (open) {
      open.to = at + 1;
    } else {
      open = { from: lead ?? at, to: at + 1, whole: false };
      runs.push(open);
    }
    lead = undefined;
  });
  close(words.length);
  // greetings and names around a letter in another language are part of it
  const all = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  if ((all > words.length / 2 || inWhole > words.length / 2) && all >= least) {
    runs.forEach((run) => (run.whole = true));
  }
  return runs;
}
