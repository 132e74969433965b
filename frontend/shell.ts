// What the frame does in the browser itself: the compact menu, the way out, the place of the reader after a change of page.

import './connection';
import './copy';
import './focus';

/** The compact menu of a phone: opened by its button, closed by Escape or by going somewhere. */
window.Vestka.menu = (toggle: HTMLButtonElement) => {
  const header = toggle.closest('.v-header')!;
  const open = (yes: boolean) => {
    header.classList.toggle('v-menu-open', yes);
    toggle.setAttribute('aria-expanded', String(yes));
  };
  toggle.addEventListener('click', (event) => {
    // the second half of a double click takes nothing back
    if (event.detail < 2) {
      open(toggle.getAttribute('aria-expanded') !== 'true');
    }
  });
  header.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) {
      open(false);
    }
  });
  header.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && toggle.getAttribute('aria-expanded') === 'true') {
      open(false);
      toggle.focus();
    }
  });
};

/** Entries below one of the menu's: opened by it, closed by Escape, by going somewhere, or by turning to something else. */
window.Vestka.more = (toggle: HTMLButtonElement) => {
  const item = toggle.closest('li')!;
  const open = (yes: boolean) => {
    item.classList.toggle('v-menu-more-open', yes);
    toggle.setAttribute('aria-expanded', String(yes));
  };
  toggle.addEventListener('click', (event) => {
    // the second half of a double click takes nothing back
    if (event.detail < 2) {
      open(toggle.getAttribute('aria-expanded') !== 'true');
    }
  });
  item.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) {
      open(false);
    }
  });
  item.addEventListener('focusout', (event) => {
    if (!item.contains((event as FocusEvent).relatedTarget as Node | null)) {
      open(false);
    }
  });
  item.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape' && toggle.getAttribute('aria-expanded') === 'true') {
      open(false);
      toggle.focus();
      event.stopPropagation();
    }
  });
};

/** Every other tab of this site in this browser: nobody who looks through them may find one that stayed. */
const tabs = new BroadcastChannel('l');
const LEFT = 'left';
const SIGNED_OUT = 'out';
/** Where a tab keeps the draft of a letter, see composer/draft.ts. */
const DRAFT = 'd';

/** On the tab itself, which outlives its pages: Back then leads to no name, see index.html. It says nothing of the site. */
const LEFT_HERE = 'l';

function away() {
  document.body.hidden = true;
  window.name = LEFT_HERE;
  try {
    sessionStorage.clear();
    localStorage.clear();
  } finally {
    location.replace('about:blank');
  }
}

tabs.addEventListener('message', (said) => {
  if (said.data === LEFT) {
    away();
  } else if (document.querySelector('.v-leave')) {
    // nobody is signed in any more: the page shows what it may, and nothing until it is there
    document.body.hidden = true;
    location.reload();
  }
});

/** Called with each page, and by signing out: where nobody is signed in, no other tab may look as if somebody were. */
window.Vestka.nobody = () => {
  sessionStorage.removeItem(DRAFT);
  tabs.postMessage(SIGNED_OUT);
};

/**
 * Away at once: empty the page, tell the server without waiting, replace the page. That the reader has left is written down
 * first, for the server to read with whatever it is asked next, should its first word be lost.
 */
window.Vestka.leave = (button: HTMLButtonElement, cookie: string, path: string) => {
  if (button.dataset.leaves) {
    return;
  }
  button.dataset.leaves = 'yes';
  // somebody has signed in again
  window.name = '';
  button.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation();
      document.body.hidden = true;
      try {
        const bound = location.protocol === 'https:';
        document.cookie = `${bound ? '__Host-' : ''}${cookie}=1; path=/; SameSite=Lax${bound ? '; Secure' : ''}`;
        void fetch(new URL(path, document.baseURI), { method: 'POST', keepalive: true }).catch(() => undefined);
        tabs.postMessage(LEFT);
      } finally {
        away();
      }
    },
    { capture: true },
  );
};

/**
 * Where pages were left by a link, by their address: how far down, and by which link. In memory only, so that nothing of it
 * outlives the page.
 */
const left = new Map<string, { y: number; link: string | null }>();
let cameBack: string | undefined;
history.scrollRestoration = 'manual';

// loaded anew, in another language for example, a page is where it was: one number, for the moment between
const reloaded = performance.getEntriesByType('navigation').some((each) => (each as PerformanceNavigationTiming).type === 'reload');
let stood = reloaded ? Number(sessionStorage.getItem('y')) : 0;
sessionStorage.removeItem('y');
window.addEventListener('pagehide', () => {
  // who leaves leaves nothing
  if (!document.body.hidden) {
    sessionStorage.setItem('y', String(Math.round(window.scrollY)));
  }
});

window.addEventListener(
  'click',
  (event) => {
    cameBack = undefined;
    const link = event.composedPath().find((part): part is HTMLAnchorElement => part instanceof HTMLAnchorElement);
    if (link) {
      left.set(location.href, { y: window.scrollY, link: link.getAttribute('href') });
    }
  },
  { capture: true },
);
window.addEventListener('popstate', () => (cameBack = location.href));

/** Rows are drawn a little later than the page: tries until they are there, or the reader scrolls themselves. */
function backTo(y: number, link: string | null) {
  const until = performance.now() + 3000;
  let own = false;
  const stop = () => (own = true);
  const gestures = ['wheel', 'touchstart', 'keydown', 'mousedown'];
  gestures.forEach((gesture) => window.addEventListener(gesture, stop, { passive: true, once: true }));
  const attempt = () => {
    if (own) {
      return;
    }
    window.scrollTo(0, y);
    if (Math.abs(window.scrollY - y) > 1 && performance.now() < until) {
      requestAnimationFrame(attempt);
      return;
    }
    gestures.forEach((gesture) => window.removeEventListener(gesture, stop));
    if (link) {
      document.querySelector<HTMLElement>(`main a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
    }
  };
  attempt();
}

/** The part of the page that the address names; what it names may be anything that somebody has typed. */
function named() {
  try {
    return location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  } catch {
    return null;
  }
}

/**
 * After a change of page: begin at its top, for eyes and for screen readers; at the part that the address names; or, come
 * back to, where it was left. The first page is at its top already.
 */
function arrive(id: string, first: boolean) {
  const part = named();
  const before = cameBack === location.href ? left.get(location.href) : undefined;
  const y = stood;
  stood = 0;
  cameBack = undefined;
  if (first && y > 0) {
    backTo(y, null);
  } else if (part && !before) {
    part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  } else if (!first) {
    window.scrollTo(0, 0);
    document.getElementById(id)?.focus({ preventScroll: true });
    if (before) {
      backTo(before.y, before.link);
    }
  }
}

// the address in the bar follows the page by a moment
// what a field of the page before has said of an error stays in the region that the fields of all pages share
window.Vestka.hush = () =>
  document.querySelectorAll<HTMLElement>('body > div[aria-live], body > div[role="alert"]').forEach((region) => {
    if (region.style.clip) {
      region.textContent = '';
    }
  });
window.Vestka.arrived = (id: string, first: boolean) => window.setTimeout(() => arrive(id, first));

/** A page that the browser has kept whole for Back is asked for anew: its reader may have left. */
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    document.body.hidden = true;
    location.reload();
  }
});
