package org.vestka.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;

/** There is a page, but not for this reader. */
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class AccessDeniedView extends Page implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    AccessDeniedView() {
        narrow();
        heading(getTranslation("shell.denied.title"));
        lead(getTranslation("shell.denied.text"));
        add(new Row(Buttons.secondaryLink(getTranslation("shell.home.link"), "")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
