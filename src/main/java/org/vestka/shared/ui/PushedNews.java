package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings to an open page what has happened elsewhere. What is pushed to a browser that has gone is kept for it until its page is
 * given up, a quarter of an hour later: so a page is pushed to once, and then only when its browser has answered, a second later
 * at the soonest; one that does not answer is tried again after {@link #PATIENCE}. News in between come with the next push.
 */
public final class PushedNews {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Consumer<Runnable> page;
    private final Consumer<Runnable> browser;
    private final Runnable show;
    private final Clock clock;
    private @Nullable Instant pushed;
    private boolean more;

    /**
     * @param page runs something on the page, now or later, with its session locked
     * @param browser has the browser answer after a second; never does so when it is gone
     * @param show shows what is there by now, with the session locked
     */
    PushedNews(Consumer<Runnable> page, Consumer<Runnable> browser, Runnable show, Clock clock) {
        this.page = page;
        this.browser = browser;
        this.show = show;
        this.clock = clock;
    }

    /** @param show shows what is there by now, with the session locked */
    public static PushedNews to(UI ui, Component view, Runnable show, Clock clock) {
        return new PushedNews(
                act -> {
                    try {
                        ui.access(act::run);
                    } catch (UIDetachedException e) {
                        // the page was given up meanwhile
                    }
                },
                answered -> view.getElement()
                        .executeJs("return new Promise(answer => setTimeout(answer, 1000))")
                        .then(done -> answered.run()),
                show,
                clock);
    }

    /** Something has happened. From any thread; returns at once. */
    public void arrived() {
        if (mayPush()) {
            page.accept(this::push);
        }
    }

    private synchronized boolean mayPush() {
        Instant now = clock.instant();
        if (pushed != null && now.isBefore(pushed.plus(PATIENCE))) {
            more = true;
            return false;
        }
        pushed = now;
        more = false;
        return true;
    }

    private void push() {
        show.run();
        browser.accept(this::answered);
    }

    private void answered() {
        boolean again;
        synchronized (this) {
            again = more;
            more = false;
            pushed = again ? clock.instant() : null;
        }
        if (again) {
            push();
        }
    }
}
