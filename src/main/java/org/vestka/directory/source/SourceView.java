package org.vestka.directory.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.SourceId;

/**
 * Where a fact comes from, as shown.
 *
 * @param url one address, or several separated by {@code " ; "} as the pack gives them; null for an editor's own word
 */
public record SourceView(
        SourceId id,
        @Nullable String url,
        @Nullable String title,
        @Nullable String sourceDate,
        @Nullable LocalDate retrievedOn,
        @Nullable String fileSha256,
        @Nullable Integer fileRow) {

    /** {@code 2024-04-29}, {@code 2023-09}, {@code 2023-Q1}, {@code about 2022}, {@code 2022/2023} */
    private static final Pattern DATE = Pattern.compile(
            "\\b(?<year>(?:19|20)\\d{2})(?:-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\\d|3[01]))?)?\\b");

    private static final SourceId NOWHERE = new SourceId(0);

    /** Of what is told without saying from where. */
    public static final SourceView UNTOLD = new SourceView(NOWHERE, null, null, null, null, null, null);

    /** A source that is not kept as a row of its own, but told beside what it says. */
    public static SourceView told(String url, @Nullable String date) {
        return new SourceView(NOWHERE, url, null, date, null, null, null);
    }

    /** What is said and not stored yet. */
    public static SourceView of(SourceDraft draft) {
        return new SourceView(
                NOWHERE,
                draft.url(),
                draft.title(),
                draft.sourceDate(),
                draft.retrievedOn(),
                draft.fileSha256(),
                draft.fileRow());
    }

    /** The same, to be stored beside something else. */
    public SourceDraft again() {
        return new SourceDraft(url, title, sourceDate, retrievedOn, fileSha256, fileRow);
    }

    /** Whether it is an editor's own word. */
    public boolean editors() {
        return url == null && title == null && fileSha256 == null;
    }

    /** Whether the fact was made up, so that there is nothing to open. */
    public boolean invented() {
        return SourceDraft.INVENTED.equals(url);
    }

    /** Whether somebody without an account asked for it. */
    public boolean readers() {
        return SourceDraft.READER.equals(url);
    }

    /**
     * The day the source is of, the first it can be where only a month, a quarter or a year is given; empty where none is. The day
     * on which somebody read it is another.
     */
    public Optional<LocalDate> day() {
        Matcher date = DATE.matcher(sourceDate == null ? "" : sourceDate);
        if (!date.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.group("year"));
        int month = date.group("quarter") != null
                ? 3 * Integer.parseInt(date.group("quarter")) - 2
                : date.group("month") == null ? 1 : Integer.parseInt(date.group("month"));
        int day = date.group("day") == null ? 1 : Integer.parseInt(date.group("day"));
        LocalDate first = LocalDate.of(year, month, 1);
        return Optional.of(first.withDayOfMonth(Math.min(day, first.lengthOfMonth())));
    }

    /** The addresses one can open. */
    public List<String> links() {
        return SourceLinks.in(url);
    }
}
