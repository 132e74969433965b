package org.vestka.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.vestka.directory.place.ELetterService;
import org.vestka.shared.ui.NewTabLink;
import org.vestka.shared.ui.Section;

/** Services that print letters at a place, each with what it costs and what speaks against it. */
public class ELetterSection extends Section {

    private static final long serialVersionUID = 1L;

    public ELetterSection(List<ELetterService> services, DirectoryWords words) {
        super(words.text("person.services"));
        add(new Paragraph(words.text("person.services.lead")));
        services.forEach(service -> add(described(service, words)));
    }

    private static Div described(ELetterService service, DirectoryWords words) {
        Div source = new Div(SourceLine.of(service.source(), words));
        source.addClassName("v-small");
        Div described = new Div(
                new H3(new NewTabLink(service.name(), service.url())),
                new Paragraph(service.costIn(words.reader())),
                new Paragraph(service.tradeOffIn(words.reader())),
                source);
        described.addClassName("v-stack");
        return described;
    }
}
