package org.vestka.directory.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.person.Publication;

/** What of {@link EveryKindOfPerson} may stand in no public output, and how each of them is found. */
public final class KeptBack {

    /** An id that nobody was ever given. */
    public static final String NOBODY = "4444444444";

    private final CountryCode country;
    private final Map<Publication, String> ids;
    private final List<String> codes;
    private final Map<Secret, String> secrets = new LinkedHashMap<>();

    final List<String> others = new ArrayList<>();
    final Map<Publication, String> letters = new EnumMap<>(Publication.class);
    String home = "";
    String there = "";
    String ofTheYear = "";

    /** @param where null where it may stand nowhere at all; else it may stand, but not as this finds it */
    private record Secret(String word, @Nullable Pattern where) {

        boolean isIn(String text) {
            // whole files of everybody are looked through: a pattern is tried only where the word stands
            return text.contains(word) && (where == null || where.matcher(text).find());
        }
    }

    KeptBack(CountryCode country, Map<Publication, String> ids, List<String> codes) {
        this.country = country;
        this.ids = ids;
        this.codes = codes;
    }

    public CountryCode country() {
        return country;
    }

    public List<CountryCode> countries() {
        return List.of(country, EveryKindOfPerson.YEAR);
    }

    public String id(Publication publication) {
        return Objects.requireNonNull(ids.get(publication));
    }

    /** Whom everybody may read of at home. */
    public String atHome() {
        return home;
    }

    /** Whose year of birth stands on the envelope. */
    public String ofTheYear() {
        return ofTheYear;
    }

    public List<String> hidden() {
        return Stream.of(Publication.values())
                .filter(publication -> !publication.visible())
                .map(this::id)
                .toList();
    }

    /** Everybody's. */
    public List<String> ids() {
        return Stream.of(ids.values().stream(), Stream.of(home, there, NOBODY), others.stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Of places: one that is open, one that is hidden, one that is nobody's address, one where everybody was before. */
    public List<String> codes() {
        return codes;
    }

    /** Of each a letter in the museum; one that never was. */
    public List<String> letters() {
        return Stream.concat(letters.values().stream(), Stream.of(NOBODY)).toList();
    }

    /** The letter of somebody. */
    public String letter(Publication publication) {
        return Objects.requireNonNull(letters.get(publication));
    }

    /** Words by which whoever is not shown would be searched for. */
    public List<String> words() {
        return Stream.of(Publication.values())
                .filter(publication -> !publication.visible())
                .map(publication -> "Zora" + publication.name())
                .toList();
    }

    /**
     * What a text tells that it must not.
     *
     * @param asked what was asked for may be said again
     */
    public List<String> toldIn(String text, String asked) {
        List<String> told = new ArrayList<>();
        secrets.forEach((secret, what) -> {
            if (secret.isIn(text) && !secret.isIn(asked)) {
                told.add(asked + " tells " + what);
            }
        });
        return told;
    }

    void keep(Publication publication, String name, String id) {
        String who = name.substring("Zora".length());
        if (!publication.visible()) {
            keep(name, "the name of somebody " + publication);
            keep("Zorsa" + who, "another name of somebody " + publication);
            keep(id, "the id of somebody " + publication);
        }
        if (!publication.visible() || publication == Publication.LIMITED) {
            keep("Weaves" + who, "the story of somebody " + publication);
            keep("Potter" + who, "the occupation of somebody " + publication);
            keep("potter" + who.toLowerCase(java.util.Locale.ROOT), "the occupation of somebody " + publication);
            keep("Chess" + who, "the interests of somebody " + publication);
            keep("777" + who, "the charge against somebody " + publication);
            keep("of-" + name, "a source about somebody " + publication);
        }
    }

    void keep(String secret, String what) {
        secrets.put(new Secret(secret, null), what);
    }

    /** Where it stands for itself, not within a longer word or number. */
    void keepWord(String secret, String what) {
        keepWord(secret, null, what);
    }

    /** @param unless what it may stand before, as a pattern */
    void keepWord(String secret, @Nullable String unless, String what) {
        secrets.put(
                new Secret(
                        secret,
                        Pattern.compile("(?<![\\p{L}\\p{Nd}.#-])"
                                + Pattern.quote(secret)
                                + "(?![\\p{L}\\p{Nd}])"
                                + (unless == null ? "" : "(?!" + unless + ")"))),
                what);
    }
}
