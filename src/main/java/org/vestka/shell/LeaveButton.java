package org.vestka.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;

/**
 * Away at once. The browser empties and replaces the page by itself and waits for nobody; on its way out it tells the
 * server, at an address only this session has, to end the session and the browser to forget what it keeps of us.
 */
class LeaveButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    LeaveButton() {
        addClassName("v-leave");
        setText(getTranslation("shell.leave"));
        getElement().setAttribute("type", "button");
        getElement().setAttribute("title", getTranslation("shell.leave.hint"));
        DownloadHandler end = LeaveButton::end;
        getElement().setAttribute("data-end", end);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("window.Vestka.leave(this)");
    }

    private static void end(DownloadEvent request) {
        request.getResponse().setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        request.getResponse().setHeader("Cache-Control", "no-store");
        request.getResponse().setStatus(HttpStatusCode.NO_CONTENT.getCode());
        VaadinSession session = request.getSession();
        session.lock();
        try {
            request.getRequest().getWrappedSession().invalidate();
        } finally {
            session.unlock();
        }
    }
}
