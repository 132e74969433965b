// Names in a letter that give somebody away: of whoever writes it, and of others who are held.

import type { Beside } from './lexicon.ts';
import { firstLine, lastLines } from './lines.ts';
import { capitalised, fathersDaughter, fathersStem, type Surnames } from './names.ts';
import type { Reading } from './reading.ts';
import { fold, plain, type Token } from './tokens.ts';

/** How far from a name somebody is spoken to, in words of the same sentence. */
const SPOKEN_TO = 9;
/** Where somebody is spoken of who may be held too; a name in full is needed then. */
const HINTS: Beside[] = [{ name: '@hint' }];
/** Where it is told who writes: by this name, in the passport, the former head of a shift. */
const NAMED: Beside[] = [{ name: '@named', sentence: true, distance: SPOKEN_TO }];
/** Where it is told of whoever bears the name that they are held; any two names will do then. */
const SITS: Beside[] = [{ name: '@sits', sentence: true, distance: 6 }];
/** Where the reader is asked to greet somebody, or is told to be beside them. */
const TURNS: Beside[] = [{ name: '@turn', sentence: true, distance: SPOKEN_TO }];

export class People {
  private readonly surnames: Surnames;
  private readonly givens: ReadonlySet<string>;

  constructor(surnames: Surnames, givens: ReadonlySet<string>) {
    this.surnames = surnames;
    this.givens = givens;
  }

  /** Given name and surname at the end of a letter, or where somebody says their name. */
  signatures(shape: RegExp, text: Reading): [number, number][] {
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
      const given = text.is('@given', at);
      const shaped = (each: Token) => shape.test(each.word) && !this.patronymic(each.word);
      const last = words[at + 2];
      const three = capitalised(last) && this.patronymic(next.word) && /^[ \t]+$/.test(text.text.slice(next.end, last!.start));
      const surname = three ? last! : next;
      const named = given
        ? !this.patronymic(surname.word) && !text.is('@given', at + (three ? 2 : 1))
        : shaped(token) && text.is('@given', at + 1);
      // a telegram begins with whom it greets
      const greets = text.text.slice(0, token.start).trim() === '';
      const signed =
        !greets && tail.some((line) => token.start >= line.start && surname.end <= line.end && (line.start === token.start || line.short));
      const told =
        (at > 0 && text.is('@my-name', at - 1) && text.text[words[at - 1]!.end] !== ':') || (at > 1 && text.is('@my-name', at - 2));
      if (own.has(surname.word) || own.has(token.word) || text.excepted(at) || text.excepted(at + 1)) {
        return;
      }
      const presented = (named || three) && text.stands({ from: at, to: at + (three ? 3 : 2), near: NAMED, unless: [] });
      if ((named && (signed || told)) || presented || (told && (shaped(next) || (shaped(token) && text.is('@given', at + 1))))) {
        places.push([token.start, surname.end]);
      }
    });
    return places;
  }

  /** Another of the public list by given name and surname, or a surname where fellow prisoners are spoken of. */
  prisoners(shape: RegExp, near: Beside[], unless: Beside[], text: Reading): [number, number][] {
    const { words, context } = text;
    const own = new Set(context.addressee.flatMap((name) => name.split(/\s+/)).flatMap((part) => [...this.surnames.stems(fold(part))]));
    const names = context.names ?? new Set<number>();
    const edges = [...firstLine(text.text), ...lastLines(text.text)].filter((line) => line.short);
    const places: [number, number][] = [];
    words.forEach((token, at) => {
      if (!capitalised(token) || text.excepted(at) || [...this.surnames.stems(token.word)].some((stem) => own.has(stem))) {
        return;
      }
      const before = words[at - 1];
      const between = before === undefined ? '' : text.text.slice(before.end, token.start);
      const beside = before && (between === ' ' || (before.raw.length === 1 && /^\. ?$/.test(between))) ? before : undefined;
      const given = beside && capitalised(beside) && text.is('@given', at - 1) ? beside : undefined;
      const initial = beside && beside.capital && beside.raw.length === 1 ? beside : undefined;
      const first = given || initial ? at - 1 : at;
      const held = text.stands({ from: first, to: at + 1, near, unless: [] });
      if (text.is('@given', at) && !given) {
        // the surname first, as in a list
        if (held && beside && capitalised(beside) && shape.test(beside.word) && !text.excepted(at - 1)) {
          places.push([beside.start, token.end]);
        }
        return;
      }
      if (given ? this.fatherOf(token.word) : this.patronymic(token.word)) {
        return;
      }
      // whoever writes, and neighbours, aunts and doctors
      const outside = [1, 2].some((back) => text.is('@outsider', first - back) || text.is('@my-name', first - back));
      const loud = token.raw === token.raw.toUpperCase();
      const greeted = !outside && !loud && !edges.some((line) => token.start >= line.start && token.end <= line.end);
      const spokenOf = held || (greeted && [HINTS, TURNS].some((spoken) => text.stands({ from: first, to: at + 1, near: spoken, unless })));
      // two names in a row, though no list knows the first
      const full = beside !== undefined && capitalised(beside) && !beside.first && !text.excepted(at - 1) && shape.test(token.word);
      const two = beside !== undefined && capitalised(beside) && !text.excepted(at - 1) && !text.is('@outsider', at - 1);
      const sits = two && !outside && !loud && !token.first && text.stands({ from: first, to: at + 1, near: SITS, unless: [] });
      const alone = initial || (!token.first && !(before && text.is('@to', at - 1)));
      if (
        (given && this.surnames.listed(names, token.word, given.word)) ||
        (given && spokenOf) ||
        (held && full) ||
        sits ||
        (held && alone && (shape.test(token.word) || this.surnames.listed(names, token.word)))
      ) {
        places.push([(given ?? initial ?? (full || sits ? beside! : token)).start, token.end]);
      }
    });
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
}
