// Takes a sealed copy back by its code. The code stays in this page; what goes to the server is its hash.

import { html, LitElement, nothing } from 'lit';
import { loadSodium, proofOf, readCode } from './sodium.ts';
import { styles } from './styles.ts';

class Withdraw extends LitElement {
  static override styles = styles;
  static override properties = {
    texts: { state: true },
    busy: { state: true },
    asked: { state: true },
    wrong: { state: true },
    done: { state: true },
  };

  declare texts: Record<string, string> | undefined;
  declare busy: boolean;
  /** The code that somebody has typed and not yet confirmed. */
  declare asked: string;
  declare wrong: string;
  declare done: string;
  declare $server: { withdraw(proof: string): Promise<boolean> };

  constructor() {
    super();
    this.busy = false;
    this.asked = '';
    this.wrong = '';
    this.done = '';
  }

  show(texts: Record<string, string>) {
    this.texts = texts;
  }

  private readonly ask = async (event: Event) => {
    event.preventDefault();
    this.done = '';
    const code = readCode(this.renderRoot.querySelector('input')!.value);
    this.wrong = code === undefined ? (this.texts!['no-code'] ?? '') : '';
    this.asked = code ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(code === undefined ? 'input' : '.cancel')?.focus();
  };

  private readonly act = async () => {
    const t = this.texts!;
    this.busy = true;
    try {
      const sodium = await loadSodium();
      const gone = await this.$server.withdraw(sodium.to_hex(proofOf(sodium, this.asked)));
      this.done = gone ? (t['gone'] ?? '') : '';
      this.wrong = gone ? '' : (t['unknown'] ?? '');
      if (gone) {
        this.renderRoot.querySelector('input')!.value = '';
      }
    } catch {
      this.wrong = t['failed'] ?? '';
    } finally {
      this.busy = false;
      this.cancel();
    }
  };

  private readonly cancel = () => {
    this.asked = '';
    this.renderRoot.querySelector('input')?.focus();
  };

  protected override render() {
    const t = this.texts;
    if (!t) {
      return nothing;
    }
    return html`
      <form class="bank" @submit=${this.ask}>
        <div class="field">
          <label for="code">${t['label']}</label>
          <input
            id="code"
            class="code"
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck="false"
            maxlength="60"
            aria-describedby="hint"
            @input=${(event: Event) => event.stopPropagation()}
            @change=${(event: Event) => event.stopPropagation()}
          />
          <p id="hint" class="small">${t['hint']}</p>
        </div>
        ${this.asked === ''
          ? html`<div class="acts"><button type="submit">${t['act']}</button></div>`
          : html`<p><strong>${t['sure']}</strong></p>
              <div class="acts">
                <button type="button" class="cancel" ?disabled=${this.busy} @click=${this.cancel}>${t['keep']}</button>
                <button type="button" class="danger" ?disabled=${this.busy} @click=${this.act}>${t['remove']}</button>
              </div>`}
        <p class="wrong" role="alert">${this.wrong}</p>
        <p role="status">${this.done}</p>
      </form>
    `;
  }
}

customElements.define('vestka-withdraw', Withdraw);
