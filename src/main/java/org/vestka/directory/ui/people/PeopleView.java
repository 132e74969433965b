package org.vestka.directory.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Tone;

/** The list of people: find somebody by name or by need. What is shown stands in the URL. */
@Route(DirectoryNavigation.PEOPLE)
@AnonymousAllowed
@StyleSheet("vestka/directory.css")
class PeopleView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_PAUSE_MILLIS = 250;

    private final transient PersonList people;
    private final transient Places places;
    private final transient PersonRows rows;
    private final transient CountryWords called;
    private final transient Clock clock;
    private final Div numbers = new Div();
    private final TextField search = new TextField();
    private final PeopleFilters filters = new PeopleFilters(chosen -> go(chosen, true));
    private final PeopleTable table = new PeopleTable();
    private final Div instead = new Div();
    private final Paragraph status = new Paragraph();
    private final Button more = Buttons.secondary(getTranslation("directory.list.more"), this::showMore);
    private PersonListLocation location = PersonListLocation.START;

    PeopleView(PersonList people, Places places, PersonRows rows, CountryWords called, Clock clock) {
        this.people = people;
        this.places = places;
        this.rows = rows;
        this.called = called;
        this.clock = clock;
        addClassName("v-people-page");
        numbers.addClassName("v-people-none");
        acts(numbers);
        status.addClassName("v-small");
        status.getElement().setAttribute("role", "status");
        add(searchLine(), filters, table, instead, new Div(status, more));
    }

    private Div searchLine() {
        search.setLabel(getTranslation("directory.search.label"));
        search.setPlaceholder(getTranslation("directory.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setMaxLength(PersonFilter.TEXT_LIMIT);
        // no name that was looked for stays in the browser
        search.setAutocomplete(Autocomplete.OFF);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                go(location.with("q", typed.getValue()), false);
            }
        });
        Div line = new Div(search);
        line.addClassName("v-people-search");
        rows.listAct().ifPresent(act -> line.add(Buttons.primaryLink(act.label(), act.href())));
        return line;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        location =
                PersonListLocation.read(event.getLocation().getQueryParameters().getParameters());
        search.setValue(location.chosen().text());
        show();
    }

    /** Typing replaces the state in the browser's history, a choice adds one. */
    private void go(PersonListLocation next, boolean ownEntry) {
        if (next.equals(location)) {
            return;
        }
        location = next;
        if (!search.getValue().strip().equals(next.chosen().text())) {
            search.setValue(next.chosen().text());
        }
        getUI().map(ui -> ui.getPage().getHistory()).ifPresent(history -> {
            if (ownEntry) {
                history.pushState(null, next.href());
            } else {
                history.replaceState(null, next.href());
            }
        });
        show();
    }

    private void show() {
        DirectoryWords words = DirectoryWords.current();
        instead.removeAll();
        try {
            filters.show(location, places, called.of(location.chosen(), words));
            PersonListPage page = people.list(location.filter(), location.sort(), words.reader(), 0, location.rows());
            showNumbers(page.total(), words);
            table.show(rows.of(page.items(), location.sort(), words), words);
            showStatus(page.items().size(), page.total(), words);
            if (page.items().isEmpty()) {
                instead.add(nobody(words));
            }
        } catch (DataAccessException failed) {
            table.show(List.of(), words);
            status.setText("");
            more.setVisible(false);
            instead.add(new Note(Tone.RED, words.text("list.failed.title"), words.text("list.failed.text")));
            instead.add(Buttons.secondary(words.text("list.failed.again"), this::show));
        }
    }

    private void showNumbers(long found, DirectoryWords words) {
        PersonListPage waiting = people.list(location.waiting(), location.sort(), words.reader(), 0, 1);
        PeopleHeading said = PeopleHeading.of(location, found, waiting, Utc.today(clock), words);
        heading(said.heading());
        Anchor how = new Anchor(DirectoryNavigation.HOW_TO_WRITE + "#counting", words.text("list.counting"));
        lead(new Paragraph(new Span(said.lead()), new Span(" · "), how));
        Span none = new Span(Long.toString(waiting.noneThisMonth()));
        none.addClassName("v-number");
        Span meaning = new Span(said.none());
        meaning.addClassName("v-small");
        numbers.removeAll();
        numbers.add(none, meaning);
        numbers.setVisible(waiting.total() > 0);
    }

    private void showMore() {
        DirectoryWords words = DirectoryWords.current();
        int open = location.rows();
        location = location.withRows(open + PersonListLocation.STEP);
        PersonListPage page =
                people.list(location.filter(), location.sort(), words.reader(), open, location.rows() - open);
        table.append(rows.of(page.items(), location.sort(), words));
        showStatus(open + page.items().size(), page.total(), words);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location.href()));
    }

    private void showStatus(int shown, long total, DirectoryWords words) {
        boolean full = location.rows() + PersonListLocation.STEP > PersonList.LIMIT;
        String count = words.text("list.shown", shown, total);
        status.setText(full && shown < total ? count + ". " + words.text("list.narrow") : count);
        status.setVisible(total > 0);
        more.setVisible(shown < total && !full);
    }

    private EmptyState nobody(DirectoryWords words) {
        if (!location.narrowed()) {
            return new EmptyState(words.text("list.empty.title"), words.text("list.empty.text"));
        }
        return new EmptyState(
                words.text("list.nobody.title"),
                words.text("list.nobody.text"),
                Buttons.secondary(words.text("filter.clear"), () -> go(PersonListLocation.START, true)));
    }
}
