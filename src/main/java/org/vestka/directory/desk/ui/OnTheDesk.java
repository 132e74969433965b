package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.Role;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.PersonPageExtension;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** On a person's page, for the desk of a body and nobody else: the way to its case. */
@org.springframework.stereotype.Component
@Order(30)
class OnTheDesk implements PersonPageExtension {

    private final DeskCases cases;
    private final CurrentAccount current;

    OnTheDesk(DeskCases cases, CurrentAccount current) {
        this.cases = cases;
        this.current = current;
    }

    @Override
    public List<Component> sectionsFor(PersonBrief person) {
        if (!current.has(Role.DESK)) {
            return List.of();
        }
        Optional<DesignatingBody> own = cases.ownBody();
        return own.isEmpty() ? List.of() : List.of(section(person));
    }

    private Section section(PersonBrief person) {
        Optional<CaseId> live = cases.live(person.id());
        return new Section(
                DeskWords.text("title"),
                new Paragraph(DeskWords.text(live.isPresent() ? "onpage.live" : "onpage.none")),
                new Row(live.<Component>map(
                                id -> Buttons.secondaryLink(DeskWords.text("onpage.go"), DeskNavigation.caseOf(id)))
                        .orElseGet(() -> Buttons.secondary(DeskWords.text("open"), () -> open(person)))));
    }

    private void open(PersonBrief person) {
        try {
            UI.getCurrent().navigate(DeskNavigation.caseOf(cases.open(person.id())));
        } catch (DeskRefused e) {
            Notice.problem(DeskWords.refused(e));
        }
    }
}
