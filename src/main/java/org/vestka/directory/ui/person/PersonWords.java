package org.vestka.directory.ui.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Tone;

/** Who somebody is, in one reader's words: the other names, the states in a word each, what is told. */
public final class PersonWords {

    private static final int SOON = 60;

    private final PersonPage person;
    private final DirectoryWords words;

    public PersonWords(PersonPage person, DirectoryWords words) {
        this.person = person;
        this.words = words;
    }

    /** A state in a word. */
    public record State(Tone tone, String text) {}

    /** The names held in other languages and scripts, each once; and how the name is read, where none is held in the reader's letters. */
    public List<PersonName> otherNames() {
        Set<String> seen = new LinkedHashSet<>(List.of(person.originalName()));
        return Stream.concat(person.names().stream(), Names.readAs(words.reader(), person.names()).stream())
                .filter(name -> name.role() != NameRole.ALIAS && seen.add(name.name()))
                .toList();
    }

    public List<State> states(LocalDate today) {
        List<State> states = new ArrayList<>();
        states.add(new State(tone(person.custody()), custody()));
        designations().forEach(said -> states.add(new State(Tone.BLUE, said)));
        boolean said = person.custody() == CustodyKind.IN_TRANSIT && person.reachability() == Reachability.IN_TRANSIT;
        if (person.reachability() != Reachability.OPEN && person.custody().inFacility() && !said) {
            states.add(new State(Tone.AMBER, words.reachability(person.reachability(), person.publication())));
        }
        if (person.publication() != Publication.MEMORIAL
                && !person.publication().writable()) {
            states.add(new State(Tone.AMBER, words.word("publication", person.publication())));
        }
        if (person.age() != null && person.custody().group() != CustodyKind.Group.DIED) {
            states.add(new State(Tone.NEUTRAL, words.word("age", person.age())));
        }
        if (person.birthday() != null && person.custody().group() != CustodyKind.Group.DIED) {
            boolean soon = BirthdayLetter.next(person.birthday(), today, 0).daysUntil(today) <= SOON;
            states.add(
                    new State(soon ? Tone.GREEN : Tone.NEUTRAL, words.text("birthday", words.day(person.birthday()))));
        }
        return states;
    }

    private String custody() {
        StayView stay = person.stay();
        return person.custody() == CustodyKind.DIED && stay != null && stay.from() != null
                ? words.text("person.died", words.dates().partial(stay.from()))
                : words.custody(person.custody());
    }

    /** The strongest of what is said; of somebody recognised only after release also who recognised them before it. */
    private List<String> designations() {
        Optional<DesignationView> strongest = person.designation();
        if (strongest.isEmpty()) {
            return List.of();
        }
        DesignationValue value = strongest.get().value();
        List<String> said = new ArrayList<>();
        if (value == DesignationValue.RECOGNISED_EX_POST && bodies(DesignationValue.FORMER) > 0) {
            said.add(words.text("badge.designation.held", bodies(DesignationValue.FORMER)));
        }
        said.add(words.text("badge.designation." + value.name(), bodies(value)));
        if (value == DesignationValue.RECOGNISED && bodies(DesignationValue.RECOGNISED_EX_POST) > 0) {
            said.add(words.text(
                    "badge.designation." + DesignationValue.RECOGNISED_EX_POST.name(),
                    bodies(DesignationValue.RECOGNISED_EX_POST)));
        }
        return said;
    }

    private long bodies(DesignationValue value) {
        return person.designations().stream()
                .filter(each -> each.holds() && each.value() == value)
                .map(DesignationView::bodyCode)
                .distinct()
                .count();
    }

    private static Tone tone(CustodyKind custody) {
        return switch (custody.group()) {
            case CUSTODY, OPEN -> Tone.RED;
            case HOME, MEASURE, UNKNOWN -> Tone.AMBER;
            case RELEASED -> Tone.GREEN;
            case DIED -> Tone.NEUTRAL;
        };
    }

    /** What they do and what they like: something to write about. */
    public List<PersonText> about() {
        return texts(PersonTextKind.OCCUPATION, PersonTextKind.INTERESTS);
    }

    /** What happened, told in a few sentences. */
    public List<PersonText> story() {
        return texts(PersonTextKind.STORY);
    }

    private List<PersonText> texts(PersonTextKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> person.text(kind, words.reader()).stream())
                .toList();
    }
}
