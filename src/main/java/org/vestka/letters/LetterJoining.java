package org.vestka.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PeopleJoined;
import org.vestka.directory.PeopleParted;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.duplicates.JoiningJournal;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.letters.persistence.JoinedLetters;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.LetterRepository.Owned;

/** Letters go with the record that stays, and back; nobody is told, and none is lost. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterJoining {

    private static final String LETTER = "LETTER";
    /** What a letter was that stood beside another one of its writer already. */
    private static final String BESIDE = "BESIDE";

    private static final int EARLY = 10;
    /** After letters and promises: numbers are locked last. */
    private static final int LAST = 200;

    private final JoinedLetters joined;
    private final JoiningJournal journal;
    private final LetterRepository letters;
    private final EnvelopeCheck envelopes;
    private final CoverageCount count;

    LetterJoining(
            JoinedLetters joined,
            JoiningJournal journal,
            LetterRepository letters,
            EnvelopeCheck envelopes,
            CoverageCount count) {
        this.joined = joined;
        this.journal = journal;
        this.letters = letters;
        this.envelopes = envelopes;
        this.count = count;
    }

    /** Of an envelope that bears a place or a name that no longer holds, its writer reads on the letter's own page. */
    @EventListener
    @Order(EARLY)
    void on(PeopleJoined people) {
        List<Long> going = joined.lock(people.kept(), people.other());
        Set<Long> beside = joined.beside(going);
        journal.write(
                people.act(),
                LETTER,
                going.stream()
                        .map(letter ->
                                new Moved(letter.toString(), people.other(), beside.contains(letter) ? BESIDE : null))
                        .toList());
        joined.move(going, people.kept());
        envelopes.holdWrong(open(people.kept()));
    }

    /** What was written to the one who stays since then stays with them. */
    @EventListener
    @Order(EARLY)
    void on(PeopleParted people) {
        joined.lock(people.kept(), people.other());
        List<Moved> moved = journal.read(people.act(), LETTER);
        joined.putBack(
                moved.stream().map(letter -> Long.valueOf(letter.key())).toList(),
                moved.stream()
                        .filter(letter -> BESIDE.equals(letter.was()))
                        .map(letter -> Long.valueOf(letter.key()))
                        .collect(Collectors.toSet()),
                people.other());
        for (PersonId person : List.of(people.kept(), people.other())) {
            List<Letter> held = new ArrayList<>();
            for (Owned owned : letters.lockOnTheTable(Set.of(person))) {
                if (owned.letter().state() == LetterState.HELD) {
                    held.add(owned.letter());
                }
            }
            envelopes.letRightOnesGoOn(held, people.at().minus(Duration.ofDays(1)));
            envelopes.holdWrong(open(person));
        }
    }

    /** Letters go where they were addressed: those to a place of which only the new record tells go there. */
    @EventListener
    @Order(EARLY)
    void on(PersonSplit split) {
        joined.lock(split.from(), split.to());
        joined.move(joined.addressedTo(split.from(), split.places(), split.to()), split.to());
        envelopes.holdWrong(open(split.from()));
        envelopes.holdWrong(open(split.to()));
    }

    @EventListener
    @Order(LAST)
    void count(PersonSplit split) {
        count.count(List.of(split.from(), split.to()));
    }

    @EventListener
    @Order(LAST)
    void count(PeopleJoined people) {
        count.count(List.of(people.kept(), people.other()));
    }

    @EventListener
    @Order(LAST)
    void count(PeopleParted people) {
        count.count(List.of(people.kept(), people.other()));
    }

    private List<Letter> open(PersonId person) {
        return letters.lockOnTheTable(Set.of(person)).stream()
                .map(Owned::letter)
                .filter(letter -> letter.state() != LetterState.HELD)
                .toList();
    }
}
