// What the page is given from the server. Nothing goes back by this way.

import type { Question } from './prompts.ts';

export interface Rule {
  code: string;
  level: 'BLOCK' | 'WARN' | 'INFO';
  text: string;
  source: string;
  date: string;
}

export interface Given {
  letter: string;
  kind: string;
  language: string;
  reader: string;
  month: number;
  addressee: string[];
  /** What the person likes, in the reader's language, as their public page has it. */
  interests: string[];
  rules: Rule[];
  questions: Question[];
  checks: string;
  names: string;
  /** For a draft in this session, base64; empty: none is offered. */
  key: string;
  /** Words of the page. */
  texts: Record<string, string>;
}

/** `{0} of {1}` with numbers in their places. */
export function said(text: string | undefined, ...parts: (string | number)[]): string {
  return parts.reduce<string>((all, part, at) => all.replaceAll(`{${at}}`, String(part)), text ?? '');
}
