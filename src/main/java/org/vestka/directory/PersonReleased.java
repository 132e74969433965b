package org.vestka.directory;

import java.time.Instant;
import org.vestka.directory.custody.CustodyKind;

/** A person is no longer held. Heard in the transaction that recorded it. */
public record PersonReleased(PersonId person, CustodyKind kind, Instant at) {}
