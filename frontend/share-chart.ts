// Shares with their limits as a band.
import { LineChart, type Look } from './line-chart';

interface Point {
  at: number;
  share: number;
  lower: number;
  upper: number;
}

interface Line {
  name: string;
  colour: string;
  points: Point[];
}

class ShareChart extends LineChart {
  private lines: Line[] = [];
  private steps: string[] = [];
  private points = false;

  async show(lines: Line[], steps: string[], points: boolean) {
    this.lines = lines;
    this.steps = steps;
    this.points = points;
    await this.load();
  }

  // a share of its own lasts until the next step, the last one too
  private drawn(line: Line): Point[] {
    const last = line.points.at(-1);
    return this.points && last ? [...line.points, { ...last, at: last.at + 1 }] : line.points;
  }

  // the band is a see-through line at the lower limit with the rest stacked on it
  private series(line: Line, colour: (token: string) => string) {
    const tone = colour(`--v-${line.colour}`);
    const step = 'end' as const;
    const points = this.drawn(line);
    const shape = { type: 'line' as const, symbol: 'none', silent: true, stack: line.name, step, lineStyle: { width: 0 }, tooltip: { show: false } };
    return [
      { ...shape, name: `${line.name} lower`, data: points.map((point) => [point.at, point.lower]) },
      {
        ...shape,
        name: `${line.name} band`,
        data: points.map((point) => [point.at, point.upper - point.lower]),
        areaStyle: { color: tone, opacity: 0.16 }
      },
      {
        type: 'line' as const,
        name: line.name,
        step,
        showSymbol: this.points,
        symbol: 'circle',
        symbolSize: (value: [number, number]) => (value[0] < this.steps.length ? 7 : 0),
        lineStyle: { width: 2, color: tone },
        itemStyle: { color: tone },
        data: points.map((point) => [point.at, point.share])
      }
    ];
  }

  protected override option(look: Look) {
    const { colour, text } = look;
    const whole = (value: number) => `${Math.round(value)}\u00a0%`;
    const said = new Map(this.lines.map((line) => [line.name, new Map(line.points.map((point) => [point.at, point]))]));
    return {
      grid: { left: 8, right: 20, top: 12, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        min: 0,
        max: Math.max(1, this.points ? this.steps.length : this.steps.length - 1),
        minInterval: 1,
        splitLine: { show: false },
        axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => this.steps[at] ?? '' },
        axisLine: { lineStyle: { color: colour('--v-line') } }
      },
      yAxis: { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: whole }, splitLine: { lineStyle: { color: colour('--v-line') } } },
      tooltip: {
        ...this.tooltip(look),
        formatter: (at: Array<{ seriesName: string; value: [number, number] }>) =>
          at
            .map((each) => ({ name: each.seriesName, point: said.get(each.seriesName)?.get(each.value[0]) }))
            .filter((each) => each.point !== undefined)
            .map(({ name, point }) => `${this.steps[point!.at]}<br>${name}: ${whole(point!.share)} (${Math.round(point!.lower)}–${Math.round(point!.upper)})`)
            .join('<br>')
      },
      series: this.lines.flatMap((line) => this.series(line, colour))
    };
  }
}

customElements.define('vestka-share-chart', ShareChart);
