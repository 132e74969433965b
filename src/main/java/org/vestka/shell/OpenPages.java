package org.vestka.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AnonymousSessions;

/**
 * How many pages one browser may have open. Each is held here until its tab says that it is gone, which a stranger's never
 * does; so with one more the oldest goes. Whoever turns to it finds it opened anew, as its address says all.
 */
@Component
class OpenPages {

    static final int MOST = 12;

    private final AnonymousSessions room;

    OpenPages(AnonymousSessions room) {
        this.room = room;
    }

    /** The session's lock is held, and the page is not among its pages yet. */
    void opens(UI page) {
        VaadinSession session = page.getSession();
        List<UI> others = session.getUIs().stream()
                .filter(other -> other != page && !other.isClosing())
                .sorted(Comparator.comparingInt(UI::getUIId))
                .toList();
        others.stream().limit(Math.max(0, others.size() - MOST + 1)).forEach(UI::close);
        tell(session, Math.min(MOST, others.size() + 1));
        page.addDetachListener(gone -> tell(session, session.getUIs().size() - 1));
    }

    private void tell(VaadinSession session, int pages) {
        WrappedSession wrapped = session.getSession();
        if (wrapped instanceof WrappedHttpSession browser) {
            room.pagesAre(browser.getHttpSession(), pages);
        }
    }
}
