// Marks what of a page is to be blackened: with the mouse or a finger on the picture, with keys in the list below it. The picture
// and the list show the same; the server blackens. In the light DOM, for the page's styles.
import { html, LitElement, nothing, type PropertyValues } from 'lit';

interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Texts {
  picture: string;
  marked: string;
  none: string;
  help: string;
  add: string;
  part: string;
  remove: string;
  removed: string;
  burn: string;
}

/** The server blackens whole squares of this size: what is marked moves by them. */
const STEP = 16;
const SMALLEST = 8;

/** What is marked on each page and not blackened yet, for as long as this page of the browser lives: an act beside it takes nothing away. */
const unburnt = new Map<string, Part[]>();

const said = (text: string, ...values: number[]) => text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));

class RedactionBoard extends LitElement {
  static override properties = {
    parts: { state: true },
    chosen: { state: true },
    status: { state: true },
    texts: { state: true },
  };

  declare parts: Part[];
  declare chosen: number;
  declare status: string;
  declare texts: Texts | undefined;
  declare $server: { burn(parts: string): void; marked(parts: number): void };

  private readonly picture = new Image();
  private page = '';
  private pageWidth = 1;
  private pageHeight = 1;
  private from: { x: number; y: number; part?: Part } | undefined;

  constructor() {
    super();
    this.parts = [];
    this.chosen = -1;
    this.status = '';
    this.picture.onload = () => this.paint();
  }

  protected override createRenderRoot() {
    return this;
  }

  /** The picture's address stands in the attribute: only there the server lets it be asked for. */
  show(key: string, over: boolean, width: number, height: number, texts: Texts) {
    if (over) {
      unburnt.delete(key);
    }
    this.page = key;
    this.pageWidth = width;
    this.pageHeight = height;
    this.texts = texts;
    this.parts = unburnt.get(key) ?? [];
    this.chosen = -1;
    this.picture.src = this.getAttribute('source') ?? '';
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    if (changed.has('parts') && this.page !== '') {
      unburnt.set(this.page, this.parts);
      if (changed.get('parts')?.length !== this.parts.length) {
        this.$server.marked(this.parts.length);
      }
    }
    this.paint();
  }

  private paint() {
    const canvas = this.querySelector('canvas');
    const pen = canvas?.getContext('2d');
    if (!canvas || !pen) {
      return;
    }
    pen.clearRect(0, 0, canvas.width, canvas.height);
    if (this.picture.complete && this.picture.naturalWidth > 0) {
      pen.drawImage(this.picture, 0, 0, canvas.width, canvas.height);
    }
    this.parts.forEach((part, index) => {
      // what lies below stays readable while it can still be moved
      pen.fillStyle = 'rgb(0 0 0 / 60%)';
      pen.fillRect(part.x, part.y, part.width, part.height);
      pen.lineWidth = index === this.chosen ? 8 : 3;
      pen.strokeStyle = index === this.chosen ? '#ef8b84' : '#fffdf9';
      pen.strokeRect(part.x, part.y, part.width, part.height);
    });
  }

  private within(part: Part): Part {
    const width = Math.min(Math.max(part.width, SMALLEST), this.pageWidth);
    const height = Math.min(Math.max(part.height, SMALLEST), this.pageHeight);
    return {
      x: Math.min(Math.max(part.x, 0), this.pageWidth - width),
      y: Math.min(Math.max(part.y, 0), this.pageHeight - height),
      width,
      height,
    };
  }

  private replace(index: number, part: Part) {
    this.parts = this.parts.map((each, at) => (at === index ? this.within(part) : each));
  }

  private name(index: number): string {
    const part = this.parts[index];
    return part && this.texts ? said(this.texts.part, index + 1, part.x, part.y, part.width, part.height) : '';
  }

  private async add() {
    const width = Math.round(this.pageWidth / 4);
    const height = Math.round(this.pageHeight / 16);
    const part = { x: Math.round((this.pageWidth - width) / 2), y: Math.round((this.pageHeight - height) / 2), width, height };
    this.parts = [...this.parts, this.within(part)];
    this.chosen = this.parts.length - 1;
    await this.focusOn(this.chosen);
  }

  private async takeOut(index: number) {
    this.parts = this.parts.filter((_, at) => at !== index);
    this.chosen = Math.min(index, this.parts.length - 1);
    this.status = said(this.texts?.removed ?? '', index + 1);
    await this.focusOn(this.chosen);
  }

