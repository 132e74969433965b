// Libsodium and what the bank does with it; fetched when somebody seals or withdraws, and not before.

import type sodium from 'libsodium-wrappers-sumo';

type Sodium = typeof sodium;

let loaded: Promise<Sodium> | undefined;

export function loadSodium(): Promise<Sodium> {
  loaded ??= import('libsodium-wrappers-sumo').then(async (module) => {
    const found = ((module as { default?: Sodium }).default ?? module) as Sodium;
    await found.ready;
    return found;
  });
  // a line that broke off is tried again
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** As the server and the offline page have them: version, then the first half of the key's SHA-256, then the sealed box. */
const VERSION = 'VSL1';
const FINGERPRINT = 16;
const SMALLEST = 4 * 1024;
const LARGEST = 32 * 1024;

/** Without letters that look like digits (Crockford). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 24;

/** 120 random bits in six groups of four. */
export function newCode(sodium: Sodium): string {
  return Array.from(sodium.randombytes_buf(CODE_LENGTH), (each) => SIGNS[each & 31]!)
    .join('')
    .replace(/(.{4})(?!$)/g, '$1-');
}

/** The code as it was made, however it was typed; undefined where it is none. */
export function readCode(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length === CODE_LENGTH && [...plain].every((each) => SIGNS.includes(each)) ? plain : undefined;
}

/** What proves a code without being it. */
export function proofOf(sodium: Sodium, code: string): Uint8Array {
  return sodium.crypto_hash_sha256(sodium.from_string(readCode(code)!));
}

/** What is sealed. Whoever opens it sees for whom and when, whatever stands outside. */
export interface Copy {
  person: string;
  on: string;
  language: string;
  text: string;
}

/** Undefined where the letter is longer than any copy can be. */
export function seal(sodium: Sodium, key: string, copy: Copy): Uint8Array | undefined {
  const letter = sodium.from_string(JSON.stringify({ v: 2, ...copy }));
  let step = SMALLEST;
  while (step < letter.length + 1) {
    step *= 2;
  }
  if (step > LARGEST) {
    return undefined;
  }
  const to = sodium.from_hex(key);
  const padded = sodium.pad(letter, step);
  const box = sodium.crypto_box_seal(padded, to);
  sodium.memzero(letter);
  sodium.memzero(padded);
  const header = sodium.from_string(VERSION);
  const sealed = new Uint8Array(header.length + FINGERPRINT + box.length);
  sealed.set(header);
  sealed.set(sodium.crypto_hash_sha256(to).subarray(0, FINGERPRINT), header.length);
  sealed.set(box, header.length + FINGERPRINT);
  return sealed;
}
