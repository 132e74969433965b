package org.vestka.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;

/** A page could not be shown and nobody foresaw why. A missing permission found out late is said as such. */
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class UnexpectedView extends Page implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    UnexpectedView() {
        narrow();
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        if (UnexpectedErrors.isDenied(error.getException())) {
            heading(getTranslation("shell.denied.title"));
            lead(getTranslation("shell.denied.text"));
            add(new Row(Buttons.secondaryLink(getTranslation("shell.home.link"), "")));
            return HttpStatusCode.FORBIDDEN.getCode();
        }
        String reference = ErrorReference.log(error.getException());
        heading(getTranslation("shell.unexpected.title"));
        lead(getTranslation("shell.unexpected.text"));
        add(
                new Paragraph(getTranslation("shell.unexpected.reference", reference)),
                new Row(Buttons.secondaryLink(getTranslation("shell.home.link"), "")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
