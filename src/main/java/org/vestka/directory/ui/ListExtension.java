package org.vestka.directory.ui;

import java.util.Optional;
import org.vestka.directory.list.PersonListItem;

/**
 * What a module above adds to the list of people. A module offers beans of this type, ordered by Spring's {@code @Order};
 * of several that have an act the first is taken. The list knows none of them.
 */
public interface ListExtension {

    /** The one act of the whole list, such as asking for somebody to write to. */
    default Optional<ActLink> listAct() {
        return Optional.empty();
    }

    /** The one act where it is told who waits for letters. */
    default Optional<ActLink> severalAct() {
        return Optional.empty();
    }

    /** The act of a row; asked for people who can be written to only. */
    default Optional<ActLink> actFor(PersonListItem person) {
        return Optional.empty();
    }
}
