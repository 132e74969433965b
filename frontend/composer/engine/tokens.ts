// A text as words with their places.

export interface Token {
  /** In lower case, with one kind of apostrophe, without look-alike letters of another script. */
  word: string;
  /** The word without soft signs that one spelling of Belarusian writes and another does not: `сьледзтва`, `насеньне`. */
  plain: string;
  raw: string;
  start: number;
  end: number;
  /** Counted from 0; a dot, a question mark or an empty line ends one. */
  sentence: number;
  /** Begins with a capital letter. */
  capital: boolean;
  /** First word of its sentence. */
  first: boolean;
  /** Follows an opening quotation mark. */
  quoted: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`][\p{L}]+)*/gu;
const ENDS = /[.!?…]|\n\s*\n/;
const QUOTE = /[«„“"]\s*$/;
const LOOKALIKE: Record<string, string> = {
  a: 'а', b: 'ь', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', u: 'и', x: 'х', y: 'у',
};
const SOFT = /([сзцнл])ь(?=[бвгджзклмнпрстфхцчшў])/g;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /[a-z]/;

export function fold(raw: string): string {
  let word = raw.toLowerCase().normalize('NFC').replace(/[’ʼ‘`]/g, "'").replace(/\u0301/g, '').replace(/ё/g, 'е');
  if (LATIN.test(word) && CYRILLIC.test(word)) {
    word = word.replace(/[a-z]/g, (letter) => LOOKALIKE[letter] ?? letter);
  }
  // у and ў begin the same word
  return word.startsWith('ў') ? `у${word.slice(1)}` : word;
}

/** Both spellings of Belarusian as one; what Russian loses by it, it loses in terms and texts alike. */
export function plain(word: string): string {
  return word.includes('ь') ? word.replace(SOFT, '$1').replace(/здз/g, 'ддз') : word;
}

export function tokens(text: string): Token[] {
  const all: Token[] = [];
  let sentence = 0;
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const between = text.slice(before, start);
    const ended = all.length === 0 || ENDS.test(between);
    if (ended && all.length > 0) {
      sentence++;
    }
    const raw = match[0];
    const head = raw[0]!;
    const word = fold(raw);
    before = start + raw.length;
    all.push({
      word,
      plain: plain(word),
      raw,
      start,
      end: before,
      sentence,
      capital: head !== head.toLowerCase(),
      first: ended,
      quoted: QUOTE.test(between),
    });
  }
  return all;
}
