// A letter beside the rules of a country: findings, in the order of the text. Pure: the same text gives the same findings, and
// nothing leaves this function but its answer.

import { type Beside, Lexicon } from './lexicon.ts';
import { Surnames } from './names.ts';
import { outside, tooLong } from './passages.ts';
import { People } from './people.ts';
import { Reading, wordsOf } from './reading.ts';
import type { Broken, Check, Context, Finding, Pack } from './types.ts';

/** Longer is no letter: what is pasted beyond it is refused before it gets here. */
export const LONGEST = 60_000;
/** No single check may hold up the page longer than this, in ms. */
const PATIENCE = 2000;
const PICTOGRAM = /(?![0-9#*©®™‼⁉№])[\p{Extended_Pictographic}\u2600-\u27BF\u{1F1E6}-\u{1F1FF}]\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;

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
  private readonly people: People;
  private readonly ready: Ready[] = [];
  private readonly clock: () => number;

  constructor(pack: Pack, clock: () => number = () => performance.now()) {
    this.clock = clock;
    this.broken = [...(pack.broken ?? [])];
    this.lexicon = new Lexicon(pack.endings, pack.words, (code, reason) => this.broken.push({ code, reason }));
    this.people = new People(new Surnames(pack.endings['surname']), this.lexicon.stems('@given'));
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
    const own = new Reading(text, context, this.lexicon);
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

  private places(ready: Ready, text: Reading): [number, number][] {
    const { check } = ready;
    switch (check.kind) {
      case 'words':
        return text.listed(check.value);
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
        return this.people.signatures(ready.pattern!, text);
      case 'prisoners':
        return this.people.prisoners(ready.pattern!, ready.near, ready.unless, text);
    }
  }

  private matches(ready: Ready, text: Reading, pattern: RegExp): [number, number][] {
    const places: [number, number][] = [];
    for (const match of text.text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end > start && text.stands({ ...wordsOf(text.words, start, end), near: ready.near, unless: ready.unless })) {
        places.push([start, end]);
        if (/\d/.test(match[0])) {
          text.codes.push([start, end]);
        }
      }
    }
    return places;
  }
}

function compile(check: Check): RegExp | undefined {
  if (check.kind === 'expression') {
    return new RegExp(check.value, 'gu');
  }
  return ['script', 'foreign', 'signature', 'prisoners'].includes(check.kind) ? new RegExp(`^(?:${check.value})$`, 'iu') : undefined;
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
