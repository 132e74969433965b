package org.vestka.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListPage;
import org.vestka.directory.list.PersonSort;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What this is, in a sentence, and the one act: find somebody to write to. */
@Route("")
@AnonymousAllowed
class HomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    HomeView(PersonList people) {
        addClassName("v-home");
        heading(getTranslation("shell.home.title"));
        lead(getTranslation("shell.home.lead"));
        below(new Row(
                Buttons.primaryLink(getTranslation("shell.home.find"), "people"),
                Buttons.secondaryLink(getTranslation("shell.home.how"), "how-to-write")));
        PersonListPage waiting = people.list(writable(), PersonSort.values()[0], 0, 1);
        if (waiting.total() > 0) {
            add(numbers(waiting));
        }
        add(new Section(getTranslation("shell.home.steps"), steps()));
    }

    /** Whoever has just erased their account is told that it is done. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("erased")) {
            below(new Note(Tone.GREEN, getTranslation("accounts.erase.done")));
        }
    }

    private Div numbers(PersonListPage waiting) {
        Div numbers = new Div(
                number(waiting.total(), "shell.home.number.writable"),
                number(waiting.noneThisMonth(), "shell.home.number.none"));
        numbers.addClassName("v-home-numbers");
        return numbers;
    }

    private Div number(long count, String key) {
        Span figure = new Span(getTranslation("shell.number", count));
        figure.addClassName("v-number");
        Div number = new Div(figure, new Paragraph(getTranslation(key, count)));
        number.addClassName("v-home-number");
        return number;
    }

    private OrderedList steps() {
        OrderedList steps = new OrderedList();
        steps.addClassName("v-home-steps");
        for (String step : new String[] {"choose", "write", "post"}) {
            ListItem item = new ListItem(
                    new H3(getTranslation("shell.home." + step + ".title")),
                    new Paragraph(getTranslation("shell.home." + step + ".text")));
            steps.add(item);
        }
        return steps;
    }

    private static PersonFilter writable() {
        return PersonFilter.ALL.withWritable(true);
    }
}
