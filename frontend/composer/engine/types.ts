// What goes into a check and what comes out of it. Nothing here knows of the page or of the network.

/** What the writer reads, by language of the interface. */
export type Texts = Record<string, string>;

export type Kind = 'words' | 'expression' | 'script' | 'foreign' | 'emoji' | 'length' | 'signature' | 'prisoners';

/** A row of checks.csv. */
export interface Check {
  code: string;
  rule: string;
  topic: string;
  kind: Kind;
  value: string;
  limit: number;
  near: string;
  unless: string;
  fix: Texts;
}

/** A row of check-words.csv: `name` is a check, an exception of it (`-name`) or a set (`@name`). */
export interface Words {
  name: string;
  terms: string;
  near: string;
  unless: string;
}

/** The checks of a country, as its pack has them. */
export interface Pack {
  country: string;
  endings: Record<string, string>;
  checks: Check[];
  words: Words[];
  /** Checks the server has left out already, each with what is wrong. */
  broken?: Broken[];
}

/** A check that cannot be read: it alone is left out. */
export interface Broken {
  code: string;
  reason: string;
}

/** Whom a letter is for, and what it is. */
export interface Context {
  /** LETTER, POSTCARD, TELEGRAM, E_LETTER */
  kind: string;
  /** Names of the person written to, as the public page has them. */
  addressee: string[];
  /** Which rules hold for this person today; undefined: all. */
  rules?: ReadonlySet<string>;
  /** Hashes of the names that the public list shows; see names.ts. */
  names?: ReadonlySet<number>;
}

export interface Finding {
  check: string;
  rule: string;
  topic: string;
  start: number;
  end: number;
}
