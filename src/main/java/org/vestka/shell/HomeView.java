package org.vestka.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
class HomeView extends Main {

    private static final long serialVersionUID = 1L;

    HomeView() {
        add(new H1("Vestka"));
    }
}
