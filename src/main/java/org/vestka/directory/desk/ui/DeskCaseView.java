package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.CaseState;
import org.vestka.directory.desk.CaseView;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Contents;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Timeline;
import org.vestka.shared.ui.TimelineEntry;
import org.vestka.shared.ui.Tone;

/**
 * One case. Opened by somebody of the body's desk who assesses, proposes, or gives the second hand; they leave with the case one
 * step further. Administrators read.
 */
@StyleSheet("vestka/desk.css")
@Route("desk/cases/:case([0-9]{1,18})")
@RolesAllowed({"DESK", "ADMIN"})
class DeskCaseView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String PROPOSAL = "proposal";

    private final transient DeskCases cases;
    private final transient Statements statements;
    private final transient LocalDate today;
    private final ErrorText error = new ErrorText();
    private final Div history = new Div();
    private int version;

    DeskCaseView(DeskCases cases, Statements statements, Clock clock) {
        this.cases = cases;
        this.statements = statements;
        this.today = Utc.today(clock);
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new CaseId(Long.parseLong(event.getRouteParameters().get("case").orElse("0"))));
    }

    private void show(CaseId id) {
        startOver();
        error.clear();
        Optional<CaseView> found = cases.view(id);
        if (found.isEmpty()) {
            heading(DeskWords.text("case.none"));
            lead(DeskWords.text("case.none.text"));
            acts(Buttons.secondaryLink(DeskWords.text("back"), DeskNavigation.DESK));
            return;
        }
        show(found.get());
    }

    private void show(CaseView about) {
        version = about.version();
        heading(DeskWords.name(about.person()));
        Paragraph lead = new Paragraph(DeskWords.text("case.lead", DeskWords.name(about.body())) + " · ");
        lead.add(DeskWords.link(about.person()));
        lead(about.person() == null ? new Paragraph(DeskWords.name(about.body())) : lead);
        below(new Row(DeskWords.badge(about.state())));
        acts(Buttons.quietLink(DeskWords.text("back"), DeskNavigation.DESK));
        add(new Note(Tone.BLUE, DeskWords.text("presumption.strong"), DeskWords.text("presumption.text")));
        if (about.statement() != null) {
            add(new StatementPart(statements, about.statement(), () -> again(about.id())));
        }
        if (about.shared()) {
            add(new Note(Tone.NEUTRAL, DeskWords.text("shared")));
        }
        boolean editable = about.state() == CaseState.OPEN && about.mayAct();
        CaseForm form = new CaseForm(about, editable);
        add(contents(about, editable), form);
        if (editable) {
            add(saving(about, form));
            add(proposal(about, form));
            add(new Section(
                    DeskWords.text("withdraw"),
                    new Paragraph(DeskWords.text("withdraw.text")),
                    new Row(Buttons.danger(
                            DeskWords.text("withdraw.act"),
                            () -> ReasonDialog.ask(
                                    DeskWords.text("withdraw"),
                                    DeskWords.text("withdraw.text"),
                                    DeskWords.text("withdraw.act"),
                                    ReasonDialog.field(DeskWords.text("reason")),
                                    DeskWords::refusal,
                                    reason -> {
                                        cases.withdraw(about.id(), version, reason);
                                        Notice.show(DeskWords.text("withdraw.done"));
                                        again(about.id());
                                    })))));
        }
        if (about.mayAct() && (about.state() == CaseState.DECIDED || about.state() == CaseState.WITHDRAWN)) {
            add(anew(about));
        }
        if (!about.shared()) {
            add(new Section(DeskWords.text("history"), history));
        }
        tell(about);
    }

    /** The ways to the criteria of each text, which make a long page. */
    private static Contents contents(CaseView about, boolean editable) {
        Contents contents = new Contents(DeskWords.text("contents"), DeskNavigation.caseOf(about.id()));
        about.sets().forEach(set -> contents.add(DeskWords.id(set), set.nameIn(ReaderLanguage.current())));
        contents.add(CaseForm.CONCLUSIONS, DeskWords.text("conclusion"));
        if (editable) {
            contents.add(PROPOSAL, DeskWords.text("propose"));
        }
        return contents;
    }

    /** In sight wherever on the page somebody types; what was refused is said there too. */
    private Div saving(CaseView about, CaseForm form) {
        // only what was done is told anew: a statement that somebody is typing stays as it is
        Div saving = new Div(error, new Row(Buttons.secondary(DeskWords.text("save"), () -> {
            if (save(about, form)) {
                Notice.show(DeskWords.text("saved"));
                cases.view(about.id()).ifPresent(this::tell);
            }
        })));
        saving.addClassName("v-desk-save");
        return saving;
    }

    private void tell(CaseView about) {
        history.removeAll();
        history.add(history(about));
    }

    /** What is said once is never changed: something else is said by another case. */
    private Section anew(CaseView about) {
        Optional<CaseId> live = cases.live(about.personId());
        ErrorText refused = new ErrorText();
        return new Section(
                DeskWords.text("anew"),
                new Paragraph(DeskWords.text(live.isPresent() ? "anew.live" : "anew.text")),
                refused,
                new Row(live.<Component>map(
                                id -> Buttons.secondaryLink(DeskWords.text("onpage.go"), DeskNavigation.caseOf(id)))
                        .orElseGet(() -> Buttons.secondary(DeskWords.text("anew.act"), () -> {
                            try {
                                UI.getCurrent().navigate(DeskNavigation.caseOf(cases.openAgain(about.id())));
                            } catch (DeskRefused e) {
                                refused.show(DeskWords.refused(e));
                            }
                        }))));
    }

    private void again(CaseId id) {
        show(id);
        arrived();
    }

    private boolean save(CaseView about, CaseForm form) {
        error.clear();
        try {
            version = cases.assess(about.id(), version, form.findings());
            return true;
        } catch (DeskRefused e) {
            error.show(DeskWords.refused(e));
            return false;
        }
    }

    private Section proposal(CaseView about, CaseForm form) {
        List<DesignatingBody> others = cases.bodies().stream()
                .filter(body -> !body.code().equals(about.body().code()))
                .toList();
        StatementForm fields = new StatementForm(others, today);
        ErrorText refused = new ErrorText();
        Section proposal = new Section(
                DeskWords.text("propose"),
                new Paragraph(DeskWords.text("propose.text")),
                fields,
                refused,
                new Row(Buttons.primary(
                        DeskWords.text("propose.act"),
                        () -> fields.draft().filter(draft -> save(about, form)).ifPresent(draft -> {
                            try {
                                statements.propose(Map.of(about.id(), version), draft);
                                Notice.show(DeskWords.text("proposed.done"));
                                again(about.id());
                            } catch (DeskRefused e) {
                                String why = DeskWords.refused(e);
                                cases.view(about.id()).ifPresent(this::tell);
                                fields.refuse(e);
                                if (e.reason() == DeskRefused.Reason.INCOMPLETE) {
                                    why = form.goToMissing()
                                            .map(first -> DeskWords.text("refused.INCOMPLETE.first", first))
                                            .orElse(why);
                                }
                                refused.show(why);
                            }
                        }))));
        proposal.setId(PROPOSAL);
        return proposal;
    }

    private Timeline history(CaseView about) {
        return new Timeline(about.steps().stream()
                .map(step -> {
                    TimelineEntry entry =
                            new TimelineEntry(DeskWords.word("act", step.act()), DateText.moment(step.at()));
                    if (!step.note().isBlank()) {
                        entry.detail(step.note());
                    }
                    entry.detail(new Span(DeskWords.text(step.mine() ? "by.you" : "by.desk")));
                    return entry;
                })
                .toArray(TimelineEntry[]::new));
    }
}
