package org.vestka.letters.observatory.ui;

import java.time.YearMonth;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.LetterKind;
import org.vestka.letters.observatory.Comparison;
import org.vestka.letters.observatory.Passage;
import org.vestka.letters.observatory.Period;
import org.vestka.letters.observatory.Stretch;
import org.vestka.letters.observatory.Waiting;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.statistics.Share;

/** The observatory in the words of one reader. */
public final class ObservatoryWords {

    /** Between numbers. */
    /** No line ends within it. */
    private static final String TO = "\u2060–\u2060";

    private static final double ONE_IN_THOUSAND = 0.001;

    private final DirectoryWords directory;
    private final Texts texts;

    /** @param directory of the country told of */
    public ObservatoryWords(DirectoryWords directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    public DirectoryWords directory() {
        return directory;
    }

    /** A text of the bundle, its key without {@code observatory.}. */
    public String text(String key, Object... arguments) {
        return texts.getTranslation("observatory." + key, directory.reader().locale(), arguments);
    }

    public String kind(LetterKind kind) {
        return texts.getTranslation("letters.kind." + kind, directory.reader().locale());
    }

    public String number(long number) {
        return text("number", number);
    }

    /** {@code 53 % (46–60)}. */
    public String share(Share share) {
        return text("share", percent(share.share()), range(share.lower(), share.upper()));
    }

    public String share(Waiting.Point point) {
        return text("share", percent(point.share()), range(point.lower(), point.upper()));
    }

    /** {@code 46–60}. */
    static String range(double lower, double upper) {
        return percent(lower) + TO + percent(upper);
    }

    static long percent(double share) {
        return Math.round(100 * share);
    }

    /** By which week half had a sign. */
    public String half(Waiting waiting) {
        Integer median = waiting.median();
        if (median == null) {
            return text("half.not");
        }
        Integer from = waiting.medianFrom();
        Integer until = waiting.medianUntil();
        return from != null && until != null
                ? text("half.within", median, from + TO + until)
                : text("half.about", median);
    }

    /** {@code 2025}, {@code 2021–2023}, {@code March 2025}, {@code March 2025 – June 2025}. */
    public String period(Period period) {
        if (period.isYear()) {
            return Integer.toString(period.from().getYear());
        }
        if (period.from().getMonthValue() == 1 && period.until().getMonthValue() == 12) {
            return period.from().getYear() + TO + period.until().getYear();
        }
        return period.isMonth() ? month(period.from()) : text("period", month(period.from()), month(period.until()));
    }

    public String month(YearMonth month) {
        return directory.month(month.getMonth()) + " " + month.getYear();
    }

    /** The one sentence of letters. */
    public String summary(Passage passage) {
        return text(
                "summary",
                passage.posted(),
                passage.arrived().had(),
                percent(passage.arrived().share()),
                percent(passage.arrived().lower()),
                percent(passage.arrived().upper()),
                passage.returned().had(),
                passage.silent());
    }

    /** How it has been since it last changed, beside what it was before. */
    public String change(Stretch before, Stretch now) {
        String key = now.almostNothing()
                ? "change.almost-nothing"
                : now.share().share() < before.share().share() ? "change.less" : "change.more";
        return text(
                key,
                // as it stands after "since": May 2023
                directory.dates().since(PartialDate.parse(now.period().from().toString())),
                now.share().of(),
                now.share().had(),
                range(now.share().lower(), now.share().upper()),
                percent(before.share().share()));
    }

    /** Whether chance alone makes such a difference. */
    public String difference(Comparison comparison, String one, String other) {
        double p = comparison.test().p();
        String chance = p < ONE_IN_THOUSAND ? text("chance.thousand") : text("chance.hundred", Math.max(0.1, 100 * p));
        return comparison.differ()
                ? text("compare.differ", comparison.oneIsAhead() ? one : other, chance)
                : text("compare.alike", chance);
    }
}
