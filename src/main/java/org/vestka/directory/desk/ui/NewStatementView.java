package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.CaseView;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.desk.StatementDraft;
import org.vestka.directory.desk.StatementId;
import org.vestka.directory.desk.Statements;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** A joint statement: one desk proposes what is said of several people at once, by its own body or together with others. */
@StyleSheet("vestka/desk.css")
@Route(DeskNavigation.NEW_STATEMENT)
@RolesAllowed({"DESK", "ADMIN"})
class NewStatementView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeskCases cases;
    private final transient Statements statements;
    private final transient LocalDate today;
    private final ErrorText error = new ErrorText();

    NewStatementView(DeskCases cases, Statements statements, Clock clock) {
        this.cases = cases;
        this.statements = statements;
        this.today = Utc.today(clock);
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        heading(DeskWords.text("joint"));
        lead(DeskWords.text("joint.lead"));
        acts(Buttons.quietLink(DeskWords.text("back"), DeskNavigation.DESK));
        Optional<DesignatingBody> own = cases.ownBody();
        List<CaseView> atWork = cases.atWork();
        List<CaseView> ready = atWork.stream().filter(CaseView::complete).toList();
        if (own.isEmpty() || ready.isEmpty()) {
            add(new EmptyState(
                    DeskWords.text("joint.none"),
                    DeskWords.text(own.isEmpty() ? "lead.nobody" : "joint.none.text"),
                    Buttons.secondaryLink(DeskWords.text("back"), DeskNavigation.DESK)));
            lacking(atWork);
            return;
        }
        CheckboxGroup<CaseView> people = new CheckboxGroup<>(DeskWords.text("joint.people"));
        people.setItems(ready);
        people.addThemeName("vertical");
        people.setItemLabelGenerator(each -> DeskWords.name(each.person()));
        StatementForm form = new StatementForm(
                cases.bodies().stream()
                        .filter(body -> !body.code().equals(own.get().code()))
                        .toList(),
                today);
        add(new Note(Tone.BLUE, DeskWords.text("presumption.strong"), DeskWords.text("presumption.text")));
        add(new Section(DeskWords.text("joint.whom"), new Paragraph(DeskWords.text("joint.ready")), people));
        lacking(atWork);
        add(new Section(DeskWords.text("propose"), new Paragraph(DeskWords.text("propose.text")), form, error));
        add(new Row(Buttons.primary(DeskWords.text("propose.act"), () -> {
            error.clear();
            if (people.isEmpty()) {
                error.show(DeskWords.text("joint.nobody"));
                return;
            }
            form.draft().ifPresent(draft -> propose(people.getValue().stream().toList(), draft, form));
        })));
    }

    /** Which cases cannot be stated yet, and what each of them lacks. */
    private void lacking(List<CaseView> atWork) {
        UnorderedList list = new UnorderedList();
        list.addClassName("v-desk-people");
        atWork.forEach(each -> DeskWords.lacking(each.lacking())
                .ifPresent(lacks -> list.add(new ListItem(
                        new Anchor(DeskNavigation.caseOf(each.id()), DeskWords.name(each.person())),
                        new Span(" · " + lacks)))));
        if (list.getComponentCount() > 0) {
            add(new Section(
                    DeskWords.text("joint.lacking"), new Paragraph(DeskWords.text("joint.lacking.text")), list));
        }
    }

    private void propose(List<CaseView> chosen, StatementDraft draft, StatementForm form) {
        try {
            StatementId id = statements.propose(
                    chosen.stream().collect(Collectors.toMap(CaseView::id, CaseView::version)), draft);
            Notice.show(DeskWords.text("proposed.done"));
            UI.getCurrent().navigate(DeskNavigation.statement(id));
        } catch (DeskRefused e) {
            error.show(DeskWords.refused(e));
            form.refuse(e);
        }
    }
}
