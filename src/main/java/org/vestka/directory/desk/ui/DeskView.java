package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.Role;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.CaseFilter;
import org.vestka.directory.desk.CaseListItem;
import org.vestka.directory.desk.CaseState;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.StatementView;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.list.PersonList;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.ChoiceChip;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.ToggleChip;
import org.vestka.shared.ui.Tone;

/**
 * The cases of a desk. Opened by somebody of a designating body, to go on with a case, to see what waits for a second hand, or
 * to begin one; and by administrators, who look.
 */
@Route(DeskNavigation.DESK)
@RolesAllowed({"DESK", "ADMIN"})
class DeskView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeskCases cases;
    private final transient Statements statements;
    private final transient PersonList people;
    private final transient CurrentAccount current;
    private final transient LocalDate today;
    private transient CaseFilter filter = CaseFilter.ALL;

    DeskView(DeskCases cases, Statements statements, PersonList people, CurrentAccount current, Clock clock) {
        this.cases = cases;
        this.statements = statements;
        this.people = people;
        this.current = current;
        this.today = Utc.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = DeskLocation.filter(event.getLocation().getQueryParameters());
        startOver();
        heading(DeskWords.text("title"));
        Optional<DesignatingBody> own = cases.ownBody();
        lead(own.map(body -> DeskWords.text("lead", DeskWords.name(body)))
                .orElseGet(() -> DeskWords.text("lead.nobody")));
        own.ifPresent(body -> acts(
                Buttons.primary(DeskWords.text("open"), () -> new OpenCaseDialog(cases, people).open()),
                Buttons.secondaryLink(DeskWords.text("joint"), DeskNavigation.NEW_STATEMENT)));
        List<StatementView> waiting = statements.waiting();
        if (!waiting.isEmpty()) {
            CardList cards = new CardList();
            waiting.forEach(each -> cards.addCard(card(each)));
            add(new Section(DeskWords.text("waiting"), cards));
        }
        add(new Note(Tone.BLUE, DeskWords.text("presumption.strong"), DeskWords.text("presumption.text")));
        add(new Section(DeskWords.text("cases"), filters(), list()));
        own.ifPresent(body -> add(new CriteriaChoice(cases)));
    }

    private Component list() {
        LongList<CaseListItem> list = new LongList<>(
                (offset, limit) -> cases.list(filter, offset, limit),
                this::card,
                new Note(
                        Tone.NEUTRAL,
                        DeskWords.text(filter.equals(CaseFilter.ALL) ? "cases.none" : "cases.none.filter")));
        list.refresh();
        return list;
    }

    private FilterChips filters() {
        List<Component> chips = new ArrayList<>();
        ChoiceChip<CaseState> state = new ChoiceChip<>(
                DeskWords.text("filter.state"),
                Arrays.asList(CaseState.values()),
                each -> DeskWords.word("state", each),
                each -> show(new CaseFilter(each, filter.body(), false)));
        state.set(filter.state());
        chips.add(state);
        chips.add(new ToggleChip(
                DeskWords.text("filter.waiting"),
                filter.waiting(),
                on -> show(new CaseFilter(on ? null : filter.state(), filter.body(), on))));
        if (current.has(Role.ADMIN)) {
            List<DesignatingBody> bodies = cases.bodies();
            ChoiceChip<DesignatingBody> body = new ChoiceChip<>(
                    DeskWords.text("filter.body"),
                    bodies,
                    each -> DeskWords.name(each),
                    each -> show(new CaseFilter(filter.state(), each == null ? null : each.code(), filter.waiting())));
            bodies.stream()
                    .filter(each -> each.code().equals(filter.body()))
                    .findFirst()
                    .ifPresent(body::set);
            chips.add(body);
        }
        return new FilterChips(DeskWords.text("filter"), chips.toArray(Component[]::new));
    }

    private static void show(CaseFilter filter) {
        UI.getCurrent().navigate(DeskNavigation.DESK, DeskLocation.query(filter));
    }

    private LineCard card(CaseListItem item) {
        Row badges = new Row(DeskWords.badge(item.state()));
        if (item.waitsForMe()) {
            badges.add(new Badge(Tone.RED, DeskWords.text("waits")));
        }
        Paragraph facts = new Paragraph(DeskWords.name(item.bodyNames()) + " · "
                + DeskWords.text("case.number", item.id().value()) + " · " + DeskWords.text("case.opened") + " ");
        facts.addClassName("v-line-facts");
        facts.add(DateText.exact(Utc.day(item.openedAt())));
        facts.add(" · " + DeskWords.text("case.changed") + " ");
        facts.add(DateText.relative(item.changedAt(), today));
        Anchor name = new Anchor(DeskNavigation.caseOf(item.id()), DeskWords.name(item.person()));
        if (item.said() == null) {
            return new LineCard(name, facts, badges);
        }
        Paragraph said = new Paragraph();
        if (item.state() == CaseState.DECIDED) {
            said.add(DeskWords.designation(item.said().value()) + ", ");
            said.add(DateText.exact(item.said().on()));
        } else {
            said.add(DeskWords.word("value", item.said().value()));
        }
        return new LineCard(name, said, facts, badges);
    }

    /** Whom it names, what would be said of them, and by which statement. */
    private LineCard card(StatementView statement) {
        Paragraph facts = new Paragraph(DeskWords.title(statement) + " · " + DeskWords.text("proposed") + " ");
        facts.addClassName("v-line-facts");
        facts.add(DateText.relative(statement.proposedAt(), today));
        return new LineCard(
                new Anchor(DeskNavigation.statement(statement.id()), DeskWords.names(statement)),
                new Paragraph(DeskWords.word("value", statement.value())),
                facts,
                new Row(new Badge(Tone.RED, DeskWords.text("waits"))));
    }
}
