package org.vestka.directory.duplicates.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.duplicates.Evidence;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.ReaderLanguage;

/** Why two records seem to be one, and of what they say different things, in the words of the one who reads. */
final class DuplicateWords {

    private final DirectoryWords words;

    /** @param words of the country that the records are of */
    DuplicateWords(DirectoryWords words) {
        this.words = words;
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(ReaderLanguage.current().locale(), "duplicates." + key, arguments);
    }

    DirectoryWords directory() {
        return words;
    }

    /** What speaks for it, or what against it; empty where nothing does. */
    static String told(Set<Evidence> evidence, boolean against) {
        return evidence.stream()
                .filter(each -> each.against() == against)
                .sorted()
                .map(each -> text("evidence." + each.name()))
                .collect(Collectors.joining(" · "));
    }

    /** What a choice is about. */
    String fact(FactKey key) {
        String[] of = key.of().split(" ", 2);
        return switch (key.fact()) {
            case NAME -> text("fact.of", words.word("edit.name.role", NameRole.valueOf(of[0])), language(of[1]));
            case TEXT -> text("fact.of", words.word("text", PersonTextKind.valueOf(of[0])), language(of[1]));
            default -> text("fact." + key.fact().name());
        };
    }

    /** What a record says of it. */
    String value(FactKey key, @Nullable String value, PersonPage person) {
        return switch (key.fact()) {
            case NAME, TEXT -> value == null ? "" : value;
            case GENDER -> text("gender." + (value == null ? Gender.UNKNOWN.name() : value));
            case BORN, DIED -> value == null ? "" : words.dates().partial(PartialDate.parse(value));
            case CUSTODY -> custody(person);
            case DESIGNATION -> designation(value);
            case PICTURE -> text("picture");
        };
    }

    /** Where somebody is, and since when. */
    String custody(PersonPage person) {
        if (person.stay() == null) {
            return words.custody(person.custody());
        }
        StayView stay = person.stay();
        String place = stay.facilityNames().isEmpty() ? "" : Labels.in(words.reader(), stay.facilityNames());
        return Stream.of(words.custody(person.custody()), place, words.since(stay.from()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A part of a record, in a line. */
    String part(SplitPart part) {
        String what =
                switch (part.kind()) {
                    case STAY -> words.custody(CustodyKind.valueOf(part.text()));
                    case DESIGNATION -> words.word("designation", DesignationValue.valueOf(part.text()));
                    case CASE_EVENT -> step(part.text());
                    case BORN -> part.from() == null ? "" : words.dates().partial(part.from());
                    case NAME, TEXT, REFERENCE -> part.text();
                };
        String where = part.names().isEmpty() ? "" : Labels.in(words.reader(), part.names());
        String when = part.kind() == SplitPart.Kind.BORN || part.from() == null && part.until() == null
                ? ""
                : part.kind() == SplitPart.Kind.CASE_EVENT && part.from() != null
                        ? words.dates().partial(part.from())
                        : words.period(part.from(), part.until(), part.until() == null);
        return Stream.of(what, where, when).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    }

    /** One thing in all its languages: as the reader has it, and which they are. */
    String parts(List<SplitPart> same) {
        SplitPart told = same.stream()
                .min(Comparator.comparing((SplitPart part) -> !words.reader().equals(part.language())))
                .orElseThrow();
        String line = told.kind() == SplitPart.Kind.NAME
                ? same.stream().map(this::part).distinct().collect(Collectors.joining(" · "))
                : part(told);
        String languages = same.stream()
                .flatMap(part -> Stream.ofNullable(part.language()))
                .map(tag -> language(tag.value()))
                .collect(Collectors.joining(", "));
        return languages.isEmpty() ? line : text("part.told", line, languages);
    }

    private String step(String text) {
        String[] parts = text.split(" ", 2);
        String kind = words.word("event", CaseEventKind.valueOf(parts[0]));
        return parts.length < 2 || parts[1].isBlank() ? kind : kind + ": " + parts[1];
    }

    String designation(DesignationView designation) {
        return Labels.in(words.reader(), designation.bodyNames()) + ": "
                + words.word("designation", designation.value());
    }

    private String designation(@Nullable String stored) {
        String[] parts = (stored == null ? "" : stored).split(" ", 2);
        String value = words.word("designation", DesignationValue.valueOf(parts[0]));
        return parts.length < 2 || parts[1].isBlank()
                ? value
                : value + ", " + words.since(PartialDate.parse(parts[1].strip()));
    }

    private String language(String tag) {
        return ULocale.forLanguageTag(tag)
                .getDisplayName(ULocale.forLocale(words.reader().locale()));
    }
}
