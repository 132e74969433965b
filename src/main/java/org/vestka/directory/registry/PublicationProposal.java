package org.vestka.directory.registry;

import java.time.Instant;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;

/**
 * What one editor would show of a person; another has to agree.
 *
 * @param publication where nothing is to be seen by it: the person is hidden already, and what waits is the end of promises
 * @param reason in the words of who proposes it
 * @param mine whether it is the proposal of the one who asks
 */
public record PublicationProposal(PersonId person, Publication publication, String reason, boolean mine, Instant at) {

    /** Whether it is the end of promises that is proposed. */
    public boolean ends() {
        return !publication.visible();
    }
}
