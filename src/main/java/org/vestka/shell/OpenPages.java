package org.vestka.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import java.util.List;

/**
 * How many pages one browser may have open. Each is held here until its tab says that it is gone, which a stranger's never
 * does; so with one more the oldest goes. Whoever turns to it finds it opened anew, as its address says all.
 */
final class OpenPages {

    static final int MOST = 12;

    private OpenPages() {}

    /** The session's lock is held, and {@code comes} is not among its pages yet. */
    static void makeRoom(VaadinSession session, UI comes) {
        List<UI> open = session.getUIs().stream()
                .filter(page -> page != comes && !page.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        open.stream().limit(Math.max(0, open.size() - MOST + 1)).forEach(UI::close);
    }
}
