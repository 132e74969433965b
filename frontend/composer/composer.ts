// The letter as it is written: checked, laid on paper and printed in this page alone. Nothing of the text is a property, an
// event or a form field of the page around it, and none of it is asked of the network.

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { Checker, LONGEST } from './engine/check.ts';
import { unpack } from './engine/names.ts';
import type { Finding, Pack } from './engine/types.ts';
import { forget, keep, kept, possible, remembered } from './draft.ts';
import { findingList, told, type Told } from './finding-list.ts';
import { type Given, said } from './given.ts';
import { type Look, measurer, pages, sheet, words } from './paper.ts';
import { Printout } from './print.ts';
import { deal } from './prompts.ts';
import { styles } from './styles.ts';

const LONG = 5_000; // signs, from which a check waits for a pause
const PAUSE = 250; // ms
const CALM = 1_500; // ms, before a screen reader is told

class Composer extends LitElement {
  static override styles = styles;
  static override properties = {
    given: { state: true },
    checker: { state: true },
    findings: { state: true },
    look: { state: true },
    turn: { state: true },
    keeping: { state: true },
    notice: { state: true },
    status: { state: true },
    asking: { state: true },
    laid: { state: true },
    count: { state: true },
  };

  declare given: Given | undefined;
  declare checker: Checker | null | undefined;
  declare findings: Finding[];
  declare look: Look;
  declare turn: number;
  declare keeping: boolean;
  declare notice: string;
  declare status: string;
  declare asking: Told[] | undefined;
  declare laid: string[][];
  declare count: number;

  private pack: Pack | undefined;
  private names: ReadonlySet<number> = new Set();
  private overridden = new Set<string>();
  private readonly printout = new Printout(() => this.forPaper());
  private pending: number | undefined;
  private calm: number | undefined;
  private saving: number | undefined;
  private readonly leaving = (event: BeforeUnloadEvent) => {
    // Leave goes at once, and a kept draft is there afterwards
    if (this.text !== '' && !this.keeping && !document.body.hidden) {
      event.preventDefault();
    }
  };

  constructor() {
    super();
    this.findings = [];
    this.look = 'hand';
    this.turn = 0;
    this.keeping = false;
    this.notice = '';
    this.status = '';
    this.laid = [[]];
    this.count = 0;
  }

  show(given: Given) {
    this.given = given;
    void this.load(given);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.printout.attach();
    window.addEventListener('beforeunload', this.leaving);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.printout.detach();
    window.removeEventListener('beforeunload', this.leaving);
    [this.pending, this.calm, this.saving].forEach((timer) => window.clearTimeout(timer));
  }

  private get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  private get text(): string {
    return this.area?.value ?? '';
  }

  private async load(given: Given) {
    await this.updateComplete;
    const before = (await kept(given.letter, given.key)) ?? '';
    this.keeping = before !== '';
    if (this.area && this.text === '') {
      this.area.value = remembered.read(given.letter) || before;
      // what else is done with the text in this page asks there
      remembered.write(given.letter, this.text);
    }
    this.examine();
    try {
      const [checks, names] = await Promise.all([fetch(given.checks), fetch(given.names)]);
      this.pack = (await checks.json()) as Pack;
      this.names = names.ok ? unpack(new Uint8Array(await names.arrayBuffer())) : new Set();
      this.checker = new Checker(this.pack);
    } catch {
      this.checker = null;
    }
    this.examine();
    // widths change once the font of the paper is there
    void document.fonts.load("16px Literata").then(() => this.examine());
  }

  /** Checks and lays out what stands there now. */
  private examine() {
    const { given } = this;
    if (!given) {
      return;
    }
    const { text } = this;
    this.findings =
      this.checker?.check(text, {
        kind: given.kind,
        addressee: given.addressee,
        rules: new Set(given.rules.map((rule) => rule.code)),
        names: this.names,
      }) ?? [];
    const paper = sheet(given.kind, this.look);
    this.laid = pages(text, paper, measurer(paper, this.look));
    this.count = words(text);
    window.clearTimeout(this.calm);
    this.calm = window.setTimeout(() => (this.status = this.summary()), CALM);
  }

