package org.vestka.directory.corrections.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.vestka.directory.Labels;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.ui.DirectoryWords;

/** What is held of the matter of a correction, line by line, to be laid beside what is proposed. */
final class HeldWords {

    private HeldWords() {}

    /**
     * One line.
     *
     * @param of what it is: a language, a kind; empty where that goes without saying
     * @param said what a correction may say otherwise
     */
    record Line(String of, String said) {

        String whole() {
            return of.isEmpty() ? said : of + ": " + said;
        }
    }

    private static List<Line> plain(List<String> lines) {
        return lines.stream().map(line -> new Line("", line)).toList();
    }

    /** Whether a matter is not one of the page itself, so that nothing of it can be laid beside: rules are the country's too. */
    static boolean elsewhere(Matter matter) {
        return matter == Matter.RULES || matter == Matter.OTHER;
    }

    static List<Line> of(Matter matter, PersonPage person, MailingAddress address, DirectoryWords words) {
        return switch (matter) {
            case NAME ->
                person.names().stream()
                        .map(name -> new Line(
                                name.language().value() + " · " + words.word("edit.name.role", name.role()),
                                name.name()))
                        .toList();
            case BIRTH ->
                plain(Stream.of(
                                person.birthday() == null ? null : words.day(person.birthday()),
                                person.age() == null ? null : words.word("age", person.age()))
                        .filter(Objects::nonNull)
                        .toList());
            case WHERE, FREE -> plain(custody(person, words));
            case CASE ->
                plain(person.events().stream()
                        .map(event -> Stream.of(
                                        words.word("event", event.kind()),
                                        event.on() == null ? "" : words.dates().partial(event.on()),
                                        String.join(", ", event.articles()),
                                        event.words() == null ? "" : event.words())
                                .filter(part -> !part.isBlank())
                                .reduce((one, other) -> one + " · " + other)
                                .orElse(""))
                        .toList());
            case ADDRESS ->
                plain(
                        switch (address) {
                            case Printable printable -> printable.lines();
                            case Unprintable none -> List.of(words.why(none));
                        });
            case TEXT ->
                person.texts().stream()
                        .map(text ->
                                new Line(words.word("text", text.kind()) + " (" + text.language() + ")", text.text()))
                        .toList();
            case MOVED, RULES, OTHER -> List.of();
        };
    }

    private static List<String> custody(PersonPage person, DirectoryWords words) {
        List<String> lines = new ArrayList<>(List.of(words.custody(person.custody())));
        StayView stay = person.stay();
        if (stay != null) {
            String place = Labels.in(words.reader(), stay.facilityNames());
            if (!place.isBlank()) {
                lines.add(place);
            }
            String since = words.since(stay.from());
            if (!since.isBlank()) {
                lines.add(since);
            }
        }
        return lines;
    }

    static List<Line> of(Matter matter, FacilityPage place, DirectoryWords words) {
        return switch (matter) {
            case ADDRESS ->
                plain(place.addresses().stream()
                        .filter(address -> address.status() != AddressStatus.DEAD)
                        .flatMap(address -> address.texts().stream().map(HeldWords::line))
                        .toList());
            case NAME ->
                place.names().entrySet().stream()
                        .map(name -> new Line(name.getKey().value(), name.getValue()))
                        .sorted(Comparator.comparing(Line::of))
                        .toList();
            case MOVED ->
                plain(List.of(words.word("facility.one", place.kind())
                        + (place.state() == FacilityState.CLOSED ? " · " + words.text("place.closed") : "")));
            default -> List.of();
        };
    }

    private static String line(AddressText text) {
        return Stream.of(text.facilityLine(), text.streetLine(), text.placeLine())
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
