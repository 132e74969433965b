// Words that are not written in the letters of the languages a censor reads.

import type { Token } from './tokens.ts';

export interface Run {
  from: number;
  to: number;
}

const LETTERS = /\p{L}/u;

/**
 * Runs of words outside an alphabet; numbers between them do not end a run.
 *
 * @param admitted a whole word that may stand in the text
 */
export function runsOutside(words: readonly Token[], admitted: RegExp): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  words.forEach((token, at) => {
    if (!LETTERS.test(token.raw)) {
      return;
    }
    if (admitted.test(token.raw)) {
      open = undefined;
    } else if (open) {
      open.to = at + 1;
    } else {
      open = { from: at, to: at + 1 };
      runs.push(open);
    }
  });
  return runs;
}

/** Whether a text is in another script as a whole: then its words are no exceptions in it. */
export function foreignAsAWhole(words: readonly Token[], runs: readonly Run[], least: number): boolean {
  const outside = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  return outside >= least && outside / words.length > 0.3;
}
