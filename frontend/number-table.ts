// Names and their numbers, each a link to the people behind it. In the light DOM, for the page's styles.
import { html, LitElement, nothing, type TemplateResult } from 'lit';

interface CountNumber {
  text: string;
  href?: string | null;
  label: string;
}

interface Row {
  name: string;
  percent?: number | null;
  sum: boolean;
  numbers: CountNumber[];
}

class NumberTable extends LitElement {
  static override properties = { headings: { state: true }, rows: { state: true } };

  declare headings: string[];
  declare rows: Row[];
  private name = '';

  constructor() {
    super();
    this.headings = [];
    this.rows = [];
  }

  protected override createRenderRoot() {
    return this;
  }

  show(name: string, headings: string[], rows: Row[]) {
    this.name = name;
    this.headings = headings;
    this.rows = rows;
  }

  protected override render() {
    if (this.rows.length === 0) {
      return nothing;
    }
    const columns = this.rows[0]?.numbers.length ?? 0;
    // roles by name: on a phone the rows are laid out anew, and a browser might take them for no table any more
    return html`<div class="v-counts-scroll" tabindex="0" role="region" aria-label=${this.name}>
      <table
        class=${columns > 1 && columns < 6 ? 'v-counts-stacked' : nothing}
        style="--columns: ${columns}"
        role="table"
      >
        ${this.headings.length === 0
          ? nothing
          : html`<thead role="rowgroup">
              <tr role="row">
                ${this.headings.map((heading) => html`<th scope="col" role="columnheader">${heading}</th>`)}
              </tr>
            </thead>`}
        <tbody role="rowgroup">
          ${this.rows.map((row) => this.row(row))}
        </tbody>
      </table>
    </div>`;
  }

  private row(row: Row): TemplateResult {
    return html`<tr role="row" class=${row.sum ? 'v-counts-sum' : nothing}>
      <th scope="row" role="rowheader">
        <span>${row.name}</span>${row.percent === null || row.percent === undefined
          ? nothing
          : html`<span class="v-counts-bar" style="--share: ${row.percent}%"></span>`}
      </th>
      ${row.numbers.map(
        (number) =>
          html`<td role="cell">
            ${number.href
              ? html`<a href=${number.href} router-link aria-label=${number.label}>${number.text}</a>`
              : number.text}
          </td>`
      )}
    </tr>`;
  }
}

customElements.define('vestka-number-table', NumberTable);
