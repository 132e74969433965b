package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.vestka.directory.desk.StatementId;
import org.vestka.directory.desk.StatementView;
import org.vestka.directory.desk.Statements;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;

/** One statement of one person or of several. Opened by desks of the bodies it names, to sign it or to send it back. */
@StyleSheet("vestka/desk.css")
@Route("desk/statements/:statement([0-9]{1,18})")
@RolesAllowed({"DESK", "ADMIN"})
class DeskStatementView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Statements statements;

    DeskStatementView(Statements statements) {
        this.statements = statements;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new StatementId(
                Long.parseLong(event.getRouteParameters().get("statement").orElse("0"))));
    }

    private void show(StatementId id) {
        startOver();
        acts(Buttons.quietLink(DeskWords.text("back"), DeskNavigation.DESK));
        Optional<StatementView> found = statements.view(id);
        if (found.isEmpty()) {
            heading(DeskWords.text("statement.none"));
            lead(DeskWords.text("statement.none.text"));
            return;
        }
        heading(DeskWords.text("statement.heading"));
        lead(DeskWords.text("people", found.get().people().size()));
        add(new StatementPart(statements, found.get(), () -> {
            show(id);
            arrived();
        }));
    }
}
