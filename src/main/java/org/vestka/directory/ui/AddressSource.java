package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.SourceView;

/** Where an address comes from, and who vouched for it. */
public class AddressSource extends Div {

    private static final long serialVersionUID = 1L;

    public AddressSource(Printable printable, DirectoryWords words) {
        addClassName("v-small");
        add(new Span(words.text("person.address.source") + " "), SourceLine.of(printable.source(), words));
        SourceView verification = printable.verification();
        if (verification != null) {
            add(new Span(" · " + words.text("person.address.confirmed") + " "), SourceLine.of(verification, words));
        }
    }
}
