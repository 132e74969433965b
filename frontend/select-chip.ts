// A filter with one choice of several. The browser's own select lies unseen over words as wide as themselves: a select
// alone is as wide as its widest option.
import { html, LitElement, nothing } from 'lit';

interface Option {
  value: string;
  text: string;
}

class SelectChip extends LitElement {
  static override properties = {
    label: { state: true },
    options: { state: true },
    value: { state: true },
    removal: { state: true }
  };

  declare label: string;
  declare options: Option[];
  declare value: string;
  // the name of the button that takes the choice back; none for an order, which always holds
  declare removal: string;
  // Flow puts the server's methods here
  declare $server?: { choose(value: string): void };

  constructor() {
    super();
    this.label = '';
    this.options = [];
    this.value = '';
    this.removal = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  show(label: string, options: Option[], value: string, remove: string) {
    this.options = options;
    this.keep(label, value, remove);
  }

  // the options stay as they are
  keep(label: string, value: string, remove: string) {
    this.label = label;
    this.value = value;
    this.removal = remove;
  }

  private choose(value: string) {
    this.value = value;
    this.$server?.choose(value);
  }

  private takeBack() {
    this.choose('');
    this.querySelector('select')?.focus();
  }

  protected override render() {
    const chosen = this.options.find((option) => option.value === this.value);
    const removable = Boolean(chosen && this.removal);
    return html`<span class="v-chip v-chip-select ${removable ? 'v-chip-on' : ''}">
      <span class="v-chip-text" aria-hidden="true">${chosen?.text ?? this.label}</span>
      <select
        aria-label=${this.label}
        @change=${(change: Event) => this.choose((change.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!this.value}>${this.label}</option>
        ${this.options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === this.value}>${option.text}</option>`
        )}
      </select>
      ${removable
        ? html`<button type="button" class="v-chip-remove" aria-label=${this.removal} @click=${() => this.takeBack()}>
            ✕
          </button>`
        : nothing}
    </span>`;
  }

  protected override updated() {
    const select = this.querySelector('select');
    if (select) {
      select.value = this.value;
    }
  }
}

customElements.define('vestka-select-chip', SelectChip);
