package org.vestka.directory.corrections;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.TakenStay;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/** Takes off a person's page what stands there by mistake, and out of its past where it was private. */
@Service
@AgainAfterDeadlock
@Transactional
public class OffPages {

    private final PersonEditing editing;
    private final PastStates past;

    OffPages(PersonEditing editing, PastStates past) {
        this.editing = editing;
        this.past = past;
    }

    /**
     * What is to be taken off, and why.
     *
     * @param source where it is known from that it is not so
     * @param hidden whether it was not for others to read, and is taken out of the page's past too
     * @param reason for editors
     */
    public record Taking(OffPage what, SourceDraft source, boolean hidden, String reason) {}

    /**
     * @param version what was looked at
     * @return for putting a stay back
     * @throws ChangedMeanwhile when the person is another by now
     * @throws ReasonRefused when no reason is given, or it names somebody
     */
    @ForEditors
    public Optional<TakenStay> takeOff(PersonId person, int version, Taking taking) {
        Optional<TakenStay> taken = editing.takeOff(person, version, taking.what(), taking.source(), taking.reason());
        if (taking.hidden()) {
            past.takeOut(person, taking.what().past(), taking.reason());
        }
        return taken;
    }
}
