// Words in their inflections: stems with classes of endings, in phrases, near others or not. One pass over the text.

import { fold, plain, type Token } from './tokens.ts';
import type { Words } from './types.ts';

/** A word of a term: `суд` itself, `суд~n` with an ending of that class, `палітык*` with any. */
interface Part {
  stem: string;
  endings: ReadonlySet<string> | null;
  any: boolean;
  /** `^Вясна`: written with a capital letter, not only for beginning a sentence. */
  capital: boolean;
  /** `_улада`: with none, where no sentence begins. */
  small: boolean;
  /** `«вясна~n`: after an opening quotation mark. */
  quoted: boolean;
  /** How many words may stand before it, as in `артыкул~n ..2 кодэкс~n`. */
  gap: number;
}

/** What stands near: how many words away at most, where not as usual, or in the same sentence. */
export interface Beside {
  name: string;
  /** More words of the first than of this one are wanted: `@cosy>@law`. */
  than?: string;
  distance?: number;
  sentence?: true;
  /** Must be near too: `@me&@shop`. */
  and?: Beside[];
}

interface Term {
  name: string;
  parts: Part[];
  near: Beside[];
  unless: Beside[];
}

/** Where a term stands: words from–to (not included). */
export interface Hit {
  name: string;
  from: number;
  to: number;
  near: Beside[];
  unless: Beside[];
}

/** How many words away another still speaks of the same thing. */
export const NEAR = 14;

/** Stands for a number written in digits. */
const NUMBER = '#';
const DIGITS = /^\p{N}+$/u;
/** Farther away in a long sentence another thing is spoken of. */
const SENTENCE = 9;
/** So many letters tell whether a stem could begin. */
const BEGIN = 3;
const NONE: ReadonlySet<string> = new Set(['']);

export class Lexicon {
  private readonly byStem = new Map<string, Term[]>();
  /** Terms whose first word has no endings: most words begin with some preposition's letters. */
  private readonly byWord = new Map<string, Term[]>();
  private readonly endings = new Map<string, ReadonlySet<string>>();
  private readonly numbers: Term[] = [];
  private readonly parts = new Map<string, Set<string>>();
  /** How long stems are that begin so; most words begin none. */
  private readonly reach = new Map<string, number>();
  private readonly inline = new Set<string>();

  /** @throws Error where a term names endings that are not there */
  constructor(endings: Record<string, string>, words: Words[], broken: (name: string, reason: string) => void) {
    for (const [name, list] of Object.entries(endings)) {
      this.endings.set(name, new Set(['', ...list.split(/\s+/).filter(Boolean).map(fold)]));
    }
    for (const row of words) {
      for (const term of row.terms.split('|')) {
        try {
          this.add(row.name, term, this.sets(row.near), this.sets(row.unless));
        } catch (e) {
          broken(row.name, e instanceof Error ? e.message : String(e));
        }
      }
    }
  }

  /** `@book|@pest:6|@play:s|дыван*`: names of sets, with how far they reach, `s` for a sentence; `@cosy>@law:s`: more of the first than of the second; `@me:6&@shop:4`: both; words written in their place become a set. */
  sets(cell: string): Beside[] {
    return cell
      .split('|')
      .map((each) => each.trim())
      .filter(Boolean)
      .map((each) => {
        const [first, ...and] = each.split('&').map((one) => this.beside(one.trim()));
        return and.length === 0 ? first! : { ...first!, and };
      });
  }

  private beside(each: string): Beside {
    const [sides, reach] = each.split(':') as [string, string | undefined];
    const [what, than] = sides.split('>') as [string, string | undefined];
    const distance = reach === undefined ? {} : reach === 's' ? { sentence: true as const, distance: SENTENCE } : { distance: Number(reach) };
    if (what.startsWith('@')) {
      return { name: what, ...(than === undefined ? {} : { than }), ...distance };
    }
    const name = `@#${what}`;
    if (!this.inline.has(name)) {
      this.inline.add(name);
      this.add(name, what, [], []);
    }
    return { name, ...distance };
  }

