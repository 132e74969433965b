package org.vestka.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.springframework.security.access.AccessDeniedException;
import org.vestka.shared.ui.Notice;

/** Errors in what a person has just done: the page stays, a notice says what to do. */
class UnexpectedErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (isDenied(event.getThrowable())) {
            if (ui != null) {
                Notice.problem(ui.getTranslation("shell.denied.text"));
            }
            return;
        }
        String reference = ErrorReference.log(event.getThrowable());
        if (ui != null) {
            Notice.problem(ui.getTranslation("shell.unexpected.notice", reference));
        }
    }

    /** Whether a permission is missing, however deep it was found out. */
    static boolean isDenied(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException
                    || cause instanceof com.vaadin.flow.router.AccessDeniedException) {
                return true;
            }
        }
        return false;
    }
}
