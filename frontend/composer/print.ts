// Puts the letter alone on paper. With a margin of none no browser adds an address, a title or a date of its own.

import { html, render } from 'lit';
import { FONT, type Look, type Sheet } from './paper.ts';

const STYLE = (paper: Sheet, look: Look) => `
  @page { size: ${paper.width}mm ${paper.height}mm; margin: 0; }
  .v-paper { display: none; }
  @media print {
    html, body { background: #fff !important; margin: 0 !important; padding: 0 !important; min-height: 0 !important; height: auto !important; }
    body > *:not(.v-paper) { display: none !important; }
    .v-paper { display: block; color: #000; font: ${look === 'hand' ? 'italic ' : ''}${paper.type}mm/${paper.line}mm ${FONT}; }
    .v-paper section { box-sizing: border-box; width: ${paper.width}mm; height: ${paper.height - 0.5}mm; padding: ${paper.margin}mm; overflow: hidden; break-after: page; break-inside: avoid; }
    .v-paper section:last-child { break-after: auto; }
    .v-paper p { margin: 0; height: ${paper.line}mm; white-space: pre; ${look === 'hand' ? 'border-bottom: 0.2mm solid #bbb; box-sizing: border-box;' : ''} }
  }`;

/** What the page gives to a printer as long as it is there, whether by our button or by the browser's own. */
export class Printout {
  private readonly host = document.createElement('div');
  private readonly style = document.createElement('style');
  private title: string | undefined;
  private readonly before = () => {
    this.title = document.title;
    // the name of the file where one prints into a file; without one it would be that of the site
    document.title = '1';
    this.draw();
  };
  private readonly after = () => {
    document.title = this.title ?? document.title;
    render(html``, this.host);
  };
  private readonly draw: () => void;

  /** @param content pages as they are now, or the words why nothing is printed */
  constructor(content: () => { pages: string[][]; paper: Sheet; look: Look } | string) {
    this.host.className = 'v-paper';
    this.host.setAttribute('aria-hidden', 'true');
    this.draw = () => {
      const now = content();
      if (typeof now === 'string') {
        this.style.textContent = STYLE({ width: 210, height: 297, margin: 20, line: 7, type: 4.2 }, 'print').replace('white-space: pre', '');
        render(html`<section><p>${now}</p></section>`, this.host);
        return;
      }
      this.style.textContent = STYLE(now.paper, now.look);
      render(html`${now.pages.map((page) => html`<section>${page.map((line) => html`<p>${line}</p>`)}</section>`)}`, this.host);
    };
  }

  attach(): void {
    this.style.textContent = '@media print { body { visibility: hidden; } } .v-paper { display: none; }';
    document.head.append(this.style);
    document.body.append(this.host);
    window.addEventListener('beforeprint', this.before);
    window.addEventListener('afterprint', this.after);
  }

  detach(): void {
    window.removeEventListener('beforeprint', this.before);
    window.removeEventListener('afterprint', this.after);
    render(html``, this.host);
    this.host.remove();
    this.style.remove();
  }

  print(): void {
    this.draw();
    window.print();
  }
}
