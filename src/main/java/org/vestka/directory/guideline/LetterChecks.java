package org.vestka.directory.guideline;

import java.util.List;
import java.util.Map;

/**
 * What a country pack says of checking letters, as a browser reads it: the checks are made there, never here. Terms and endings
 * are explained in the packs' README.
 *
 * @param country code
 * @param endings by the name of their class, separated by spaces
 * @param broken checks that cannot be read; they alone are left out
 */
public record LetterChecks(
        String country,
        Map<String, String> endings,
        List<Check> checks,
        List<Words> words,
        List<Question> questions,
        List<Broken> broken) {

    /** How a check looks at a text; in small letters, as the browser's. */
    public enum Kind {
        WORDS,
        EXPRESSION,
        SCRIPT,
        FOREIGN,
        EMOJI,
        LENGTH,
        SIGNATURE,
        PRISONERS
    }

    /**
     * A check.
     *
     * @param rule the code of the rule it speaks for
     * @param topic what it looks for: politics, cipher …
     * @param value what its kind needs: an expression, limits, the name of its words
     * @param fix a way out, by language of the interface
     */
    public record Check(
            String code,
            String rule,
            String topic,
            String kind,
            String value,
            int limit,
            String near,
            String unless,
            Map<String, String> fix) {}

    /** Terms of a check, exceptions from it, or a set. */
    public record Words(String name, String terms, String near, String unless) {}

    /**
     * A question to ask in a letter.
     *
     * @param language of the letter
     * @param months in which it is in season, January is 1; empty: always
     */
    public record Question(String language, List<Integer> months, String text) {}

    /** A check that is left out, and why. */
    public record Broken(String code, String reason) {}

    /** Of a pack that says nothing of it. */
    public static LetterChecks none(String country) {
        return new LetterChecks(country, Map.of(), List.of(), List.of(), List.of(), List.of());
    }
}
