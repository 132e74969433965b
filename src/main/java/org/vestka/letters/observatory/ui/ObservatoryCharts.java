package org.vestka.letters.observatory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vestka.letters.observatory.Comparison;
import org.vestka.letters.observatory.PlacePassage;
import org.vestka.letters.observatory.Stretch;
import org.vestka.letters.observatory.Waiting;
import org.vestka.shared.statistics.Share;

/** What the charts draw. */
final class ObservatoryCharts {

    private static final int WHOLE = 100;
    private static final String ONE = "blue";
    private static final String OTHER = "red";

    private ObservatoryCharts() {}

    /** How many had a sign by each week. */
    static ShareChart waiting(Waiting waiting, String place, ObservatoryWords words) {
        return new ShareChart(
                List.of(line(waiting, words.text("column.arrived"), ONE)),
                weeks(waiting.until(), words),
                false,
                words.text(
                        "waiting.said",
                        waiting.until(),
                        ObservatoryWords.percent(waiting.by(waiting.until()).share()),
                        place));
    }

    static ShareChart compared(Comparison both, String one, String other, ObservatoryWords words) {
        Waiting first = both.one().all().waiting();
        Waiting second = both.other().all().waiting();
        int until = Math.min(first.until(), second.until());
        return new ShareChart(
                List.of(line(first, one, ONE), line(second, other, OTHER)),
                weeks(Math.max(first.until(), second.until()), words),
                false,
                words.text(
                        "compare.said",
                        until,
                        one,
                        ObservatoryWords.percent(first.by(until).share()),
                        other,
                        ObservatoryWords.percent(second.by(until).share())));
    }

    private static ShareChart.Line line(Waiting waiting, String name, String colour) {
        return new ShareChart.Line(
                name,
                colour,
                IntStream.rangeClosed(0, waiting.until())
                        .mapToObj(waiting::by)
                        .map(at -> new ShareChart.Point(
                                at.week(), WHOLE * at.share(), WHOLE * at.lower(), WHOLE * at.upper()))
                        .toList());
    }

    private static List<String> weeks(int until, ObservatoryWords words) {
        return IntStream.rangeClosed(0, Math.max(1, until))
                .mapToObj(week -> words.text("weeks", week))
                .toList();
    }

    /** Month by month. */
    static ShareChart months(PlacePassage place, ObservatoryWords words) {
        List<Stretch> steps = place.steps();
        List<ShareChart.Point> points = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Share share = steps.get(at).share();
            points.add(new ShareChart.Point(at, WHOLE * share.share(), WHOLE * share.lower(), WHOLE * share.upper()));
        }
        Stretch first = steps.getFirst();
        Stretch last = steps.getLast();
        return new ShareChart(
                List.of(new ShareChart.Line(words.text("column.in-time", Stretch.WEEKS), ONE, points)),
                steps.stream().map(step -> words.period(step.period())).toList(),
                true,
                words.text(
                        "months.said",
                        words.period(first.period()),
                        ObservatoryWords.percent(first.share().share()),
                        words.period(last.period()),
                        ObservatoryWords.percent(last.share().share())));
    }
}
