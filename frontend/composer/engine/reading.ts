// A letter as the words of a country read it: which sets stand where, what stands beside what.

import { type Beside, type Hit, type Lexicon, NEAR } from './lexicon.ts';
import { plain, type Token, tokens } from './tokens.ts';
import type { Context } from './types.ts';

/** How far what excuses a word may stand from it, in words. */
const EXCUSED = 40;

export class Reading {
  readonly words: readonly Token[];
  /** Places with numbers in them that an expression has found. */
  readonly codes: (readonly [number, number])[] = [];
  readonly text: string;
  readonly context: Context;
  private readonly lexicon: Lexicon;
  private readonly hits: ReadonlyMap<string, Hit[]>;
  /** Which words each set covers, as far as asked. */
  private readonly sets = new Map<string, Uint8Array | undefined>();

  constructor(text: string, context: Context, lexicon: Lexicon) {
    this.text = text;
    this.context = context;
    this.lexicon = lexicon;
    this.words = tokens(text);
    this.hits = this.all();
  }

  /** By name; words cut by hyphens or spaces are read together too. */
  private all(): Map<string, Hit[]> {
    const by = new Map<string, Hit[]>();
    const add = (hit: Hit) => {
      const same = by.get(hit.name);
      if (same) {
        same.push(hit);
      } else {
        by.set(hit.name, [hit]);
      }
    };
    this.lexicon.hits(this.words).forEach(add);
    for (const joined of cut(this.text, this.words)) {
      this.lexicon.hits([joined.token]).forEach((hit) => add({ ...hit, from: joined.from, to: joined.to }));
    }
    return by;
  }

  listed(name: string): [number, number][] {
    return (this.hits.get(name) ?? [])
      .filter((hit) => !this.within(`-${name}`, hit.from, hit.to) && this.stands(hit))
      .map((hit) => [this.words[hit.from]!.start, this.words[hit.to - 1]!.end]);
  }

  /** Whether what must be near is there, and nothing that excuses it. */
  stands(hit: Pick<Hit, 'from' | 'to' | 'near' | 'unless'>): boolean {
    const { words } = this;
    const beside = ({ name, than, distance, sentence }: Beside, usual: number) => {
      const reach = distance ?? usual;
      let from = Math.max(0, hit.from - reach);
      let to = Math.min(words.length, hit.to + reach);
      if (sentence) {
        const own = words[Math.min(hit.from, words.length - 1)]!.sentence;
        while (from < hit.from && words[from]!.sentence !== own) {
          from++;
        }
        while (to > hit.to && words[to - 1]!.sentence !== own) {
          to--;
        }
      }
      if (than !== undefined) {
        const many = (set: string, first: number, last: number) =>
          this.many(set, first, hit.from) + this.many(set, hit.to, last);
        return many(name, from, to) > many(than, Math.max(0, hit.from - NEAR), Math.min(words.length, hit.to + NEAR));
      }
      return this.within(name, from, hit.from) || this.within(name, hit.to, to);
    };
    const around = (others: Beside[], usual: number) =>
      others.some((other) => beside(other, usual) && (other.and ?? []).every((too) => beside(too, usual)));
    return words.length === 0 ? hit.near.length === 0 : (hit.near.length === 0 || around(hit.near, NEAR)) && !around(hit.unless, EXCUSED);
  }

  /** Whether a word of a set stands among those from–to. */
  within(name: string, from: number, to: number): boolean {
    return this.many(name, from, to, 1) > 0;
  }

  /** How many words of a set stand among those from–to, as far as anybody asks. */
  private many(name: string, from: number, to: number, enough = Infinity): number {
    const covered = this.covered(name);
    let count = 0;
    for (let at = from; covered && at < to && count < enough; at++) {
      count += covered[at]!;
    }
    return count;
  }

  is(name: string, at: number): boolean {
    return this.covered(name)?.[at] === 1;
  }

  /** A 1 for each word that belongs to a set; nothing where none does. */
  private covered(name: string): Uint8Array | undefined {
    if (!this.sets.has(name)) {
      const hits = [...this.lexicon.whole(name)].flatMap((part) => this.hits.get(part) ?? []);
      const covered = hits.length === 0 ? undefined : new Uint8Array(this.words.length);
      hits.forEach((hit) => covered!.fill(1, hit.from, hit.to));
      (this.hits.get(`-${name}`) ?? []).forEach((hit) => covered?.fill(0, hit.from, hit.to));
      this.sets.set(name, covered);
    }
    return this.sets.get(name);
  }

  excepted(at: number): boolean {
    return this.is('@known', at) || this.is('@place', at);
  }
}

/** The words a place covers, or those around it. */
export function wordsOf(words: readonly Token[], start: number, end: number): { from: number; to: number } {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let to = low;
  while (to < words.length && words[to]!.start < end) {
    to++;
  }
  return { from: low, to };
}

/** Words written with hyphens or spaces between their letters. */
function cut(text: string, words: readonly Token[]): { token: Token; from: number; to: number }[] {
  const joined: { token: Token; from: number; to: number }[] = [];
  const join = (from: number, to: number) => {
    const word = words.slice(from, to).map((each) => each.word).join('');
    const first = words[from]!;
    joined.push({ token: { ...first, word, plain: plain(word), raw: word, end: words[to - 1]!.end }, from, to });
  };
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const between = at < words.length ? text.slice(words[at - 1]!.end, words[at]!.start) : '';
    if (between === '-' || between === '\u00AD' || between === '*') {
      continue;
    }
    if (at - from > 1) {
      join(from, at);
    }
    from = at;
  }
  from = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && words[at]!.raw.length === 1) {
      continue;
    }
    if (at - from >= 4) {
      join(from, at);
    }
    from = at + 1;
  }
  return joined;
}
