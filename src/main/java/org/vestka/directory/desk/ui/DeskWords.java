package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.CasePerson;
import org.vestka.directory.desk.CaseState;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.desk.Lack;
import org.vestka.directory.desk.StatementView;
import org.vestka.directory.source.SourceTitle;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Tone;

/** What the desk has to say, in the words of the one who reads. */
final class DeskWords {

    private static final int NAMED = 3;

    private DeskWords() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(ReaderLanguage.current().locale(), "desk." + key, arguments);
    }

    static String word(String kind, Enum<?> value) {
        return text(kind + "." + value.name());
    }

    static String name(Map<LanguageTag, String> names) {
        return Labels.in(ReaderLanguage.current(), names);
    }

    /** The name of a body; those that lists have brought may have a code only. */
    static String name(DesignatingBody body) {
        String name = name(body.names());
        return name.isBlank() ? body.code() : name;
    }

    /** The name of a person, where the reader may see it. */
    static String name(@Nullable CasePerson person) {
        return person == null ? text("person.hidden") : person.nameIn(ReaderLanguage.current());
    }

    /** Whom a statement names: the first of them by name. */
    static String names(StatementView statement) {
        List<StatementView.Subject> people = statement.people();
        String first = people.stream()
                .limit(NAMED)
                .map(subject -> name(subject.person()))
                .collect(Collectors.joining(", "));
        return people.size() <= NAMED ? first : text("waiting.names", first, people.size() - NAMED);
    }

    /** What a statement is called, for the one who reads. */
    static String title(StatementView statement) {
        return SourceTitle.in(ReaderLanguage.current(), statement.title());
    }

    static String designation(DesignationValue value) {
        return DirectoryWords.current().word("designation", value);
    }

    static Badge badge(CaseState state) {
        return new Badge(
                switch (state) {
                    case OPEN -> Tone.BLUE;
                    case PROPOSED -> Tone.AMBER;
                    case DECIDED -> Tone.GREEN;
                    case WITHDRAWN -> Tone.NEUTRAL;
                },
                word("state", state));
    }

    /** The way to the person's own page. */
    static Component link(@Nullable CasePerson person) {
        return person == null
                ? new Span(name(person))
                : new Anchor(DirectoryNavigation.person(person.publicId()), name(person));
    }

    /** The same of whatever was thrown; null where it is no refusal. */
    static @Nullable String refusal(RuntimeException thrown) {
        return thrown instanceof DeskRefused refused ? refused(refused) : null;
    }

    /** What is missing before something can be stated: of which criteria, as their texts count them. Empty where nothing is. */
    static Optional<String> lacking(Map<Lack, List<Criterion>> lacking) {
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(lacking.entrySet().stream()
                        .map(each -> text(
                                "lacks." + each.getKey().name(),
                                each.getValue().size(),
                                each.getValue().stream()
                                        .map(Criterion::paragraph)
                                        .collect(Collectors.joining(", "))))
                        .collect(Collectors.joining(" ")));
    }

    /** Where the criteria of a text stand on the page of a case. */
    static String id(CriterionSet set) {
        return "criteria-" + set.code();
    }

    /** Why something was not done, and what to do. */
    static String refused(DeskRefused refused) {
        return switch (refused.reason()) {
            case PRIVATE_WORDS, CONSENT -> text("refused." + refused.reason().name(), refused.detail());
            default -> word("refused", refused.reason());
        };
    }
}
