// What is found by how a letter looks: passages in other letters, and what is beyond its length.

import type { Reading } from './reading.ts';
import { runsOutside } from './scripts.ts';
import type { Token } from './tokens.ts';

/** Addresses and names in messengers are no foreign words, whatever else they are. */
const ADDRESS =
  /[^\s@_]{1,64}[@_][^\s]{1,64}|@[^\s]{1,64}|(?:https?:\/\/|www\.)\S{1,200}|[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.(?:com|org|net|info|by|ru|ua|pl|lt|de|eu|io|me|tv|рф|бел)(?!\p{L})(?:\/\S{0,200})?/gu;
/** Letters within a code are no words. */
const IN_CODE = /\P{L}|^\p{L}{1,3}$|^\p{Lu}{1,12}$/u;

/** Runs of words in other letters: passages of at least so many words, or what is shorter. */
export function outside(text: Reading, admitted: RegExp, least: number, passages: boolean): [number, number][] {
  const addresses = [...text.text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  const inside = (word: Token, places: readonly (readonly [number, number])[]) => places.some(([from, to]) => word.start >= from && word.end <= to);
  const counted = text.words.filter((word) => !inside(word, addresses) && !(IN_CODE.test(word.raw) && inside(word, text.codes)));
  return runsOutside(text.text, counted, admitted, least)
    .filter((run) => (run.whole || run.to - run.from >= least) === passages)
    .map((run) => [counted[run.from]!.start, counted[run.to - 1]!.end]);
}

/** `POSTCARD:1000|LETTER:12000`: what is beyond the limit. */
export function tooLong(value: string, text: Reading): [number, number][] {
  const limit = value
    .split('|')
    .map((each) => each.split(':'))
    .find(([kind]) => kind === text.context.kind)?.[1];
  const end = text.text.trimEnd().length;
  return limit !== undefined && end > Number(limit) ? [[Number(limit), end]] : [];
}
