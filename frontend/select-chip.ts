// A filter with one choice of several: the browser's own select in the shape of a chip.
import { html, LitElement } from 'lit';

interface Option {
  value: string;
  text: string;
}

class SelectChip extends LitElement {
  static override properties = { label: { state: true }, options: { state: true }, value: { state: true } };

  declare label: string;
  declare options: Option[];
  declare value: string;
  // Flow puts the server's methods here
  declare $server?: { choose(value: string): void };

  constructor() {
    super();
    this.label = '';
    this.options = [];
    this.value = '';
  }

  protected override createRenderRoot() {
    return this;
  }

  show(label: string, options: Option[], value: string) {
    this.label = label;
    this.options = options;
    this.value = value;
  }

  protected override render() {
    return html`<select
      class="v-chip v-chip-select ${this.value ? 'v-chip-on' : ''}"
      aria-label=${this.label}
      @change=${(change: Event) => {
        this.value = (change.target as HTMLSelectElement).value;
        this.$server?.choose(this.value);
      }}
    >
      <option value="" ?selected=${!this.value}>${this.label}</option>
      ${this.options.map(
        (option) => html`<option value=${option.value} ?selected=${option.value === this.value}>${option.text}</option>`
      )}
    </select>`;
  }

  protected override updated() {
    const select = this.querySelector('select');
    if (select) {
      select.value = this.value;
    }
  }
}

customElements.define('vestka-select-chip', SelectChip);
