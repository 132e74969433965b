package org.vestka.directory.registry;

import java.time.Instant;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;

/**
 * What one editor would show of a person; another has to agree.
 *
 * @param mine whether it is the proposal of the one who asks
 */
public record PublicationProposal(PersonId person, Publication publication, boolean mine, Instant at) {}
