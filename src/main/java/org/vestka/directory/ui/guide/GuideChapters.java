package org.vestka.directory.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.UrlWord;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.ui.DirectoryWords;

/** How the rules of all countries are told: to whom they matter most first. */
public final class GuideChapters {

    private static final String SIGNS = "signs";

    private final List<Country> countries;
    private final Guidelines guidelines;
    private final DirectoryWords words;

    public GuideChapters(List<Country> countries, Guidelines guidelines, DirectoryWords words) {
        this.countries = countries;
        this.guidelines = guidelines;
        this.words = words;
    }

    /**
     * Rules that are told together.
     *
     * @param id by which addresses point at them
     * @param first whether nobody shall pass it over
     * @param lead null where the title says it all
     * @param signs whether they tell how one learns that a letter arrived
     */
    public record Chapter(
            String id,
            boolean first,
            String title,
            @Nullable String lead,
            boolean signs,
            List<Guideline> rules) {}

    /** Nothing where no country has rules. */
    public List<Chapter> all() {
        List<Country> withRules =
                countries.stream().filter(country -> !rules(country).isEmpty()).toList();
        return withRules.stream()
                .flatMap(country -> of(
                        rules(country),
                        country.code().value().toLowerCase(Locale.ROOT) + "-",
                        withRules.size() > 1 ? country.nameIn(words.reader()) + ": " : ""))
                .toList();
    }

    private List<Guideline> rules(Country country) {
        return guidelines.forCountry(country.code(), words.reader());
    }

    private Stream<Chapter> of(List<Guideline> rules, String id, String prefix) {
        List<Chapter> chapters = new ArrayList<>();
        audience(rules, RuleAudience.INSIDE, "inside", id, prefix).forEach(chapters::add);
        List<Guideline> writer = rules.stream()
                .filter(rule -> rule.audience() == RuleAudience.WRITER && rule.facility() == null)
                .toList();
        for (RuleLevel level : RuleLevel.values()) {
            List<Guideline> own =
                    writer.stream().filter(rule -> rule.level() == level).toList();
            if (!own.isEmpty()) {
                chapters.add(new Chapter(
                        id + UrlWord.of(level), false, prefix + words.word("guide.level", level), null, false, own));
            }
        }
        // that no sign says nothing is said also where no sign is known
        chapters.add(new Chapter(
                id + SIGNS,
                false,
                prefix + words.text("guide.signs"),
                words.text("guide.signs.lead"),
                true,
                of(rules, RuleAudience.EVIDENCE)));
        audience(rules, RuleAudience.PARCELS, "parcels", id, prefix).forEach(chapters::add);
        audience(rules, RuleAudience.EDITOR, "editors", id, prefix).forEach(chapters::add);
        return chapters.stream();
    }

    private Stream<Chapter> audience(
            List<Guideline> rules, RuleAudience audience, String key, String id, String prefix) {
        List<Guideline> own = of(rules, audience);
        return own.isEmpty()
                ? Stream.empty()
                : Stream.of(new Chapter(
                        id + key,
                        audience == RuleAudience.INSIDE,
                        prefix + words.text("guide." + key),
                        words.text("guide." + key + ".lead"),
                        false,
                        own));
    }

    private static List<Guideline> of(List<Guideline> rules, RuleAudience audience) {
        return rules.stream().filter(rule -> rule.audience() == audience).toList();
    }

    /** How the numbers of the list come about, a paragraph each. */
    public static List<String> counting(DirectoryWords words) {
        return Stream.of("waiting", "none", "letters", "address")
                .map(part -> words.text("guide.counting." + part))
                .toList();
    }
}
