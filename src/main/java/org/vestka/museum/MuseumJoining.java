package org.vestka.museum;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountErased;
import org.vestka.directory.PeopleJoined;
import org.vestka.directory.PeopleParted;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.duplicates.JoiningJournal;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.museum.persistence.MuseumPages;
import org.vestka.museum.persistence.MuseumRepository;

/** Letters from prison go with the record that stays, and back; those from a place of which only a new record tells go there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MuseumJoining {

    private static final String KIND = "MUSEUM";
    /** After letters and promises. */
    private static final int LATE = 100;

    private final MuseumRepository letters;
    private final MuseumPages pages;
    private final JoiningJournal journal;

    MuseumJoining(MuseumRepository letters, MuseumPages pages, JoiningJournal journal) {
        this.letters = letters;
        this.pages = pages;
        this.journal = journal;
    }

    @EventListener
    @Order(LATE)
    void on(PeopleJoined people) {
        List<MuseumLetterId> going = letters.lockOf(people.other());
        journal.write(
                people.act(),
                KIND,
                going.stream()
                        .map(letter -> new Moved(Long.toString(letter.value()), people.other(), null))
                        .toList());
        letters.move(going, people.kept());
    }

    @EventListener
    @Order(LATE)
    void on(PeopleParted people) {
        letters.lockOf(people.kept());
        letters.move(
                journal.read(people.act(), KIND).stream()
                        .map(moved -> new MuseumLetterId(Long.parseLong(moved.key())))
                        .toList(),
                people.other());
    }

    @EventListener
    @Order(LATE)
    void on(PersonSplit split) {
        letters.move(letters.lockOf(split.from(), split.places()), split.to());
    }

    /** Nothing leads to the account; what only it might see goes with it, and what it had proposed another proposes anew. */
    @EventListener
    void on(AccountErased erased) {
        pages.dropWaitingOf(erased.account());
        letters.forget(erased.account());
    }
}