  private async focusOn(index: number) {
    await this.updateComplete;
    const buttons = this.querySelectorAll<HTMLElement>('.v-redaction-part');
    (buttons[index] ?? this.querySelector<HTMLElement>('.v-redaction-add'))?.focus();
  }

  private key(event: KeyboardEvent, index: number) {
    const part = this.parts[index];
    if (!part) {
      return;
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      void this.takeOut(index);
      return;
    }
    const across = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    const down = event.key === 'ArrowDown' ? STEP : event.key === 'ArrowUp' ? -STEP : 0;
    if (across === 0 && down === 0) {
      return;
    }
    event.preventDefault();
    this.replace(
      index,
      event.shiftKey
        ? { ...part, width: part.width + across, height: part.height + down }
        : { ...part, x: part.x + across, y: part.y + down },
    );
    this.status = this.name(index);
  }

  private at(event: PointerEvent) {
    const canvas = event.currentTarget as HTMLCanvasElement;
    const box = canvas.getBoundingClientRect();
    return {
      x: Math.round(((event.clientX - box.left) / box.width) * this.pageWidth),
      y: Math.round(((event.clientY - box.top) / box.height) * this.pageHeight),
    };
  }

  private press(event: PointerEvent) {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const at = this.at(event);
    const hit = this.parts.findLastIndex(
      (part) => at.x >= part.x && at.x <= part.x + part.width && at.y >= part.y && at.y <= part.y + part.height,
    );
    const part = this.parts[hit];
    if (part) {
      this.chosen = hit;
      this.from = { ...at, part };
    } else {
      this.parts = [...this.parts, this.within({ ...at, width: 0, height: 0 })];
      this.chosen = this.parts.length - 1;
      this.from = at;
    }
  }

  private drag(event: PointerEvent) {
    if (!this.from) {
      return;
    }
    const at = this.at(event);
    const { x, y, part } = this.from;
    this.replace(
      this.chosen,
      part
        ? { ...part, x: part.x + at.x - x, y: part.y + at.y - y }
        : { x: Math.min(x, at.x), y: Math.min(y, at.y), width: Math.abs(at.x - x), height: Math.abs(at.y - y) },
    );
  }

  private release() {
    const drawn = this.from && !this.from.part ? this.parts[this.chosen] : undefined;
    if (drawn && drawn.width <= SMALLEST && drawn.height <= SMALLEST) {
      // a click is no mark
      this.parts = this.parts.filter((part) => part !== drawn);
      this.chosen = -1;
    } else {
      this.status = this.name(this.chosen);
    }
    this.from = undefined;
  }

  private burn() {
    this.$server.burn(this.parts.map((part) => [part.x, part.y, part.width, part.height].map(Math.round).join(',')).join(';'));
  }

  protected override render() {
    const texts = this.texts;
    if (!texts) {
      return nothing;
    }
    return html`<canvas
        class="v-redaction-page"
        role="img"
        aria-label=${texts.picture}
        width=${this.pageWidth}
        height=${this.pageHeight}
        @pointerdown=${this.press}
        @pointermove=${this.drag}
        @pointerup=${this.release}
        @pointercancel=${this.release}
      ></canvas>
      <p class="v-small">${texts.help}</p>
      ${this.parts.length === 0
        ? html`<p class="v-small">${texts.none}</p>`
        : html`<ol class="v-redaction-parts" aria-label=${texts.marked}>
            ${this.parts.map(
              (_, index) => html`<li>
                <button
                  type="button"
                  class="v-redaction-part"
                  aria-current=${index === this.chosen ? 'true' : nothing}
                  @focus=${() => (this.chosen = index)}
                  @click=${() => (this.chosen = index)}
                  @keydown=${(event: KeyboardEvent) => this.key(event, index)}
                >
                  ${this.name(index)}
                </button>
                <button
                  type="button"
                  class="v-button v-button-quiet"
                  aria-label=${said(texts.remove, index + 1)}
                  @click=${() => this.takeOut(index)}
                >
                  ✕
                </button>
              </li>`,
            )}
          </ol>`}
      <p class="v-hidden" role="status">${this.status}</p>
      <div class="v-row">
        <button type="button" class="v-button v-button-secondary v-redaction-add" @click=${this.add}>${texts.add}</button>
        <button
          type="button"
          class="v-button v-button-primary v-redaction-burn"
          ?disabled=${this.parts.length === 0}
          @click=${this.burn}
        >
          ${texts.burn}
        </button>
      </div>`;
  }
}

customElements.define('vestka-redaction-board', RedactionBoard);
