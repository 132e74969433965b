package org.vestka.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Away at once. The browser empties and replaces the page by itself and waits for nobody; on its way out it tells the server
 * to end the session and the browser to forget what it keeps of us: see {@link Leaving}.
 */
class LeaveButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    LeaveButton() {
        addClassName("v-leave");
        setText(getTranslation("shell.leave"));
        getElement().setAttribute("type", "button");
        getElement().setAttribute("title", getTranslation("shell.leave.hint"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.Vestka.leave(this, $0, $1)", Leaving.COOKIE, Leaving.PATH.substring(1));
    }
}
