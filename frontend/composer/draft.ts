// A draft, only where the writer asks for it. It lies encrypted in the storage of this tab; its key is the server's, for the
// session alone, so that what a seized disk still holds of it after the session is noise. The text itself goes nowhere.

/** One word that says nothing, and one draft at a time. */
const PLACE = 'd';
const BYTES = 12;

interface Kept {
  letter: string;
  iv: string;
  text: string;
}

/** Texts of this page, so that the way to the envelope and back loses nothing. Gone with the page. */
const open = new Map<string, string>();

export const remembered = {
  read: (letter: string) => open.get(letter) ?? '',
  write: (letter: string, text: string) => (text === '' ? open.delete(letter) : open.set(letter, text)),
};

const bytes = (text: string) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
function base64(all: Uint8Array): string {
  let text = '';
  for (let at = 0; at < all.length; at += 8192) {
    text += String.fromCharCode(...all.subarray(at, at + 8192));
  }
  return btoa(text);
}

/** Browsers encrypt on safe connections only; elsewhere nothing is kept. */
export const possible = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

const imported = (key: string) => crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function keep(letter: string, key: string, text: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(BYTES));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await imported(key), new TextEncoder().encode(text));
  sessionStorage.setItem(PLACE, JSON.stringify({ letter, iv: base64(iv), text: base64(new Uint8Array(sealed)) } satisfies Kept));
}

/** The draft of a letter; undefined where none is kept, or where its session is over. */
export async function kept(letter: string, key: string): Promise<string | undefined> {
  const stored = sessionStorage.getItem(PLACE);
  if (stored === null || !possible()) {
    return undefined;
  }
  try {
    const draft = JSON.parse(stored) as Kept;
    if (draft.letter !== letter) {
      return undefined;
    }
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(draft.iv) }, await imported(key), bytes(draft.text));
    return new TextDecoder().decode(text);
  } catch {
    sessionStorage.removeItem(PLACE);
    return undefined;
  }
}

/** Of one letter, or of all. */
export function forget(letter?: string): void {
  const stored = sessionStorage.getItem(PLACE);
  if (letter === undefined) {
    open.clear();
    sessionStorage.removeItem(PLACE);
    return;
  }
  open.delete(letter);
  if (stored?.includes(JSON.stringify(letter))) {
    sessionStorage.removeItem(PLACE);
  }
}

/** Signed out in another tab, or left. */
new BroadcastChannel('l').addEventListener('message', () => forget());
