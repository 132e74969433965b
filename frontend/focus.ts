// Whoever goes by keyboard stays where they were when what they pressed has gone: a row that was decided, a dialog's button
// that went with it, the last "Show more". Without this the next Tab begins at the top of the page.

/** What last had the focus, wherever it was. */
let last: HTMLElement | undefined;

/** What last had it in the content, and all that lay around that, from within: dialogs and notices lie beside the content. */
let around: HTMLElement[] = [];
let soon: number | undefined;

document.addEventListener('focusin', (event) => {
  const at = event.target as HTMLElement;
  last = at;
  if (at.closest('main')) {
    around = [];
    for (let each: HTMLElement | null = at; each; each = each.localName === 'main' ? null : each.parentElement) {
      around.push(each);
    }
  } else if (at.closest('header, footer')) {
    around = [];
  }
});

const there = (part: HTMLElement) => part.isConnected && part.checkVisibility();

function keep() {
  if (document.activeElement !== document.body || !last || there(last)) {
    return;
  }
  const part = around.find(there);
  if (part && part.tabIndex < 0 && !part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  }
  part?.focus({ preventScroll: true });
}

// a moment later: most often the server says itself what comes next
new MutationObserver(() => {
  if (document.activeElement === document.body && last && !there(last)) {
    window.clearTimeout(soon);
    soon = window.setTimeout(keep, 150);
  }
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });

export {};
