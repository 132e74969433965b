// What the frame does in the browser itself: the compact menu, the way out, the place of the reader after a change of page.

import './copy';

/** The compact menu of a phone: opened by its button, closed by Escape or by going somewhere. */
window.Vestka.menu = (toggle: HTMLButtonElement) => {
  const header = toggle.closest('.v-header')!;
  const open = (yes: boolean) => {
    header.classList.toggle('v-menu-open', yes);
    toggle.setAttribute('aria-expanded', String(yes));
  };
  toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') !== 'true'));
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

/** Away at once: empty the page, tell the server without waiting, replace the page. */
window.Vestka.leave = (button: HTMLButtonElement) => {
  button.addEventListener(
    'click',
    (event) => {
      event.stopImmediatePropagation();
      const end = button.dataset.end ?? button.getAttribute('data-end');
      document.body.hidden = true;
      try {
        if (end) {
          void fetch(end, { keepalive: true, credentials: 'same-origin' }).catch(() => undefined);
        }
        sessionStorage.clear();
        localStorage.clear();
      } finally {
        location.replace('about:blank');
      }
    },
    { capture: true },
  );
};

/** After a change of page: begin at its top, for eyes and for screen readers. */
window.Vestka.arrived = (id: string) => {
  window.scrollTo(0, 0);
  document.getElementById(id)?.focus({ preventScroll: true });
};

/** A page that the browser has kept whole for Back is asked for anew: its reader may have left. */
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    document.body.hidden = true;
    location.reload();
  }
});
