package org.vestka.directory.ui;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.custody.Steps;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.person.PersonPage;
import org.vestka.shared.LanguageTag;

/** What can be taken off a person's page, in an editor's words. */
public final class OffPageChoices {

    private static final int LONGEST = 90;

    private OffPageChoices() {}

    /** One thing that stands there. */
    public record Choice(OffPage what, String words) {}

    /** All that can, in the order in which it stands there. */
    public static List<Choice> of(PersonPage person, DirectoryWords words) {
        List<Choice> choices = new ArrayList<>();
        person.names().stream()
                .filter(name -> name.role() == NameRole.ALIAS)
                .forEach(name -> choices.add(new Choice(
                        new OffPage.Alias(name.language(), name.name()),
                        words.text("off.alias", name.name(), language(name.language(), words)))));
        if (person.birthday() != null || person.age() != null) {
            choices.add(new Choice(new OffPage.Born(), words.text("off.born")));
        }
        person.texts()
                .forEach(text -> choices.add(new Choice(
                        new OffPage.Text(text.kind(), text.language()),
                        words.text(
                                "off.text",
                                words.word("text", text.kind()),
                                language(text.language(), words),
                                cut(text.text())))));
        Steps.of(person.events()).forEach(step -> choices.add(step(step, words)));
        // what is told once somebody is shown again is reckoned from where they were seen last
        if (person.publication().visible()) {
            person.stays().stream().filter(stay -> !stay.open()).forEach(stay -> choices.add(stay(stay, words)));
        }
        return choices;
    }

    private static Choice step(List<CaseEventView> step, DirectoryWords words) {
        CaseEventView told = step.stream()
                .min(Comparator.comparing(
                        (CaseEventView each) -> !words.reader().equals(each.language())))
                .orElseThrow();
        String languages = step.stream()
                .flatMap(each -> Stream.ofNullable(each.language()))
                .map(language -> language(language, words))
                .collect(Collectors.joining(", "));
        String line = Stream.of(
                        words.word("event", told.kind()),
                        told.on() == null ? "" : words.dates().partial(told.on()),
                        String.join("; ", told.articles()),
                        told.words() == null ? "" : told.words())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new Choice(
                new OffPage.Step(step.stream().map(CaseEventView::id).collect(Collectors.toSet())),
                languages.isEmpty() ? cut(line) : words.text("off.told", cut(line), languages));
    }

    private static Choice stay(StayView stay, DirectoryWords words) {
        return new Choice(
                new OffPage.Stay(stay.id()),
                Stream.of(
                                words.custody(stay.custody()),
                                stay.facilityNames().isEmpty() ? "" : Labels.in(words.reader(), stay.facilityNames()),
                                words.period(stay.from(), stay.until(), false))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }

    private static String language(LanguageTag tag, DirectoryWords words) {
        return ULocale.forLanguageTag(tag.value())
                .getDisplayName(ULocale.forLocale(words.reader().locale()));
    }

    private static String cut(String text) {
        String line = Arrays.stream(text.split("\\s+")).collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + " …";
    }
}
