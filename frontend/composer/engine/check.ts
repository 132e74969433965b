// A letter beside the rules of a country: findings, in the order of the text. Pure: the same text gives the same findings, and
// nothing leaves this function but its answer.

import { type Beside, type Hit, Lexicon, NEAR } from './lexicon.ts';
import { firstLine, lastLines } from './lines.ts';
import { capitalised, fathersDaughter, fathersStem, Surnames } from './names.ts';
import { runsOutside } from './scripts.ts';
import { fold, plain, type Token, tokens } from './tokens.ts';
import type { Broken, Check, Context, Finding, Pack } from './types.ts';

/** Longer is no letter: what is pasted beyond it is refused before it gets here. */
export const LONGEST = 60_000;
/** How far from a name somebody is spoken to, in words of the same sentence. */
const SPOKEN_TO = 9;
/** Where somebody is spoken of who may be held too; a name in full is needed then. */
const HINTS: Beside[] = [{ name: '@hint' }];
/** Where the reader is asked to greet somebody, or is told to be beside them. */
/** Where it is told of whoever bears the name that they are held; any two names will do then. */
const SITS: Beside[] = [{ name: '@sits', sentence: true, distance: 6 }];
const TURNS: Beside[] = [{ name: '@turn', sentence: true, distance: SPOKEN_TO }];
/** How far what excuses a word may stand from it, in words. */
const EXCUSED = 40;
/** Addresses and names in messengers are no foreign words, whatever else they are. */
const ADDRESS =
  /[^\s@_]{1,64}[@_][^\s]{1,64}|@[^\s]{1,64}|(?:https?:\/\/|www\.)\S{1,200}|[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.(?:com|org|net|info|by|ru|ua|pl|lt|de|eu|io|me|tv|рф|бел)(?!\p{L})(?:\/\S{0,200})?/gu;
/** Letters within a code are no words. */
const IN_CODE = /\P{L}|^\p{L}{1,3}$|^\p{Lu}{1,12}$/u;
/** No single check may hold up the page longer than this, in ms. */
const PATIENCE = 2000;
const PICTOGRAM = /(?![0-9#*©®™‼⁉№])[\p{Extended_Pictographic}\u2600-\u27BF\u{1F1E6}-\u{1F1FF}]\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;

interface Text {
  text: string;
  words: Token[];
  hits: Map<string, Hit[]>;
  /** Which words each set covers, as far as asked. */
  covered: Map<string, Uint8Array | undefined>;
  /** Places with numbers in them that an expression has found. */
  codes: (readonly [number, number])[];
  context: Context;
}

interface Ready {
  check: Check;
  pattern: RegExp | undefined;
  near: Beside[];
  unless: Beside[];
}

export class Checker {
  /** Checks that cannot be read, or took too long: they alone are left out. */
  readonly broken: Broken[];
  private readonly lexicon: Lexicon;
  private readonly surnames: Surnames;
  private readonly givens: ReadonlySet<string>;
  private readonly ready: Ready[] = [];
  private readonly clock: () => number;

  constructor(pack: Pack, clock: () => number = () => performance.now()) {
    this.clock = clock;
    this.broken = [...(pack.broken ?? [])];
    this.surnames = new Surnames(pack.endings['surname']);
    this.lexicon = new Lexicon(pack.endings, pack.words, (code, reason) => this.broken.push({ code, reason }));
    this.givens = this.lexicon.stems('@given');
    // what is a code is known before foreign words are looked for
    const isLast = (check: Check) => Number(check.kind === 'script' || check.kind === 'foreign');
    for (const check of [...pack.checks].sort((a, b) => isLast(a) - isLast(b))) {
      try {
        this.ready.push({
          check,
          pattern: compile(check),
          near: this.lexicon.sets(check.near),
          unless: this.lexicon.sets(check.unless),
        });
      } catch (e) {
        this.broken.push({ code: check.code, reason: e instanceof Error ? e.message : String(e) });
      }
    }
  }

  check(text: string, context: Context): Finding[] {
    const words = tokens(text);
    const own: Text = { text, words, hits: this.hits(text, words), covered: new Map(), codes: [], context };
    const found: Finding[] = [];
    for (const ready of [...this.ready]) {
      if (context.rules && !context.rules.has(ready.check.rule)) {
        continue;
      }
      const begun = this.clock();
      for (const [start, end] of this.places(ready, own)) {
        found.push({ check: ready.check.code, rule: ready.check.rule, topic: ready.check.topic, start, end });
      }
      if (this.clock() - begun > PATIENCE) {
        this.ready.splice(this.ready.indexOf(ready), 1);
        this.broken.push({ code: ready.check.code, reason: 'takes too long' });
      }
    }
    return once(found);
  }

  /** By name; words cut by hyphens or spaces are read together too. */
  private hits(text: string, words: Token[]): Map<string, Hit[]> {
    const by = new Map<string, Hit[]>();
    const add = (hit: Hit) => {
      const same = by.get(hit.name);
      if (same) {
        same.push(hit);
      } else {
        by.set(hit.name, [hit]);
      }
    };
    this.lexicon.hits(words).forEach(add);
    for (const joined of cut(text, words)) {
      this.lexicon.hits([joined.token]).forEach((hit) => add({ ...hit, from: joined.from, to: joined.to }));
    }
    return by;
  }

  private places(ready: Ready, text: Text): [number, number][] {
    const { check } = ready;
    switch (check.kind) {
      case 'words':
        return this.listed(check.value, text);
      case 'expression':
        return this.matches(ready, text, ready.pattern!);
      case 'emoji':
        return this.matches(ready, text, PICTOGRAM);
      case 'script':
        return outside(text, ready.pattern!, check.limit, true);
      case 'foreign':
        return outside(text, ready.pattern!, check.limit, false);
      case 'length':
        return tooLong(check.value, text);
      case 'signature':
        return this.signatures(ready, text);
      case 'prisoners':
        return this.prisoners(ready, text);
    }
  }

  private listed(name: string, text: Text): [number, number][] {
    return (text.hits.get(name) ?? [])
      .filter((hit) => !this.within(`-${name}`, hit.from, hit.to, text) && this.stands(hit, text))
      .map((hit) => [text.words[hit.from]!.start, text.words[hit.to - 1]!.end]);
  }

  /** Whether what must be near is there, and nothing that excuses it. */
  private stands(hit: Pick<Hit, 'from' | 'to' | 'near' | 'unless'>, text: Text): boolean {
    const { words } = text;
    const around = (others: Beside[], usual: number) =>
      others.some(({ name, than, distance = usual, sentence }) => {
        let from = Math.max(0, hit.from - distance);
        let to = Math.min(words.length, hit.to + distance);
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
            this.many(set, first, hit.from, text) + this.many(set, hit.to, last, text);
          return many(name, from, to) > many(than, Math.max(0, hit.from - NEAR), Math.min(words.length, hit.to + NEAR));
        }
        return this.within(name, from, hit.from, text) || this.within(name, hit.to, to, text);
      });
    return words.length === 0 ? hit.near.length === 0 : (hit.near.length === 0 || around(hit.near, NEAR)) && !around(hit.unless, EXCUSED);
  }

  /** Whether a word of a set stands among those from–to. */
  private within(name: string, from: number, to: number, text: Text): boolean {
    return this.many(name, from, to, text, 1) > 0;
  }

  /** How many words of a set stand among those from–to, as far as anybody asks. */
  private many(name: string, from: number, to: number, text: Text, enough = Infinity): number {
    const covered = this.covered(name, text);
    let count = 0;
    for (let at = from; covered && at < to && count < enough; at++) {
      count += covered[at]!;
    }
    return count;
  }

  private matches(ready: Ready, text: Text, pattern: RegExp): [number, number][] {
    const places: [number, number][] = [];
    for (const match of text.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start && this.stands({ ...wordsOf(text.words, start, end), near: ready.near, unless: ready.unless }, text)) {
        places.push([start, end]);
        if (/\d/.test(match[0])) {
          text.codes.push([start, end]);
        }
      }
    }
    return places;
  }

  /** `Пятроўна`, and `Пятровіч` where `Пётр` is known as a given name: `Караневіч` is a surname. */
  private patronymic(word: string): boolean {
    return fathersDaughter(word) || this.fatherOf(word);
  }

  private fatherOf(word: string): boolean {
    const stem = fathersStem(word);
    return fathersDaughter(word) || (stem !== undefined && [stem, stem.replace(/в$/, 'ў')].some((each) => this.givens.has(plain(each))));
  }

  private is(name: string, at: number, text: Text): boolean {
    return this.covered(name, text)?.[at] === 1;
  }

  /** A 1 for each word that belongs to a set; nothing where none does. */
  private covered(name: string, text: Text): Uint8Array | undefined {
    if (!text.covered.has(name)) {
      const hits = [...this.lexicon.whole(name)].flatMap((part) => text.hits.get(part) ?? []);
      const covered = hits.length === 0 ? undefined : new Uint8Array(text.words.length);
      hits.forEach((hit) => covered!.fill(1, hit.from, hit.to));
      (text.hits.get(`-${name}`) ?? []).forEach((hit) => covered?.fill(0, hit.from, hit.to));
      text.covered.set(name, covered);
    }
    return text.covered.get(name);
  }

  /** Given name and surname at the end of a letter, or where somebody says their name. */
  private signatures(ready: Ready, text: Text): [number, number][] {
    const { words } = text;
    const tail = lastLines(text.text);
    const own = new Set(text.context.addressee.map(fold));
    const places: [number, number][] = [];
    words.forEach((token, at) => {
      const next = words[at + 1];
      if (next && token.capital && token.raw.length === 1 && capitalised(next) && /^\. ?$/.test(text.text.slice(token.end, next.start))) {
        if (tail.some((line) => line.short && token.start >= line.start && next.end <= line.end)) {
          places.push([token.start, next.end]);
        }
        return;
      }
      if (!next || !capitalised(token) || !capitalised(next) || !/^[ \t]+$/.test(text.text.slice(token.end, next.start))) {
        return;
      }
      const given = this.is('@given', at, text);
      const shaped = (each: Token) => ready.pattern!.test(each.word) && !this.patronymic(each.word);
      const last = words[at + 2];
      const three = capitalised(last) && this.patronymic(next.word) && /^[ \t]+$/.test(text.text.slice(next.end, last!.start));
      const surname = three ? last! : next;
      const named = given
        ? !this.patronymic(surname.word) && !this.is('@given', at + (three ? 2 : 1), text)
        : shaped(token) && this.is('@given', at + 1, text);
      // a telegram begins with whom it greets
      const greets = text.text.slice(0, token.start).trim() === '';
      const signed =
        !greets && tail.some((line) => token.start >= line.start && surname.end <= line.end && (line.start === token.start || line.short));
      const told =
        (at > 0 && this.is('@my-name', at - 1, text) && text.text[words[at - 1]!.end] !== ':') || (at > 1 && this.is('@my-name', at - 2, text));
      if (own.has(surname.word) || own.has(token.word) || this.excepted(at, text) || this.excepted(at + 1, text)) {
        return;
      }
      if ((named && (signed || told)) || (told && (shaped(next) || (shaped(token) && this.is('@given', at + 1, text))))) {
        places.push([token.start, surname.end]);
      }
    });
    return places;
  }

  /** Another of the public list by given name and surname, or a surname where fellow prisoners are spoken of. */
  private prisoners(ready: Ready, text: Text): [number, number][] {
    const { words, context } = text;
    const own = new Set(context.addressee.flatMap((name) => name.split(/\s+/)).flatMap((part) => [...this.surnames.stems(fold(part))]));
    const names = context.names ?? new Set<number>();
    const edges = [...firstLine(text.text), ...lastLines(text.text)].filter((line) => line.short);
    const places: [number, number][] = [];
    words.forEach((token, at) => {
      if (!capitalised(token) || this.excepted(at, text) || [...this.surnames.stems(token.word)].some((stem) => own.has(stem))) {
        return;
      }
      const before = words[at - 1];
      const between = before === undefined ? '' : text.text.slice(before.end, token.start);
      const beside = before && (between === ' ' || (before.raw.length === 1 && /^\. ?$/.test(between))) ? before : undefined;
      const given = beside && capitalised(beside) && this.is('@given', at - 1, text) ? beside : undefined;
      const initial = beside && beside.capital && beside.raw.length === 1 ? beside : undefined;
      const first = given || initial ? at - 1 : at;
      const held = this.stands({ from: first, to: at + 1, near: ready.near, unless: [] }, text);
      if (this.is('@given', at, text) && !given) {
        // the surname first, as in a list
        if (held && beside && capitalised(beside) && ready.pattern!.test(beside.word) && !this.excepted(at - 1, text)) {
          places.push([beside.start, token.end]);
        }
        return;
      }
      if (given ? this.fatherOf(token.word) : this.patronymic(token.word)) {
        return;
      }
      // whoever writes, and neighbours, aunts and doctors
      const outside = [1, 2].some((back) => this.is('@outsider', first - back, text) || this.is('@my-name', first - back, text));
      const loud = token.raw === token.raw.toUpperCase();
      const greeted = !outside && !loud && !edges.some((line) => token.start >= line.start && token.end <= line.end);
      const spokenOf = held || (greeted && [HINTS, TURNS].some((near) => this.stands({ from: first, to: at + 1, near, unless: ready.unless }, text)));
      // two names in a row, though no list knows the first
      const full = beside !== undefined && capitalised(beside) && !beside.first && !this.excepted(at - 1, text) && ready.pattern!.test(token.word);
      const two = beside !== undefined && capitalised(beside) && !this.excepted(at - 1, text) && !this.is('@outsider', at - 1, text);
      const sits = two && !outside && !loud && !token.first && this.stands({ from: first, to: at + 1, near: SITS, unless: [] }, text);
      const alone = initial || (!token.first && !(before && this.is('@to', at - 1, text)));
      if (
        (given && this.surnames.listed(names, token.word, given.word)) ||
        (given && spokenOf) ||
        (held && full) ||
        sits ||
        (held && alone && (ready.pattern!.test(token.word) || this.surnames.listed(names, token.word)))
      ) {
        places.push([(given ?? initial ?? (full || sits ? beside! : token)).start, token.end]);
      }
    });
    return places;
  }

  private excepted(at: number, text: Text): boolean {
    return this.is('@known', at, text) || this.is('@place', at, text);
  }
}

function compile(check: Check): RegExp | undefined {
  if (check.kind === 'expression') {
    return new RegExp(check.value, 'gu');
  }
  return ['script', 'foreign', 'signature', 'prisoners'].includes(check.kind) ? new RegExp(`^(?:${check.value})$`, 'iu') : undefined;
}

function outside(text: Text, admitted: RegExp, least: number, passages: boolean): [number, number][] {
  const addresses = [...text.text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  const inside = (word: Token, places: readonly (readonly [number, number])[]) => places.some(([from, to]) => word.start >= from && word.end <= to);
  const counted = text.words.filter((word) => !inside(word, addresses) && !(IN_CODE.test(word.raw) && inside(word, text.codes)));
  return runsOutside(text.text, counted, admitted, least)
    .filter((run) => (run.whole || run.to - run.from >= least) === passages)
    .map((run) => [counted[run.from]!.start, counted[run.to - 1]!.end]);
}

/** `POSTCARD:1000|LETTER:12000`: what is beyond the limit. */
function tooLong(value: string, text: Text): [number, number][] {
  const limit = value
    .split('|')
    .map((each) => each.split(':'))
    .find(([kind]) => kind === text.context.kind)?.[1];
  const end = text.text.trimEnd().length;
  return limit !== undefined && end > Number(limit) ? [[Number(limit), end]] : [];
}

/** The words a place covers, or those around it. */
function wordsOf(words: readonly Token[], start: number, end: number): { from: number; to: number } {
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

/** In the order of the text; of those of one topic that overlap, the first. */
function once(found: Finding[]): Finding[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<string, number>();
  return found.filter((finding) => {
    if ((ends.get(finding.topic) ?? -1) > finding.start) {
      return false;
    }
    ends.set(finding.topic, finding.end);
    return true;
  });
}
