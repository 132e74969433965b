package org.vestka.letters.bank;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PeopleJoined;
import org.vestka.directory.PeopleParted;
import org.vestka.directory.duplicates.JoiningJournal;
import org.vestka.directory.duplicates.JoiningJournal.Moved;
import org.vestka.letters.bank.persistence.SealedCopyRepository;

/**
 * Sealed copies go with the record that stays, and back. Where one record turns out to be of two people they stay with the one they
 * were sealed for: nobody here can read for whom they were meant, and the trustee can.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BankJoining {

    private static final String COPY = "SEALED_COPY";
    /** After letters, before numbers. */
    private static final int AFTER_LETTERS = 20;

    private final SealedCopyRepository copies;
    private final JoiningJournal journal;

    BankJoining(SealedCopyRepository copies, JoiningJournal journal) {
        this.copies = copies;
        this.journal = journal;
    }

    @EventListener
    @Order(AFTER_LETTERS)
    void on(PeopleJoined people) {
        List<CopyId> going = copies.idsOf(people.other());
        journal.write(
                people.act(),
                COPY,
                going.stream()
                        .map(copy -> new Moved(copy.hex(), people.other(), null))
                        .toList());
        copies.move(going, people.kept());
    }

    @EventListener
    @Order(AFTER_LETTERS)
    void on(PeopleParted people) {
        copies.move(
                journal.read(people.act(), COPY).stream()
                        .map(moved -> new CopyId(moved.key()))
                        .toList(),
                people.other());
    }
}
