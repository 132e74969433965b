// Lines over time. The library is loaded when a chart is shown; colours and letters are those of the page.
import { LitElement } from 'lit';

interface Point {
  day: string;
  said: string;
  numbers: number[];
}

interface Line {
  name: string;
  colour: string;
}

class TrendChart extends LitElement {
  private chart?: import('echarts/core').ECharts;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly themed = new MutationObserver(() => this.draw());
  private points: Point[] = [];
  private months: string[] = [];
  private lines: Line[] = [];
  private group = '';
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

  async show(points: Point[], lines: Line[], months: string[], group: string) {
    this.points = points;
    this.months = months;
    this.lines = lines;
    this.group = group;
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

  private draw() {
    const style = getComputedStyle(this);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    const said = new Map(this.points.map((point) => [point.day, point.said]));
    const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, this.group);
    const time = (value: number) => {
      const at = new Date(value);
      return at.getUTCDate() > 1 ? String(at.getUTCDate()) : at.getUTCMonth() > 0 ? this.months[at.getUTCMonth()] : String(at.getUTCFullYear());
    };
    const line = ({ name, colour: token }: Line, index: number) => ({
      name,
      type: 'line' as const,
      showSymbol: false,
      lineStyle: { width: 2, color: colour(`--v-${token}`) },
      itemStyle: { color: colour(`--v-${token}`) },
      data: this.points.map((point) => [point.day, point.numbers[index]]),
      endLabel: {
        show: true,
        formatter: (at: { value: unknown }) => number((at.value as [string, number])[1]),
        color: colour(`--v-${token}`),
        fontFamily: style.fontFamily,
        fontSize: 14
      }
    });
    const text = { color: colour('--v-ink-2'), fontFamily: style.fontFamily, fontSize: 13 };
    this.chart?.setOption(
      {
        animation: false,
        useUTC: true,
        grid: { left: 8, right: 56, top: 12, bottom: 4, containLabel: true },
        xAxis: { type: 'time', axisLabel: { ...text, formatter: time, hideOverlap: true }, axisLine: { lineStyle: { color: colour('--v-line') } } },
        yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: number }, splitLine: { lineStyle: { color: colour('--v-line') } } },
        tooltip: {
          trigger: 'axis',
          backgroundColor: colour('--v-sheet'),
          borderColor: colour('--v-line'),
          textStyle: { color: colour('--v-ink'), fontFamily: style.fontFamily },
          axisPointer: { label: { show: false } },
          formatter: (at: Array<{ seriesName: string; value: [string, number] }>) =>
            [said.get(at[0].value[0]), ...at.map((each) => `${each.seriesName}: ${number(each.value[1])}`)].join('<br>')
        },
        series: this.lines.map(line)
      },
      true
    );
  }
}

customElements.define('vestka-trend-chart', TrendChart);
