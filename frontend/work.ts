// Solves the puzzles that much-asked-for acts cost (see Puzzle.java), in small pieces so that the page stays alive.

import { sha256 } from '@noble/hashes/sha2.js';
import './copy';

const PIECE = 30; // ms
const BETWEEN_LOOKS_AT_THE_CLOCK = 200;

/** How many bits from the first on are zero. */
function zeros(hash: Uint8Array): number {
  let count = 0;
  for (const part of hash) {
    if (part !== 0) {
      return count + Math.clz32(part) - 24;
    }
    count += 8;
  }
  return count;
}

/** The number as text; empty when the page has gone meanwhile. */
window.Vestka.work = async (page: Element, text: string, wanted: number): Promise<string> => {
  const encoder = new TextEncoder();
  const begun = sha256.create().update(encoder.encode(`${text}:`));
  for (let number = 0; page.isConnected; ) {
    const end = performance.now() + PIECE;
    do {
      for (let i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++, number++) {
        if (zeros(begun.clone().update(encoder.encode(String(number))).digest()) >= wanted) {
          return String(number);
        }
      }
    } while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return '';
};

export {};
