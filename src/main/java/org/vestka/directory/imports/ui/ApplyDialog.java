package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.vestka.directory.Publication;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.shared.ui.Buttons;

/** What applying will do, and whether newcomers become public at once. */
class ApplyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ApplyDialog(ReviewCounts counts, Consumer<Publication> apply) {
        setHeaderTitle(ImportWords.text("apply.title"));
        RadioButtonGroup<Publication> publication = new RadioButtonGroup<>(ImportWords.text("apply.newcomers"));
        publication.setItems(Publication.PUBLIC, Publication.DRAFT);
        publication.setItemLabelGenerator(value -> ImportWords.text("apply." + value.name()));
        publication.setValue(Publication.PUBLIC);
        add(
                new Paragraph(ImportWords.text("apply.summary", counts.accepted(), counts.refused(), counts.open())),
                publication,
                new Paragraph(ImportWords.text("apply.consequence")));
        getFooter()
                .add(
                        Buttons.quiet(ImportWords.text("cancel"), this::close),
                        Buttons.primary(ImportWords.text("apply"), () -> {
                            close();
                            apply.accept(publication.getValue());
                        }));
    }
}
