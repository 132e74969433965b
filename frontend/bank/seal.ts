// A copy of the letter for after the release: sealed in this page to the key of a trustee. The server gets what it cannot read.

import { html, LitElement, nothing } from 'lit';
import { remembered } from '../composer/draft.ts';
import { said } from '../composer/given.ts';
import { loadSodium, newCode, proofOf, seal } from './sodium.ts';
import { styles } from './styles.ts';

interface Offer {
  id: string;
  name: string;
  seat: string;
  contact: string;
  /** 64 hexadecimal digits. */
  key: string;
  fingerprint: string;
}

interface Given {
  letter: string;
  language: string;
  person: string;
  day: string;
  offers: Offer[];
  withdraw: string;
  texts: Record<string, string>;
}

class Seal extends LitElement {
  static override styles = styles;
  static override properties = {
    given: { state: true },
    wanted: { state: true },
    chosen: { state: true },
    lost: { state: true },
    busy: { state: true },
    code: { state: true },
    wrong: { state: true },
    copied: { state: true },
  };

  declare given: Given | undefined;
  declare wanted: boolean;
  /** A trustee's id: what is offered may change while somebody writes. */
  declare chosen: string;
  /** Codes of copies of which no answer came: each may be kept. */
  declare lost: string[];
  declare busy: boolean;
  declare code: string;
  declare wrong: string;
  declare copied: string;
  declare $server: { seal(id: string, sealed: string): Promise<string> };

  /** What was sent and not answered: sent once more as it is, it is kept once. */
  private sent: { text: string; key: string; code: string; id: string; sealed: string } | undefined;

  constructor() {
    super();
    this.wanted = false;
    this.chosen = '';
    this.lost = [];
    this.busy = false;
    this.code = '';
    this.wrong = '';
    this.copied = '';
  }

  /** Once more where a key has changed. Nobody is put in the place of a trustee who is there no more. */
  show(given: Given) {
    const before = this.offer;
    if (this.given === undefined) {
      this.chosen = given.offers[0]?.id ?? '';
    }
    this.given = given;
    this.name = before?.name ?? this.name;
    if (before && !this.offer) {
      this.wrong = said(given.texts['gone'] ?? '', this.name);
    }
  }

  private name = '';

  private get offer(): Offer | undefined {
    return this.given?.offers.find((each) => each.id === this.chosen);
  }

  private readonly act = async () => {
    const given = this.given!;
    const t = given.texts;
    const text = remembered.read(given.letter);
    this.wrong = '';
    if (text.trim() === '') {
      this.wrong = t['nothing'] ?? '';
      return;
    }
    const key = this.offer?.key;
    if (key === undefined) {
      this.wrong = said(t['gone'] ?? '', this.name);
      return;
    }
    this.busy = true;
    try {
      const sending = this.sent?.text === text && this.sent.key === key ? this.sent : await this.made(given, key, text);
      if (sending === undefined) {
        this.wrong = t['too-long'] ?? '';
        return;
      }
      if (this.sent !== undefined && this.sent !== sending) {
        this.lost = [...this.lost, this.sent.code];
      }
      this.sent = sending;
      const refused = await this.$server.seal(sending.id, sending.sealed);
      this.sent = undefined;
      // what stands there now may be of somebody else
      this.wrong = this.offer === undefined ? said(t['gone'] ?? '', this.name) : refused;
      if (refused === '') {
        this.code = sending.code;
        this.copied = '';
        await this.updateComplete;
        this.renderRoot.querySelector<HTMLElement>('.done')?.focus();
      }
    } catch {
      this.wrong = (this.sent === undefined ? t['failed'] : said(t['unanswered'] ?? '', this.sent.code)) ?? '';
    } finally {
      this.busy = false;
    }
  };

  /** Undefined where the letter is too long. */
  private async made(given: Given, key: string, text: string) {
    const sodium = await loadSodium();
    const sealed = seal(sodium, key, { person: given.person, on: given.day, language: given.language, text });
    if (sealed === undefined) {
      return undefined;
    }
    const code = newCode(sodium);
    const id = sodium.to_hex(sodium.crypto_hash_sha256(proofOf(sodium, code)));
    return { text, key, code, id, sealed: sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL) };
  }

  private readonly copy = async () => {
    const t = this.given!.texts;
    try {
      await navigator.clipboard.writeText(this.code);
      this.copied = t['copied'] ?? '';
    } catch {
      this.copied = t['copy-failed'] ?? '';
    }
  };

  protected override render() {
    const { given } = this;
    if (!given) {
      return nothing;
    }
    const t = given.texts;
    const { offer } = this;
    return html`
      <section class="bank" aria-label=${t['title'] ?? ''}>
        <h2>${t['title']}</h2>
        <p>${t['lead']}</p>
        <label class="choice">
          <input type="checkbox" .checked=${this.wanted} @change=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).checked)} />
          <span>${t['choose']}</span>
        </label>
        ${this.wanted ? this.details(given, offer) : nothing}
      </section>
    `;
  }

  private details(given: Given, offer: Offer | undefined) {
    const t = given.texts;
    return html`
      ${given.offers.length > 1 || (given.offers.length === 1 && offer === undefined)
        ? html`<div class="field">
            <label for="to">${t['to']}</label>
            <select id="to" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
              ${offer === undefined ? html`<option value="" selected>${t['choose-one']}</option>` : nothing}
              ${given.offers.map((each) => html`<option value=${each.id} ?selected=${each.id === this.chosen}>${each.name}</option>`)}
            </select>
          </div>`
        : nothing}
      ${offer === undefined ? nothing : this.about(t, offer)}
      <div class="acts">
        <button type="button" ?disabled=${this.busy} @click=${this.act}>${this.code === '' ? t['act'] : t['again']}</button>
      </div>
      <p class="wrong" role="alert">${this.wrong}</p>
      ${this.lost.length === 0 ? nothing : html`<p>${t['lost']}</p>${this.lost.map((code) => html`<p><output class="code lost">${code}</output></p>`)}`}
      ${this.code === ''
        ? nothing
        : html`<div class="done" role="group" aria-label=${t['done'] ?? ''} tabindex="-1">
            <p><strong>${t['done']}</strong></p>
            <p>${t['keep-code']}</p>
            <p><output class="code">${this.code}</output></p>
            <div class="acts">
              <button type="button" @click=${this.copy}>${t['copy']}</button>
              <a class="button" download="code.txt" href=${`data:text/plain;charset=utf-8,${encodeURIComponent(`${this.code}\n`)}`}>${t['save']}</a>
              <a class="button" href=${given.withdraw} target="_blank" rel="noopener">${t['withdraw']}</a>
            </div>
            <p role="status">${this.copied}</p>
          </div>`}
    `;
  }

  private about(t: Record<string, string>, offer: Offer) {
    return html`
      <dl>
        <dt>${t['to']}</dt>
        <dd>${offer.name}, ${offer.seat}</dd>
        <dt>${t['contact']}</dt>
        <dd>${offer.contact}</dd>
        <dt>${t['fingerprint']}</dt>
        <dd class="code">${offer.fingerprint}</dd>
      </dl>
      <ul>
        <li>${said(t['reads'], offer.name)}</li>
        <li>${t['keeps']}</li>
        <li>${t['how-long']}</li>
        <li>${t['code']}</li>
        <li>${t['trust']}</li>
      </ul>
    `;
  }
}

customElements.define('vestka-seal', Seal);
