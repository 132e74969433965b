// What one could write about: what the person likes, the season, and good questions.

export interface Question {
  language: string;
  /** Numbers of months, January is 1; empty: always. */
  months: number[];
  text: string;
}

/** A few of a deck in the letter's language, those of the season first; `turn` shows the next ones. */
export function deal(deck: readonly Question[], language: string, month: number, turn: number, count = 4): string[] {
  const own = deck.filter((each) => each.language === language);
  const season = own.filter((each) => each.months.includes(month));
  const always = own.filter((each) => each.months.length === 0);
  const mixed: string[] = [];
  for (let at = 0; at < Math.max(season.length, always.length); at++) {
    mixed.push(...[season[at], always[at]].filter((each) => each !== undefined).map((each) => each.text));
  }
  return Array.from({ length: Math.min(count, mixed.length) }, (_, at) => mixed[(turn * count + at) % mixed.length]!);
}
