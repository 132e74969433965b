package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ReadingState;

/** How far the reading of one file is. It asks when it is told to, so that the reading knows of nobody who looks. */
class ReadingPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient ImportId id;
    private final Span stage = new Span();
    private final ProgressBar bar = new ProgressBar();

    ReadingPart(Imports imports, ImportId id) {
        this.imports = imports;
        this.id = id;
        addClassName("imports-progress");
        stage.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", ImportWords.text("progress"));
        add(stage, bar);
        refresh();
    }

    /** Whether it still goes on. */
    boolean refresh() {
        Optional<ReadingState> state = imports.reading(id).filter(each -> !each.over());
        state.ifPresent(at -> {
            String text = ImportWords.text("progress." + at.stage().name(), at.done(), at.total());
            if (!text.equals(stage.getText())) {
                stage.setText(text);
            }
            bar.setIndeterminate(at.total() == 0);
            bar.setValue(at.share());
        });
        return state.isPresent();
    }
}
