// What every chart of lines does alike: the library is loaded when one is shown, colours and letters are those of the page,
// and it is drawn anew when the page becomes dark or another size.
import type { EChartsCoreOption } from 'echarts/core';
import { LitElement } from 'lit';

/** Colours by their tokens, and the letters of what stands beside a line. */
export interface Look {
  colour: (token: string) => string;
  family: string;
  text: { color: string; fontFamily: string; fontSize: number };
}

export abstract class LineChart extends LitElement {
  private chart?: import('echarts/core').ECharts;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly resized = new ResizeObserver(() => this.chart?.resize());
  private readonly themed = new MutationObserver(() => this.draw());
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

  /** Axes, lines and what is said of a point. */
  protected abstract option(look: Look): EChartsCoreOption;

  protected async load() {
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

  /** How what is said of a point looks. */
  protected tooltip({ colour, family }: Look) {
    return {
      trigger: 'axis' as const,
      backgroundColor: colour('--v-sheet'),
      borderColor: colour('--v-line'),
      textStyle: { color: colour('--v-ink'), fontFamily: family }
    };
  }

  private draw() {
    const style = getComputedStyle(this);
    const colour = (token: string) => style.getPropertyValue(token).trim();
    const family = style.fontFamily;
    const text = { color: colour('--v-ink-2'), fontFamily: family, fontSize: 13 };
    this.chart?.setOption({ animation: false, ...this.option({ colour, family, text }) }, true);
  }
}
