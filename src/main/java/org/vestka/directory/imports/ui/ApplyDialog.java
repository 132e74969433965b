package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.person.Publication;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Stack;

/** What applying will do, and whether newcomers become public at once. */
class ApplyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /**
     * @param newcomers accepted and not applied, like the others
     * @param gone whom the list has dropped
     */
    ApplyDialog(ReviewCounts counts, int newcomers, int changed, int gone, Consumer<Publication> apply) {
        setHeaderTitle(ImportWords.text("apply.title"));
        UnorderedList summary = new UnorderedList();
        summary.addClassName("imports-summary");
        line(summary, "apply.new", newcomers);
        line(summary, "apply.changed", changed);
        line(summary, "apply.gone", gone);
        line(summary, "apply.refused", counts.refused());
        line(summary, "apply.open", counts.open());
        RadioButtonGroup<Publication> publication = new RadioButtonGroup<>(ImportWords.text("apply.newcomers"));
        publication.setItems(Publication.PUBLIC, Publication.DRAFT);
        publication.setItemLabelGenerator(value -> ImportWords.text("apply." + value.name()));
        publication.setValue(Publication.PUBLIC);
        publication.setVisible(newcomers > 0);
        add(new Stack(summary, publication, new Paragraph(ImportWords.text("apply.consequence"))));
        getFooter()
                .add(
                        Buttons.quiet(ImportWords.text("cancel"), this::close),
                        Buttons.primary(ImportWords.text("apply"), () -> {
                            apply.accept(publication.getValue());
                            close();
                        }));
    }

    private static void line(UnorderedList summary, String key, int rows) {
        if (rows > 0) {
            summary.add(new ListItem(ImportWords.text(key, rows)));
        }
    }
}
