// A letter as it will lie on paper: broken into lines and pages by the widths of its letters, on screen and in print alike.

export type Look = 'hand' | 'print';

/** Sizes in mm, of type in mm too. */
export interface Sheet {
  width: number;
  height: number;
  margin: number;
  line: number;
  type: number;
}

const A4: Record<Look, Sheet> = {
  hand: { width: 210, height: 297, margin: 20, line: 9, type: 5.6 },
  print: { width: 210, height: 297, margin: 25, line: 6.2, type: 4.2 },
};
/** The half of a card that is not for the address. */
const CARD: Record<Look, Sheet> = {
  hand: { width: 148, height: 105, margin: 8, line: 6.5, type: 4 },
  print: { width: 148, height: 105, margin: 10, line: 5, type: 3.4 },
};

export function sheet(kind: string, look: Look): Sheet {
  return (kind === 'POSTCARD' ? CARD : A4)[look];
}

export const FONT = "'Literata', Georgia, 'Times New Roman', serif";

let canvas: CanvasRenderingContext2D | null = null;

/** How wide a text is, in mm, as the page will draw it. */
export function measurer(paper: Sheet, look: Look): (text: string) => number {
  canvas ??= document.createElement('canvas').getContext('2d');
  const scale = 10;
  const context = canvas!;
  const font = `${look === 'hand' ? 'italic ' : ''}${paper.type * scale}px ${FONT}`;
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width / scale;
      if (text.length < 30) {
        widths.set(text, width);
      }
    }
    return width;
  };
}

/** The lines of a text on a width; a word too long for a line is cut. */
export function lines(text: string, width: number, wide: (text: string) => number): string[] {
  const all: string[] = [];
  const space = wide(' ');
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ')) {
      let rest = word;
      let size = wide(rest);
      if (line !== '' && used + space + size > width) {
        all.push(line);
        line = '';
        used = 0;
      }
      while (size > width && rest.length > 1) {
        let fits = Math.max(1, Math.floor((rest.length * width) / size));
        while (fits > 1 && wide(rest.slice(0, fits)) > width) {
          fits--;
        }
        all.push(rest.slice(0, fits));
        rest = rest.slice(fits);
        size = wide(rest);
      }
      used = line === '' ? size : used + space + size;
      line = line === '' ? rest : `${line} ${rest}`;
    }
    all.push(line);
  }
  return all;
}

/** Pages of lines; at least one. */
export function pages(text: string, paper: Sheet, wide: (text: string) => number): string[][] {
  const perPage = Math.max(1, Math.floor((paper.height - 2 * paper.margin) / paper.line));
  const broken = lines(text, paper.width - 2 * paper.margin, wide);
  const all: string[][] = [];
  for (let at = 0; at < broken.length; at += perPage) {
    all.push(broken.slice(at, at + perPage));
  }
  return all;
}

export function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
