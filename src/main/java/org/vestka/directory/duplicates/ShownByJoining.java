package org.vestka.directory.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PeopleDied;
import org.vestka.directory.PeoplePutBack;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.persistence.JoinedRows;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.ShownAgain;
import org.vestka.directory.registry.ShownAgain.Unseen;

/**
 * A draft that readers have seen, joined with a page they see, is shown again by it: what befell the person meanwhile is told now, to
 * those who keep writing to the draft. To whom the other page meant something all was told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ShownByJoining {

    private final ShownAgain shownAgain;
    private final JoinedRows rows;
    private final ApplicationEventPublisher events;

    ShownByJoining(ShownAgain shownAgain, JoinedRows rows, ApplicationEventPublisher events) {
        this.shownAgain = shownAgain;
        this.rows = rows;
        this.events = events;
    }

    /** Whom a joining will show again; asked before it is carried out. */
    Optional<Unseen> whom(PersonId kept, PersonId other, Publication shown) {
        return shown.visible()
                ? Stream.of(kept, other)
                        .flatMap(each -> shownAgain.unseen(each).stream())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The records are one, letters and promises not yet.
     *
     * @return what is left to be said once they are
     */
    List<Object> tell(Unseen draft, PersonId kept, Publication shown, Instant now) {
        List<Object> befell = shown == Publication.MEMORIAL
                ? List.of(new PeopleDied(Set.of(draft.person()), null, true, now))
                : shownAgain.befell(draft, kept, now);
        rows.whileShown(draft.person(), shown, () -> befell.forEach(events::publishEvent));
        return befell.isEmpty() ? List.of(new PeoplePutBack(Set.of(kept), now)) : List.of();
    }
}
