package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.vestka.directory.imports.ReviewCounts;
import org.vestka.directory.person.Publication;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Stack;

/** What applying will do, and whether newcomers become public at once. */
class ApplyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Span said = new Span();
    private final Div working = new Div(said, bar());

    /**
     * @param newcomers accepted and not applied, like the others
     * @param gone whom the list has dropped
     * @param takesTwo whether another editor has to agree before newcomers are shown to everybody
     */
    ApplyDialog(
            ReviewCounts counts, int newcomers, int changed, int gone, boolean takesTwo, Consumer<Publication> apply) {
        setHeaderTitle(ImportWords.text("apply.title"));
        said.getElement().setAttribute("role", "status");
        UnorderedList summary = new UnorderedList();
        summary.addClassName("imports-summary");
        line(summary, "apply.new", newcomers);
        line(summary, "apply.changed", changed);
        line(summary, "apply.gone", gone);
        line(summary, "apply.refused", counts.refused());
        line(summary, "apply.open", counts.open());
        RadioButtonGroup<Publication> publication = new RadioButtonGroup<>(ImportWords.text("apply.newcomers"));
        publication.setItems(Publication.PUBLIC, Publication.DRAFT);
        publication.setItemLabelGenerator(value ->
                ImportWords.text("apply." + value.name() + (takesTwo && value == Publication.PUBLIC ? ".two" : "")));
        publication.setValue(Publication.PUBLIC);
        publication.setVisible(newcomers > 0);
        Paragraph second = new Paragraph(ImportWords.text("apply.second"));
        second.setVisible(takesTwo && changed + gone > 0);
        add(new Stack(summary, publication, second, new Paragraph(ImportWords.text("apply.consequence"))));
        working.setVisible(false);
        working.addClassName("imports-progress");
        Button cancel = Buttons.quiet(ImportWords.text("cancel"), this::close);
        Button now = Buttons.primary(ImportWords.text("apply"), () -> {});
        now.addClickListener(click -> {
            now.setEnabled(false);
            cancel.setEnabled(false);
            setCloseOnEsc(false);
            setCloseOnOutsideClick(false);
            publication.setReadOnly(true);
            said.setText(ImportWords.text("apply.working", newcomers + changed + gone + counts.refused()));
            working.setVisible(true);
            // applied on the way back from the browser, which has shown by then that it is being done
            getElement().executeJs("return true").then(shown -> {
                try {
                    apply.accept(publication.getValue());
                } finally {
                    close();
                }
            });
        });
        add(working);
        getFooter().add(cancel, now);
    }

    private static ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", ImportWords.text("apply.progress"));
        return bar;
    }

    private static void line(UnorderedList summary, String key, int rows) {
        if (rows > 0) {
            summary.add(new ListItem(ImportWords.text(key, rows)));
        }
    }
}