  private readonly typed = (event: Event) => {
    // what is typed is nobody's else to hear
    event.stopPropagation();
    const { given, text } = this;
    if (!given) {
      return;
    }
    this.notice = '';
    remembered.write(given.letter, text);
    window.clearTimeout(this.pending);
    if (text.length < LONG) {
      this.examine();
    } else {
      this.requestUpdate();
      this.pending = window.setTimeout(() => this.examine(), PAUSE);
    }
    if (this.keeping) {
      window.clearTimeout(this.saving);
      this.saving = window.setTimeout(() => void keep(given.letter, given.key, this.text), PAUSE);
    }
  };

  /** What would make the letter longer than any letter is not taken, and said so. */
  private readonly taken = (event: InputEvent) => {
    event.stopPropagation();
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    this.bound(event, added);
  };

  private readonly pasted = (event: ClipboardEvent) => {
    event.stopPropagation();
    this.bound(event, event.clipboardData?.getData('text/plain') ?? '');
  };

  private bound(event: Event, added: string) {
    const area = this.area!;
    const after = area.value.length - (area.selectionEnd - area.selectionStart) + added.length;
    if (added.length > 0 && after > LONGEST) {
      event.preventDefault();
      const number = new Intl.NumberFormat(this.given?.reader);
      this.notice = said(this.given?.texts['too-long'], number.format(added.length), number.format(LONGEST));
    }
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.key === 'F8' && this.findings.length > 0) {
      event.preventDefault();
      const at = this.area!.selectionStart;
      const next = event.shiftKey
        ? (this.findings.findLast((each) => each.start < at) ?? this.findings.at(-1)!)
        : (this.findings.find((each) => each.start > at) ?? this.findings[0]!);
      this.go(next);
    }
    event.stopPropagation();
  };

  private readonly go = (finding: Finding) => {
    const area = this.area!;
    area.focus();
    area.setSelectionRange(finding.start, finding.end);
    this.renderRoot.querySelector(`mark[data-at="${finding.start}"]`)?.scrollIntoView({ block: 'center' });
    const one = this.told().find((each) => each.findings.includes(finding));
    if (one) {
      const t = this.given!.texts;
      this.status = `${t[`level.${one.rule.level}`]}: ${one.check.fix[this.given!.reader] ?? ''}`;
    }
  };

  private key(finding: Finding): string {
    return `${finding.topic} ${this.text.slice(finding.start, finding.end)}`;
  }

  /** The writer has printed it knowingly before: these words, not whatever else of their kind comes later. */
  private readonly known = (finding: Finding) => this.overridden.has(this.key(finding));

  private told(): Told[] {
    return told(this.findings, this.given?.rules ?? [], this.pack?.checks ?? []);
  }

  private blocking(): Told[] {
    return this.told().filter(({ rule, findings }) => rule.level === 'BLOCK' && !findings.every(this.known));
  }

  private summary(): string {
    const t = this.given!.texts;
    const all = this.told();
    if (this.text.trim() === '') {
      return '';
    }
    if (all.length === 0) {
      return t['none'] ?? '';
    }
    return (['BLOCK', 'WARN', 'INFO'] as const)
      .map((level) => [t[`level.${level}`], all.filter(({ rule }) => rule.level === level).length] as const)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${name}: ${count}`)
      .join(', ');
  }

  private forPaper() {
    const paper = sheet(this.given?.kind ?? 'LETTER', this.look);
    return this.blocking().length > 0 ? (this.given!.texts['not-printed'] ?? '') : { pages: this.laid, paper, look: this.look };
  }

  private readonly print = () => {
    this.examine();
    const blocking = this.blocking();
    if (blocking.length > 0) {
      this.asking = blocking;
      void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')?.showModal());
      return;
    }
    this.printout.print();
  };

  private readonly anyway = () => {
    this.asking?.forEach(({ findings }) => findings.forEach((each) => this.overridden.add(this.key(each))));
    this.close();
    this.printout.print();
  };

  private readonly close = () => {
    this.renderRoot.querySelector('dialog')?.close();
    this.asking = undefined;
  };

  private readonly copy = async () => {
    const t = this.given!.texts;
    try {
      await navigator.clipboard.writeText(this.text);
      this.notice = t['copied'] ?? '';
    } catch {
      this.area!.select();
      this.notice = document.execCommand('copy') ? (t['copied'] ?? '') : (t['copy-failed'] ?? '');
    }
  };

  private readonly keepOrNot = (event: Event) => {
    const { given } = this;
    this.keeping = (event.target as HTMLInputElement).checked;
    if (!given) {
      return;
    }
    if (this.keeping) {
      void keep(given.letter, given.key, this.text);
    } else {
      const { text } = this;
      forget(given.letter);
      remembered.write(given.letter, text);
    }
  };

  private insert(question: string) {
    const area = this.area!;
    const before = area.value.slice(0, area.selectionEnd);
    const added = `${before === '' || /\s$/.test(before) ? '' : ' '}${question} `;
    area.setRangeText(added, area.selectionEnd, area.selectionEnd, 'end');
    area.focus();
    remembered.write(this.given!.letter, area.value);
    this.examine();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const mirror = this.renderRoot.querySelector('.mirror');
    if (mirror) {
      mirror.replaceChildren(...this.marked());
    }
  }

  /** The text once more below the one that is typed, with its places marked. */
  private marked(): Node[] {
    const { text } = this;
    const parts: Node[] = [];
    const levels = new Map(this.given?.rules.map((rule) => [rule.code, rule.level.toLowerCase()]));
    let at = 0;
    for (const finding of this.findings) {
      if (finding.start < at || finding.end > text.length) {
        continue;
      }
      parts.push(document.createTextNode(text.slice(at, finding.start)));
      const mark = document.createElement('mark');
      mark.className = levels.get(finding.rule) ?? '';
      mark.dataset['at'] = String(finding.start);
      mark.textContent = text.slice(finding.start, finding.end);
      parts.push(mark);
      at = finding.end;
    }
    parts.push(document.createTextNode(`${text.slice(at)}\n`));
    return parts;
  }

  protected override render() {
    const { given } = this;
    if (!given) {
      return nothing;
    }
    const t = given.texts;
    const paper = sheet(given.kind, this.look);
    const all = this.told();
    const season = deal(given.questions, given.language, given.month, this.turn);
    return html`
      <div class="work">
        <div class="write">
          <label for="text">${t['label']}</label>
          <div class="field">
            <div class="mirror" aria-hidden="true"></div>
            <textarea
              id="text"
              lang=${given.language}
              rows="12"
              spellcheck="false"
              autocomplete="off"
              autocorrect="off"
              writingsuggestions="false"
              translate="no"
              data-gramm="false"
              data-lt-active="false"
              aria-describedby="private"
              @input=${this.typed}
              @change=${(event: Event) => event.stopPropagation()}
              @beforeinput=${this.taken}
              @paste=${this.pasted}
              @drop=${(event: DragEvent) => this.bound(event, event.dataTransfer?.getData('text/plain') ?? '')}
              @keydown=${this.pressed}
              @keyup=${(event: Event) => event.stopPropagation()}
              @keypress=${(event: Event) => event.stopPropagation()}
            ></textarea>
          </div>
          <p id="private" class="small">${t['private']}</p>
          <p class="small counts">${said(t['counts'], this.count, this.laid.length)}</p>
          <p class="notice" role="alert">${this.notice}</p>
          <p class="hidden" role="status">${this.status}</p>
          ${given.key !== '' && possible()
            ? html`<label class="keep"><input type="checkbox" .checked=${this.keeping} @change=${this.keepOrNot} /> <span>${t['keep']}</span></label>`
            : nothing}
        </div>
        <section class="checked" aria-label=${t['checked'] ?? ''}>
          <h2>${t['checked']}</h2>
          ${this.checker === undefined
            ? html`<p class="small">${t['loading']}</p>`
            : this.checker === null
              ? html`<p class="notice">${t['no-checks']}</p>`
              : html`
                  ${all.length === 0
                    ? html`<p class="small">${this.count === 0 ? t['empty'] : t['none']}</p>`
                    : html`<p class="small">${t['by-key']}</p>`}
                  ${findingList(all, this.text, given, this.known, this.go)}
                  ${this.checker.broken.length > 0
                    ? html`<p class="notice">${said(t['broken'], [...new Set(this.checker.broken.map((each) => each.code))].join(', '))}</p>`
                    : nothing}
                `}
        </section>
        <section class="ideas" aria-label=${t['ideas'] ?? ''}>
          <h2>${t['ideas']}</h2>
          ${given.interests.map((each) => html`<p>${said(t['likes'], each)}</p>`)}
          <ul>
            ${season.map((each) => html`<li><button type="button" lang=${given.language} @click=${() => this.insert(each)}>${each}</button></li>`)}
          </ul>
          ${season.length > 0 ? html`<button type="button" class="quiet" @click=${() => this.turn++}>${t['others']}</button>` : nothing}
        </section>
        <section class="paper" aria-label=${t['paper'] ?? ''}>
          <h2>${t['paper']}</h2>
          <fieldset>
            <legend class="hidden">${t['look']}</legend>
            ${(['hand', 'print'] as const).map(
              (look) => html`<label><input type="radio" name="look" .checked=${this.look === look} @change=${() => this.choose(look)} /> ${t[`look.${look}`]}</label>`,
            )}
          </fieldset>
          <div class="pages" tabindex="0" role="region" aria-label=${t['paper'] ?? ''}>
            ${this.laid.slice(0, 12).map(
              (page, at) => html`<div
                class="page ${this.look}"
                lang=${given.language}
                style="--w:${paper.width};--h:${paper.height};--m:${paper.margin};--l:${paper.line};--t:${paper.type}"
              >
                ${page.map((line) => html`<p>${line}</p>`)}
                <span class="number" aria-hidden="true">${at + 1}</span>
              </div>`,
            )}
          </div>
          <p class="small">${t[`look.${this.look}.what`]}</p>
          <div class="acts">
            <button type="button" class="primary" ?disabled=${this.count === 0} @click=${this.print}>${t['print']}</button>
            <button type="button" class="secondary" ?disabled=${this.count === 0} @click=${this.copy}>${t['copy']}</button>
          </div>
        </section>
      </div>
      <dialog aria-labelledby="ask" @close=${() => (this.asking = undefined)}>
        <h2 id="ask">${t['ask']}</h2>
        <ul>
          ${this.asking?.map(({ rule, check }) => html`<li><p>${rule.text}</p><p class="small">${rule.date} · ${rule.code}</p><p>${check.fix[given.reader] || check.fix['en']}</p></li>`)}
        </ul>
        <div class="acts">
          <button type="button" class="primary" autofocus @click=${this.close}>${t['change']}</button>
          <button type="button" class="secondary" @click=${this.anyway}>${t['anyway']}</button>
        </div>
      </dialog>
    `;
  }

  private choose(look: Look) {
    this.look = look;
    this.examine();
  }
}

customElements.define('vestka-composer', Composer);

declare global {
  interface Window {
    Vestka: Record<string, (...parts: any[]) => unknown>;
  }
}
window.Vestka ??= {};
/** The letter is posted or given back. */
window.Vestka.composed = (letter: string) => forget(letter);
