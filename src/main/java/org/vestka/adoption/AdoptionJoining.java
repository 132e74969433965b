package org.vestka.adoption;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.adoption.persistence.JoinedAdoptions;
import org.vestka.adoption.persistence.JoinedAdoptions.Twins;
import org.vestka.directory.PeopleJoined;
import org.vestka.directory.PeopleParted;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.duplicates.JoiningJournal;
import org.vestka.directory.duplicates.JoiningJournal.Moved;

/** Promises go with the record that stays, and back; whoever had promised both has promised once. Nobody is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdoptionJoining {

    private static final String ADOPTION = "ADOPTION";
    private static final int LATE = 100;

    private final JoinedAdoptions joined;
    private final JoiningJournal journal;

    AdoptionJoining(JoinedAdoptions joined, JoiningJournal journal) {
        this.joined = joined;
        this.journal = journal;
    }

    @EventListener
    @Order(LATE)
    void on(PeopleJoined people) {
        List<Long> going = joined.lock(people.kept(), people.other());
        for (Twins twins : joined.twins(people.kept(), people.other())) {
            joined.makeOne(people.act(), twins, people.at());
        }
        journal.write(
                people.act(),
                ADOPTION,
                going.stream()
                        .map(adoption -> new Moved(adoption.toString(), people.other(), null))
                        .toList());
        joined.move(going, people.kept());
    }

    @EventListener
    @Order(LATE)
    void on(PersonSplit split) {
        if (split.promises()) {
            joined.move(joined.lock(split.to(), split.from()), split.to());
        }
    }

    @EventListener
    @Order(LATE)
    void on(PeopleParted people) {
        joined.lock(people.kept(), people.other());
        joined.move(
                journal.read(people.act(), ADOPTION).stream()
                        .map(adoption -> Long.valueOf(adoption.key()))
                        .toList(),
                people.other());
        joined.makeTwo(people.act());
    }
}
