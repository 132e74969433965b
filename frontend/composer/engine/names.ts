// Names of people: who signs with a surname, and who else is held. The public list comes as short hashes of names, so that a
// browser holds no list of names, and nothing is asked while somebody types.

import { sha256 } from '@noble/hashes/sha2.js';
import type { Token } from './tokens.ts';

const PLAIN = new Set<string>();

/** Endings of surnames as the pack has them, the longest first. */
export class Surnames {
  private readonly endings: string[];
  private readonly cache = new Map<string, number>();

  constructor(endings: string | undefined) {
    this.endings = ['', ...(endings ?? '').split(/\s+/).filter(Boolean)].sort((a, b) => b.length - a.length);
  }

  /** Every stem a word can have: `каваленкам` is `каваленк` as is `каваленка`. */
  stems(word: string): ReadonlySet<string> {
    const stems = new Set<string>();
    for (const ending of this.endings) {
      if (word.length - ending.length >= 3 && word.endsWith(ending)) {
        stems.add(word.slice(0, word.length - ending.length).replace(/ў/g, 'в'));
      }
    }
    return stems;
  }

  /** Whether a name of the public list could be meant: alone, or after a given name. */
  listed(names: ReadonlySet<number>, word: string, given?: string): boolean {
    if (names.size === 0) {
      return false;
    }
    const givens = given === undefined ? PLAIN : this.stems(given);
    for (const stem of this.stems(word)) {
      if (given === undefined) {
        if (names.has(this.hash(stem))) {
          return true;
        }
      } else {
        for (const first of givens) {
          if (names.has(this.hash([first, stem].sort().join(' ')))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The first four bytes of SHA-256, as HeldNames.java has them. */
  private hash(text: string): number {
    let hash = this.cache.get(text);
    if (hash === undefined) {
      hash = number(sha256(new TextEncoder().encode(text)), 0);
      this.cache.set(text, hash);
    }
    return hash;
  }
}

function number(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) >>> 0;
}

/** Four bytes each, as the server gives them. */
export function unpack(bytes: Uint8Array): Set<number> {
  const names = new Set<number>();
  for (let at = 0; at + 3 < bytes.length; at += 4) {
    names.add(number(bytes, at));
  }
  return names;
}

const FATHER = /^(.{2,}?)(?:ович|евич|авіч|евіч|явіч|овіч|ыч)(?:а|у|ем|ам|ом|е)?$|^((?:ил|фом|лук|кузьм|сав|никит|фам|іл|мікіт)ь?)[иі]ч(?:а|у|ем|ам|ом|е)?$/;
const DAUGHTER = /(?:овн|евн|оўн|еўн|аўн|яўн|иничн|ічн|ичн)(?:а|ы|у|е|ой|ай|ою)$/;

/** `Пятроўна`: no surname is like it. */
export function fathersDaughter(word: string): boolean {
  return DAUGHTER.test(word);
}

/** The stem of the given name that a word could be made of: `пятр` of `Пятровіч`. */
export function fathersStem(word: string): string | undefined {
  const found = FATHER.exec(word);
  return found?.[1]?.replace(/[ьйіи]$/, '') ?? found?.[2]?.replace(/ь$/, '');
}

export function capitalised(token: Token | undefined): boolean {
  return token !== undefined && token.capital && token.raw.length > 1;
}
