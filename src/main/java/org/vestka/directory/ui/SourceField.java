package org.vestka.directory.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceLinks;
import org.vestka.shared.PlainText;

/** Asks an editor where they know something from: a link, a few words, or both. Everybody reads it. */
public class SourceField extends TextField {

    private static final long serialVersionUID = 1L;
    /** As long as a title may be. */
    private static final int LONGEST = 300;

    private final String missing;
    private final String naming;
    private final String hiding;

    public SourceField(DirectoryWords words) {
        super(words.text("edit.source"));
        missing = words.text("edit.source.missing");
        naming = words.text("edit.source.private");
        hiding = words.text("edit.source.hiding");
        setHelperText(words.text("edit.source.help"));
        setMaxLength(LONGEST);
        setRequiredIndicatorVisible(true);
        setWidthFull();
    }

    /** What was typed, as of a day; where that is nothing, the field says so. */
    public Optional<SourceDraft> draft(LocalDate today) {
        String typed = PlainText.of(getValue());
        if (typed.isBlank() || typed.length() > LONGEST) {
            return refused(missing);
        }
        if (SourceLinks.hidesItsSite(typed)) {
            return refused(hiding);
        }
        setInvalid(false);
        List<String> links = SourceLinks.in(typed);
        String words = SourceLinks.wordsBeside(typed);
        if (links.isEmpty() && words.isEmpty()) {
            return refused(missing);
        }
        if (!PrivateWords.in(words).isEmpty()) {
            return refused(naming);
        }
        return Optional.of(new SourceDraft(
                links.isEmpty() ? null : String.join(" ; ", links),
                words.isEmpty() ? null : words,
                null,
                today,
                null,
                null));
    }

    private Optional<SourceDraft> refused(String why) {
        setErrorMessage(why);
        setInvalid(true);
        focus();
        return Optional.empty();
    }
}
