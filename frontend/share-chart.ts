// Shares with their limits as a band. The library is loaded when a chart is shown; colours and letters are those of the page.
import { LitElement } from 'lit';

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

class ShareChart extends LitElement {
  private chart?: import('echarts/core').ECharts;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly themed = new MutationObserver(() => this.draw());
  private lines: Line[] = [];
  private steps: string[] = [];
  private points = false;
  private readonly redraw = () => this.draw();

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
    this.dark.addEventListener('change', this.redraw);
    this.themed.observe(document.documentElement, { attributes: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.themed.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.chart?.dispose();
    this.chart = undefined;
  }

  async show(lines: Line[], steps: string[], points: boolean) {
    this.lines = lines;
    this.steps = steps;
    this.points = points;
    const [core, charts, components, renderers] = await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers')
    ]);
    core.use([charts.LineChart, components.GridComponent, components.TooltipComponent, renderers.SVGRenderer]);
    if (this.isConnected) {
      this.chart ??= core.init(this, undefined, { renderer: 'svg' });
      this.draw();
    }
  }

  // the band is a see-through line at the lower limit with the rest stacked on it
  private series(line: Line, colour: (token: string) => string) {
    const tone = colour(`--v-${line.colour}`);
    const step = 'end' as const;
    const shape = { type: 'line' as const, symbol: 'none', silent: true, stack: line.name, step, lineStyle: { width: 0 }, tooltip: { show: false } };
    return [
      { ...shape, name: `${line.name} lower`, data: line.points.map((point) => [point.at, point.lower]) },
      {
        ...shape,
        name: `${line.name} band`,
        data: line.points.map((point) => [point.at, point.upper - point.lower]),
        areaStyle: { color: tone, opacity: 0.16 }
      },
      {
        type: 'line' as const,
        name: line.name,
        step,
        showSymbol: this.points,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { width: 2, color: tone },
        itemStyle: { color: tone },
        data: line.points.map((point) => [point.at, point.share])
      }
    ];
  }

  private draw() {
    const style = getComputedStyle(this);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    const text = { color: colour('--v-ink-2'), fontFamily: style.fontFamily, fontSize: 13 };
    const whole = (value: number) => `${Math.round(value)}\u00a0%`;
    const said = new Map(this.lines.map((line) => [line.name, new Map(line.points.map((point) => [point.at, point]))]));
    this.chart?.setOption(
      {
        animation: false,
        grid: { left: 8, right: 20, top: 12, bottom: 4, containLabel: true },
        xAxis: {
          type: 'value',
          min: 0,
          max: Math.max(1, this.steps.length - 1),
          minInterval: 1,
          splitLine: { show: false },
          axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => this.steps[at] ?? '' },
          axisLine: { lineStyle: { color: colour('--v-line') } }
        },
        yAxis: { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: whole }, splitLine: { lineStyle: { color: colour('--v-line') } } },
        tooltip: {
          trigger: 'axis',
          backgroundColor: colour('--v-sheet'),
          borderColor: colour('--v-line'),
          textStyle: { color: colour('--v-ink'), fontFamily: style.fontFamily },
          formatter: (at: Array<{ seriesName: string; value: [number, number] }>) =>
            at
              .map((each) => ({ name: each.seriesName, point: said.get(each.seriesName)?.get(each.value[0]) }))
              .filter((each) => each.point !== undefined)
              .map(({ name, point }) => `${this.steps[point!.at]}<br>${name}: ${whole(point!.share)} (${Math.round(point!.lower)}–${Math.round(point!.upper)})`)
              .join('<br>')
        },
        series: this.lines.flatMap((line) => this.series(line, colour))
      },
      true
    );
  }
}

customElements.define('vestka-share-chart', ShareChart);
