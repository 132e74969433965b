package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.BegunImport;
import org.vestka.directory.imports.EncodingOffer;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportId;
import org.vestka.directory.imports.ImportLists;
import org.vestka.directory.imports.Imports;
import org.vestka.directory.imports.ListChanged;
import org.vestka.directory.imports.ListCodeTaken;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Strong;

/** Upload a file, say what its columns mean, have it read. */
@StyleSheet("vestka/imports.css")
@Route(ImportsNavigation.NEW)
@RolesAllowed({"EDITOR", "ADMIN"})
class NewImportView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Imports imports;
    private final transient ImportLists lists;
    private final transient UploadFolder folder;
    private final ErrorText error = new ErrorText();
    private final ListUpload upload;
    private final Div rest = new Div();
    private transient @Nullable UploadedFile file;

    NewImportView(Imports imports, ImportLists lists, UploadFolder folder) {
        this.imports = imports;
        this.lists = lists;
        this.folder = folder;
        narrow();
        heading(ImportWords.text("new.title"));
        lead(ImportWords.text("new.lead"));
        upload = new ListUpload(folder, imports.limits().maxBytes(), this::uploaded, this::refused, this::rejected);
        Paragraph limits = new Paragraph(ImportWords.text(
                "new.limits",
                imports.limits().maxBytes() / (1024 * 1024),
                imports.limits().maxRows()));
        limits.addClassName("v-quiet");
        add(new Section(ImportWords.text("new.file"), upload, limits, error), rest);
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
            MappingForm form = new MappingForm(imports.preview(uploaded.path(), charset), lists);
            rest.add(new Section(ImportWords.text("new.mapping"), new Paragraph(new Strong(uploaded.name())), form));
            rest.add(Buttons.primary(ImportWords.text("new.read"), () -> read(uploaded, form, charset)));
        } catch (FileRefused e) {
            if (e.fault() == FileFault.OTHER_ENCODING) {
                rest.removeAll();
                error.show(ImportWords.waiting(e));
                rest.add(encodings(uploaded, e.offers()));
            } else {
                refused(e);
            }
        } catch (RuntimeException | Error e) {
            forget();
            throw e;
        }
    }

    /** A line of the file in each, so that one sees in which the names are right. */
    private Section encodings(UploadedFile uploaded, List<EncodingOffer> offers) {
        Section section = new Section(ImportWords.text("new.encodings"));
        offers.forEach(offer -> {
            Div line = new Div(offer.sample());
            line.addClassName("imports-sample");
            section.add(
                    line,
                    Buttons.secondary(
                            ImportWords.text("new.readAs", offer.charset()),
                            () -> preview(uploaded, Charset.forName(offer.charset()))));
        });
        return section;
    }

    private void rejected(String why) {
        forget();
        rest.removeAll();
        error.show(why);
    }

    /** What the page says is true: nothing of the file is kept, here neither. */
    private void refused(FileRefused e) {
        forget();
        rest.removeAll();
        error.show(ImportWords.refused(e));
    }

    private void read(UploadedFile uploaded, MappingForm form, @Nullable Charset charset) {
        try {
            form.store().ifPresent(choice -> {
                BegunImport begun = imports.begin(
                        choice.list(), choice.version(), choice.language(), uploaded.name(), uploaded.path());
                if (begun.already()) {
                    Notice.show(ImportWords.text("new.already"));
                } else {
                    start(uploaded, begun.id(), charset);
                }
                ImportsNavigation.toReview(UI.getCurrent(), begun.id());
            });
        } catch (ListCodeTaken e) {
            form.codeTaken();
        } catch (ListChanged e) {
            form.changedMeanwhile();
        } catch (FileRefused e) {
            refused(e);
        }
    }

    /** The file is given away: it lives as long as the reading, whether anybody looks on or not. */
    private void start(UploadedFile uploaded, ImportId id, @Nullable Charset charset) {
        Runnable reader = folder.reading(uploaded, imports.reader(id, uploaded.path(), charset));
        file = null;
        Thread.ofVirtual().name("import-" + id.value()).start(() -> {
            try {
                reader.run();
            } catch (RuntimeException e) {
                // the import itself says so to whoever asks, and has logged what is ours
            }
        });
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