  private add(name: string, term: string, near: Beside[], unless: Beside[]) {
    if (term.startsWith('@')) {
      this.parts.set(name, (this.parts.get(name) ?? new Set()).add(term));
      return;
    }
    const parts: Part[] = [];
    let gap = 0;
    for (const piece of term.trim().split(/\s+/)) {
      const dots = /^\.\.(\d)$/.exec(piece);
      if (dots) {
        gap = Number(dots[1]);
        continue;
      }
      parts.push(this.part(piece, gap));
      gap = 0;
    }
    const head = parts[0];
    if (!head || !head.stem) {
      throw new Error(`'${term}' has no word`);
    }
    if (head.stem === NUMBER) {
      this.numbers.push({ name, parts, near, unless });
      return;
    }
    const whole = head.endings === NONE;
    if (!whole) {
      const begin = head.stem.slice(0, BEGIN);
      this.reach.set(begin, Math.max(this.reach.get(begin) ?? 0, head.stem.length));
    }
    const all = whole ? this.byWord : this.byStem;
    const same = all.get(head.stem);
    const made = { name, parts, near, unless };
    if (same) {
      same.push(made);
    } else {
      all.set(head.stem, [made]);
    }
  }

  private part(piece: string, gap: number): Part {
    const capital = piece.startsWith('^');
    const quoted = piece.startsWith('«');
    const small = piece.startsWith('_');
    const bare = capital || quoted || small ? piece.slice(1) : piece;
    const [stem, ending] = bare.split('~') as [string, string | undefined];
    if (ending !== undefined) {
      const known = this.endings.get(ending);
      if (!known) {
        throw new Error(`no endings '${ending}'`);
      }
      return { stem: plain(fold(stem)), endings: known, any: false, capital, quoted, small, gap };
    }
    const any = bare.endsWith('*');
    return { stem: plain(fold(any ? bare.slice(0, -1) : bare)), endings: any ? null : NONE, any, capital, quoted, small, gap };
  }

  /** A set and those it is made of. */
  whole(name: string): ReadonlySet<string> {
    const all = new Set([name]);
    for (const each of all) {
      this.parts.get(each)?.forEach((part) => all.add(part));
    }
    return all;
  }

  /** The stems that the terms of one name begin with. */
  stems(name: string): ReadonlySet<string> {
    const stems = new Set<string>();
    for (const [stem, terms] of [...this.byStem, ...this.byWord]) {
      if (terms.some((term) => term.name === name)) {
        stems.add(stem);
      }
    }
    return stems;
  }

  /** Every place of every term, in the order of the text; conditions are not looked at yet. */
  hits(words: readonly Token[]): Hit[] {
    const found: Hit[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!.plain;
      if (DIGITS.test(word)) {
        this.at(at, this.numbers, words, found);
      }
      const whole = this.byWord.get(word);
      if (whole) {
        this.at(at, whole, words, found);
      }
      const reach = this.reach.get(word.slice(0, BEGIN)) ?? BEGIN - 1;
      for (let length = Math.min(word.length, reach); length > 0; length--) {
        const terms = this.byStem.get(word.slice(0, length));
        if (terms) {
          this.at(at, terms, words, found);
        }
      }
    }
    return found;
  }

  private at(at: number, terms: readonly Term[], words: readonly Token[], found: Hit[]) {
    for (const term of terms) {
      const to = this.stands(term.parts, words, at);
      if (to > at) {
        found.push({ name: term.name, from: at, to, near: term.near, unless: term.unless });
      }
    }
  }

  /** After which word the term ends that begins here; 0 where it does not stand here. */
  private stands(parts: Part[], words: readonly Token[], at: number): number {
    if (!is(parts[0]!, words[at]!)) {
      return 0;
    }
    let next = at + 1;
    for (let p = 1; p < parts.length; p++) {
      const part = parts[p]!;
      let there = -1;
      for (let skipped = 0; skipped <= part.gap && next + skipped < words.length; skipped++) {
        if (is(part, words[next + skipped]!)) {
          there = next + skipped;
          break;
        }
      }
      if (there < 0) {
        return 0;
      }
      next = there + 1;
    }
    return next;
  }
}

function is(part: Part, token: Token): boolean {
  if (part.stem === NUMBER) {
    return DIGITS.test(token.plain);
  }
  if (!token.plain.startsWith(part.stem)) {
    return false;
  }
  if (part.capital && (!token.capital || (token.first && !token.quoted))) {
    return false;
  }
  if (part.small && token.capital) {
    return false;
  }
  if (part.quoted && !token.quoted) {
    return false;
  }
  return part.any || part.endings!.has(token.plain.slice(part.stem.length));
}
