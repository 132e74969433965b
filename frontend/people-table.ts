// The rows of the list of people: a table whose rows are cards on a phone. In the light DOM, for the page's styles.
import { html, LitElement, nothing, type TemplateResult } from 'lit';

interface Row {
  href: string;
  name: string;
  language: string;
  other: string;
  where: string;
  muted: boolean;
  letters: number;
  lettersText: string;
  tone?: string | null;
  address?: string | null;
  addressDay?: string | null;
  act?: string | null;
  actHref?: string | null;
  actLabel?: string | null;
  note?: string | null;
}

class PeopleTable extends LitElement {
  static override properties = { rows: { state: true }, words: { state: true } };

  declare rows: Row[];
  declare words: Record<string, string>;

  constructor() {
    super();
    this.rows = [];
    this.words = {};
  }

  protected override createRenderRoot() {
    return this;
  }

  show(rows: Row[], words: Record<string, string>) {
    this.rows = rows;
    this.words = words;
  }

  async more(rows: Row[]) {
    const first = this.rows.length;
    this.rows = [...this.rows, ...rows];
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('tbody .v-name')[first]?.focus();
  }

  protected override render() {
    if (this.rows.length === 0) {
      return nothing;
    }
    // roles said in full: cards on a phone are no table to every browser
    return html`<table class="v-people" role="table" aria-label=${this.words.caption}>
      <thead role="rowgroup">
        <tr role="row">
          ${['name', 'where', 'letters', 'address', 'act'].map(
            (column) =>
              html`<th role="columnheader" scope="col">
                ${column === 'act' ? html`<span class="v-hidden">${this.words.act}</span>` : this.words[column]}
              </th>`
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${this.rows.map((row) => this.row(row))}
      </tbody>
    </table>`;
  }

  private row(row: Row): TemplateResult {
    return html`<tr role="row">
      <th role="rowheader" scope="row">
        <a class="v-name" href=${row.href} router-link lang=${row.language}>${row.name}</a>
        <div class="v-small">${row.other}</div>
      </th>
      <td role="cell" class=${row.muted ? 'v-secondary' : ''}>${row.where}</td>
      <td role="cell">
        <div class="v-dots">
          <span class="v-dots-row" aria-hidden="true"
            >${[0, 1, 2, 3, 4].map((dot) => html`<span class=${dot < row.letters ? 'v-dot-full' : 'v-dot'}></span>`)}</span
          >
          <span class="v-small">${row.lettersText}</span>
        </div>
      </td>
      <td role="cell">
        ${row.address
          ? html`<span class="v-badge ${row.tone}" title=${row.addressDay ?? nothing}
              >${row.address}${row.addressDay ? html`<span class="v-hidden">, ${row.addressDay}</span>` : nothing}</span
            >`
          : nothing}
      </td>
      <td role="cell" class="v-people-act">
        ${row.actHref
          ? html`<a class="v-button v-button-secondary" href=${row.actHref} router-link aria-label=${row.actLabel ?? nothing}
              >${row.act}</a
            >`
          : html`<span class="v-small">${row.note}</span>`}
      </td>
    </tr>`;
  }
}

customElements.define('vestka-people-table', PeopleTable);
