package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonPage;

/**
 * What a module above adds to a person's page. A module offers beans of this type, ordered by Spring's {@code @Order};
 * the page asks each, anew for every visit, and knows none of them.
 */
public interface PersonPageExtension {

    /** An act beside the name, such as a link to write; null for none. */
    default @Nullable Component actsFor(PersonBrief person) {
        return null;
    }

    /** Sections below the page's own, in order. */
    default List<Component> sectionsFor(PersonBrief person) {
        return List.of();
    }

    /** A short part that the plain page has too; empty for none. */
    default Optional<PagePart> partFor(PersonPage person, DirectoryWords words) {
        return Optional.empty();
    }
}
