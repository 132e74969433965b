// Lines over time.
import { LineChart, type Look } from './line-chart';

interface Point {
  day: string;
  said: string;
  numbers: number[];
}

interface Line {
  name: string;
  colour: string;
}

class TrendChart extends LineChart {
  private points: Point[] = [];
  private months: string[] = [];
  private lines: Line[] = [];
  private group = '';

  async show(points: Point[], lines: Line[], months: string[], group: string) {
    this.points = points;
    this.months = months;
    this.lines = lines;
    this.group = group;
    await this.load();
  }

  protected override option(look: Look) {
    const { colour, family, text } = look;
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
        fontFamily: family,
        fontSize: 14
      }
    });
    return {
      useUTC: true,
      grid: { left: 8, right: 56, top: 12, bottom: 4, containLabel: true },
      xAxis: { type: 'time', axisLabel: { ...text, formatter: time, hideOverlap: true }, axisLine: { lineStyle: { color: colour('--v-line') } } },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { ...text, formatter: number }, splitLine: { lineStyle: { color: colour('--v-line') } } },
      tooltip: {
        ...this.tooltip(look),
        axisPointer: { label: { show: false } },
        formatter: (at: Array<{ seriesName: string; value: [string, number] }>) =>
          [said.get(at[0].value[0]), ...at.map((each) => `${each.seriesName}: ${number(each.value[1])}`)].join('<br>')
      },
      series: this.lines.map(line)
    };
  }
}

customElements.define('vestka-trend-chart', TrendChart);
