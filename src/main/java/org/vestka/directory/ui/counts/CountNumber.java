package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** A number that opens the people behind it; nobody is behind zero. */
final class CountNumber {

    private CountNumber() {}

    static Component of(CountRows.Cell cell, CountQuestion question, DirectoryWords words) {
        return of(cell.number(), DirectoryNavigation.peopleOfDay(question, cell.filter()), cell.label(), words);
    }

    /** @param label what is counted, for those who hear the number alone */
    static Component of(long number, String href, String label, DirectoryWords words) {
        String text = words.text("counts.number", number);
        if (number == 0) {
            return new Span(text);
        }
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("aria-label", words.text("counts.number.of", text, label));
        return link;
    }
}
