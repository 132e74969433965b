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
    return html`<div class="v-counts-scroll" tabindex="0" role="region" aria-label=${this.name}>
      <table aria-label=${this.name}>
        ${this.headings.length === 0
          ? nothing
          : html`<thead>
              <tr>
                ${this.headings.map((heading) => html`<th scope="col">${heading}</th>`)}
              </tr>
            </thead>`}
        <tbody>
          ${this.rows.map((row) => this.row(row))}
        </tbody>
      </table>
    </div>`;
  }

  private row(row: Row): TemplateResult {
    return html`<tr class=${row.sum ? 'v-counts-sum' : nothing}>
      <th scope="row">
        <span>${row.name}</span>${row.percent === null || row.percent === undefined
          ? nothing
          : html`<span class="v-counts-bar" style="--share: ${row.percent}%"></span>`}
      </th>
      ${row.numbers.map(
        (number) =>
          html`<td>
            ${number.href
              ? html`<a href=${number.href} router-link aria-label=${number.label}>${number.text}</a>`
              : number.text}
          </td>`
      )}
    </tr>`;
  }
}

customElements.define('vestka-number-table', NumberTable);
