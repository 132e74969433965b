// What is too much for one message to the server is not sent: it would be refused again and again, and the page would speak of a
// lost connection. It is said beside the field, whose words stay as they are.

/** A message holds 65,536 characters (vaadin.max-request-body-size), and something is around what was typed. */
const MOST = 60_000;

type Field = HTMLInputElement | HTMLTextAreaElement;
type Host = HTMLElement & { value?: string; invalid?: boolean; errorMessage?: string; maxlength?: number };

/** What is written there stays in this browser, and has bounds and words of its own. */
const STAYS_HERE = 'vestka-composer';

/** The field somebody types in: the input itself, or the component around it where a script speaks to that. */
function typedIn(event: Event) {
  const path = event.composedPath();
  return path.some((part) => (part as Element).localName === STAYS_HERE)
    ? undefined
    : path.find((part): part is Field | Host => typeof (part as Host).value === 'string');
}

const hostOf = (part: HTMLElement) => part.closest<Host>('vaadin-text-area, vaadin-text-field, vaadin-password-field');

function room(part: Field | Host) {
  const most = 'maxLength' in part ? part.maxLength : ((part as Host).maxlength ?? -1);
  return most >= 0 ? Math.min(most, MOST) : MOST;
}

const tooLong = (part: Field | Host, value: string) => JSON.stringify(value).length > MOST || value.length > room(part);

/** What the server said of a field before is said again once it holds what it can. */
const before = new WeakMap<Host, { invalid?: boolean; errorMessage?: string }>();

function mark(host: Host | null, words: string) {
  if (host && !before.has(host)) {
    before.set(host, { invalid: host.invalid, errorMessage: host.errorMessage });
    Object.assign(host, { errorMessage: words, invalid: true });
  }
}

function unmark(host: Host | null) {
  const was = host && before.get(host);
  if (host && was) {
    before.delete(host);
    Object.assign(host, was);
  }
}

/**
 * @param words what is said of a field, and of a message that was refused all the same
 * @param say as the page says that it has no connection
 */
export function watch(words: { field: string; message: string }, say: (text: string, stays: boolean) => void) {
  let refused = Infinity;

  window.addEventListener(
    'paste',
    (event) => {
      const part = typedIn(event);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!part) {
        return;
      }
      const { selectionStart, selectionEnd } = part as Field;
      const rest = part.value!.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
      // a browser would cut it without a word; spaces around it are nobody's loss
      if (tooLong(part, 'x'.repeat(rest) + text.trim())) {
        event.preventDefault();
        say(words.field, false);
      }
    },
    { capture: true },
  );

  for (const type of ['input', 'change']) {
    window.addEventListener(
      type,
      (event) => {
        const part = typedIn(event);
        if (!part) {
          return;
        }
        const host = hostOf(part);
        // what the server itself put there may be longer than what is typed
        if (JSON.stringify(part.value).length > MOST) {
          event.stopImmediatePropagation();
          mark(host, words.field);
          say(words.field, false);
        } else {
          unmark(host);
        }
      },
      { capture: true },
    );
  }

  // several fields together may still be too much: the answer is told as what it is, and the message not sent once more
  const messages = new WeakSet<XMLHttpRequest>();
  const open: Function = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    if (isMessage(new URL(url, document.baseURI))) {
      messages.add(this);
    } else {
      messages.delete(this);
    }
    open.call(this, method, url, ...rest);
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null) {
    if (typeof body !== 'string' || !messages.has(this)) {
      // files and signs of life: who sends them speaks of them
      send.call(this, body);
      return;
    }
    if (body.length >= refused) {
      say(words.message, true);
      return;
    }
    this.addEventListener('load', () => {
      if (this.status === 413) {
        refused = Math.min(refused, body.length);
        say(words.message, true);
      }
    });
    send.call(this, body);
  };
}

/** Whether it is what the page tells its server. */
const isMessage = (to: URL) => to.origin === location.origin && to.searchParams.get('v-r') === 'uidl';
