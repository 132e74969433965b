package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module above has for editors to decide, where they look. Beans of this type, ordered by Spring's {@code @Order}. */
public interface WaitingExtension {

    /** All that waits; empty where nothing does. */
    Optional<Component> section();
}
