package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.BegunImport;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListCodeTaken;
import org.vestka.directory.imports.ReadingProgress;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;

/** Upload a file, say what its columns mean, have it read. */
@StyleSheet("vestka/imports.css")
@Route(ImportsNavigation.NEW)
@RolesAllowed({"EDITOR", "ADMIN"})
class NewImportView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final ErrorText error = new ErrorText();
    private final ListUpload upload;
    private final Div rest = new Div();
    private transient @Nullable UploadedFile file;

    NewImportView(Imports imports, UploadFolder folder) {
        this.imports = imports;
        narrow();
        heading(ImportWords.text("new.title"));
        lead(ImportWords.text("new.lead"));
        upload = new ListUpload(folder, imports.limits().maxBytes(), this::uploaded, this::refused);
        add(new Section(ImportWords.text("new.file"), upload, error), rest);
    }

    private void uploaded(UploadedFile uploaded) {
        forget();
        file = uploaded;
        preview(uploaded, null);
    }

    private void preview(UploadedFile uploaded, @Nullable Charset charset) {
        error.clear();
        rest.removeAll();
        try {
            MappingForm form = new MappingForm(imports.preview(uploaded.path(), charset), imports);
            rest.add(new Section(ImportWords.text("new.mapping"), form));
            rest.add(Buttons.primary(ImportWords.text("new.read"), () -> read(uploaded, form, charset)));
        } catch (FileRefused e) {
            refused(e);
            if (e.fault() == FileFault.OTHER_ENCODING) {
                rest.add(Buttons.secondary(
                        ImportWords.text("new.readAs", e.detail()),
                        () -> preview(uploaded, Charset.forName(e.detail()))));
            }
        }
    }

    private void refused(FileRefused e) {
        upload.setVisible(true);
        rest.removeAll();
        error.show(ImportWords.refused(e));
    }

    private void read(UploadedFile uploaded, MappingForm form, @Nullable Charset charset) {
        try {
            form.store().ifPresent(choice -> {
                BegunImport begun = imports.begin(choice.list(), choice.language(), uploaded.name(), uploaded.path());
                UI ui = UI.getCurrent();
                if (begun.already()) {
                    Notice.show(ImportWords.text("new.already"));
                    ImportsNavigation.toReview(ui, begun.id());
                } else {
                    follow(ui, uploaded, begun.id(), charset);
                }
            });
        } catch (ListCodeTaken e) {
            form.codeTaken();
        }
    }

    /** The file is given away: it lives as long as the reading, also when the editor leaves. */
    private void follow(UI ui, UploadedFile uploaded, ImportId id, @Nullable Charset charset) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", ImportWords.text("progress"));
        Paragraph stage = new Paragraph(ImportWords.text("progress.FILE"));
        stage.getElement().setAttribute("role", "status");
        // one file at a time
        upload.setVisible(false);
        rest.removeAll();
        rest.addClassName("imports-progress");
        rest.add(stage, bar);
        file = null;
        ReadingProgress progress = (at, done, total) -> ui.access(() -> {
            stage.setText(ImportWords.text("progress." + at.name()));
            bar.setIndeterminate(total < 2);
            bar.setValue(total == 0 ? 1 : (double) done / total);
        });
        Path path = uploaded.path();
        Runnable reader = imports.reader(id, path, charset, progress);
        Thread.ofVirtual().name("import-" + id.value()).start(() -> {
            try {
                reader.run();
                ui.access(() -> ImportsNavigation.toReview(ui, id));
            } catch (FileRefused e) {
                ui.access(() -> refused(e));
            } catch (RuntimeException e) {
                ui.access(() -> {
                    upload.setVisible(true);
                    rest.removeAll();
                    error.show(ImportWords.text("fault.unexpected"));
                });
                throw e;
            } finally {
                uploaded.delete();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        error.getElement().setAttribute("role", "alert");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        forget();
    }

    private void forget() {
        UploadedFile old = file;
        if (old != null) {
            old.delete();
            file = null;
        }
    }
}
