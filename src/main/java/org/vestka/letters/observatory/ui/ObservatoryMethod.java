package org.vestka.letters.observatory.ui;

import java.util.List;

/** What is said of the method, in order. */
public final class ObservatoryMethod {

    private ObservatoryMethod() {}

    /** A part of it below a heading. */
    public record Chapter(String title, String text) {}

    public static List<Chapter> chapters(ObservatoryWords words) {
        return List.of(
                new Chapter(words.text("method.counts.title"), words.text("method.counts.text")),
                new Chapter(words.text("method.signs.title"), words.text("method.signs.text")),
                new Chapter(words.text("method.waiting.title"), words.text("method.waiting.text")),
                new Chapter(words.text("method.limits.title"), words.text("method.limits.text")),
                new Chapter(words.text("method.compare.title"), words.text("method.compare.text")),
                new Chapter(words.text("method.change.title"), words.text("method.change.text")),
                new Chapter(words.text("method.ten.title"), words.text("method.ten.text")),
                new Chapter(words.text("method.cannot.title"), words.text("method.cannot.text")));
    }
}
