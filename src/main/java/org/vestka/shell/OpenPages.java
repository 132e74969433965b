package org.vestka.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.accounts.PageRoom;

/**
 * The pages that browsers have open. Each is held here until its tab says that it is gone, which a stranger's never does; so
 * {@link PageRoom} has the oldest go when there is one too many. Whoever turns to it finds it opened anew, as its address says
 * all. After each request a page is weighed, and its fields hold no more than they may.
 */
@Component
@SuppressWarnings("serial")
class OpenPages implements VaadinRequestInterceptor {

    private final PageRoom room;

    OpenPages(PageRoom room) {
        this.room = room;
    }

    /** The session's lock is held, and the page is not among its pages yet. */
    void opens(UI page) {
        browser(page.getSession()).ifPresent(session -> {
            Held held = new Held(page, page.getSession());
            ComponentUtil.setData(page, Held.class, held);
            page.addDetachListener(gone -> room.closed(session, held));
            room.opens(session, held);
        });
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        // nothing is known of the page yet
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception error) {
        // the page is weighed all the same
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        UI page = UI.getCurrent();
        if (session == null || page == null) {
            return;
        }
        session.lock();
        try {
            Held held = ComponentUtil.getData(page, Held.class);
            if (held != null && page.getSession() == session && !page.isClosing()) {
                PageContents contents = PageContents.of(page);
                contents.cutWhatIsTooLong();
                browser(session).ifPresent(browser -> room.weighs(browser, held, contents.bytes()));
            }
        } catch (RuntimeException e) {
            ErrorReference.log(e);
        } finally {
            session.unlock();
        }
    }

    private static Optional<HttpSession> browser(VaadinSession session) {
        return session.getSession() instanceof WrappedHttpSession wrapped
                ? Optional.of(wrapped.getHttpSession())
                : Optional.empty();
    }

    /** A page goes under its session's lock; one session waits for another's apart. */
    private record Held(UI page, VaadinSession session) implements PageRoom.OpenPage {

        @Override
        public void close() {
            if (session.hasLock()) {
                page.close();
                return;
            }
            Thread.ofVirtual().name("close-page").start(() -> {
                session.lock();
                try {
                    if (page.getSession() == session) {
                        page.accessSynchronously(() -> {
                            page.close();
                            // no request of that browser may come to do it
                            session.removeUI(page);
                        });
                    }
                } finally {
                    session.unlock();
                }
            });
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
