// Lines at the edges of a letter: who is greeted in the first, who signs in the last.

/** A line where somebody may sign. */
export interface Line {
  start: number;
  end: number;
  short: boolean;
}

/** The line of the greeting. */
export function firstLine(text: string): Line[] {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  return start < 0 || end < 0 ? [] : [line(text, start, end)];
}

function line(text: string, start: number, end: number): Line {
  return { start, end, short: end - start < 80 && text.slice(start, end).trim().split(/\s+/).length <= 6 };
}

/** The last three lines with words. */
export function lastLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let end = text.length; end > 0 && lines.length < 3; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    if (/\p{L}/u.test(text.slice(start, end))) {
      lines.push(line(text, start, end));
    }
    end = start - 1;
  }
  return lines;
}
