// Says in words, for as long as it is so, that the server cannot be reached. Meanwhile links lead nowhere: the page they would
// leave is all there is, with what was typed on it.

import { watch } from './too-much';

declare global {
  interface Window {
    Vaadin?: any;
  }
}
window.Vestka ??= {};

const said = document.createElement('div');
said.className = 'v-connection';
said.setAttribute('aria-live', 'assertive');
document.body.append(said);
const words = { lost: '', waiting: '', back: '' };
const tooMuch = { field: '', message: '' };
let lost = false;
let refused = false;
let gone: number | undefined;
let knocking: number | undefined;

const state = (): string | undefined => window.Vaadin?.connectionState?.state;
const unreachable = () => ['connection-lost', 'reconnecting'].includes(state()!);

function say(text: string, calm = false) {
  window.clearTimeout(gone);
  said.setAttribute('role', calm ? 'status' : 'alert');
  said.textContent = text;
  said.classList.toggle('v-connection-back', calm);
  if (calm) {
    gone = window.setTimeout(() => {
      said.removeAttribute('role');
      said.textContent = '';
    }, 6000);
  }
}

function look() {
  if (refused) {
    // the server is there, and does not take what this page has to send
    return;
  }
  if (unreachable() && !lost) {
    lost = true;
    say(words.lost);
    knocking = window.setInterval(knock, 3000);
  } else if (lost && state() === 'connected') {
    lost = false;
    say(words.back, true);
    window.clearInterval(knocking);
  }
}

/** Where the page began: as it goes elsewhere, the address that others are reckoned from goes with it. */
const SOMETHING_SMALL = new URL('vestka/icon.svg', document.baseURI);

/**
 * Asks by itself whether the server is there again. The framework does not always notice: once it has given up, it waits to be
 * told by the browser, which says nothing where it was the server that was away; and where something was typed meanwhile, that
 * arrives, but the state stays what it was.
 */
async function knock() {
  if (!unreachable()) {
    return;
  }
  try {
    await fetch(SOMETHING_SMALL, { cache: 'no-store' });
  } catch {
    return;
  }
  if (state() === 'connection-lost') {
    window.dispatchEvent(new Event('online'));
  } else if (state() === 'reconnecting') {
    // what waits to be sent is sent all the same; should that fail, the words are here again
    window.Vaadin.connectionState.state = 'connected';
  }
}

let watched = false;
window.Vestka.connection = (language: string, texts: typeof words & typeof tooMuch) => {
  Object.assign(words, { lost: texts.lost, waiting: texts.waiting, back: texts.back });
  Object.assign(tooMuch, { field: texts.field, message: texts.message });
  said.lang = language;
  if (!watched && window.Vaadin?.connectionState) {
    watched = true;
    window.Vaadin.connectionState.addStateChangeListener(look);
  }
};

/** What is so for as long as it is so. */
function standing() {
  if (refused) {
    return tooMuch.message;
  }
  return lost ? words.lost : '';
}

watch(tooMuch, (text, stays) => {
  if (stays) {
    refused = true;
    window.clearInterval(knocking);
  }
  say(text);
  if (!stays) {
    gone = window.setTimeout(() => say(standing()), 12000);
  }
});

window.addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((part): part is HTMLAnchorElement => part instanceof HTMLAnchorElement);
    const elsewhere = link?.href && !link.target && !link.getAttribute('href')!.startsWith('#');
    if (lost && elsewhere && new URL(link.href).origin === location.origin) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(words.waiting);
    }
  },
  { capture: true },
);

export {};
