package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.Finding;
import org.vestka.directory.source.SourceLinks;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.NewTabLink;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Tone;

/** One criterion: what was found, why, and where that is known from; to be changed or only read. */
class CriterionField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Criterion criterion;
    private final String what;
    private final RadioButtonGroup<Finding> finding = new RadioButtonGroup<>();
    private final TextArea reasons = new TextArea(DeskWords.text("reasons"));
    private final TextField sources = new TextField(DeskWords.text("sources"));

    CriterionField(Criterion criterion, @Nullable Assessed assessed, boolean editable, Runnable changed) {
        this.criterion = criterion;
        addClassNames("v-stack", "v-desk-criterion");
        what = criterion.paragraph() + " · " + criterion.textIn(ReaderLanguage.current());
        if (editable) {
            finding.setLabel(what);
            finding.setItems(Finding.values());
            finding.setItemLabelGenerator(each -> DeskWords.word("finding", each));
            reasons.setMaxLength(Assessed.REASONS);
            reasons.setMinRows(1);
            reasons.setMaxRows(8);
            reasons.setWidthFull();
            // what is missing is said by the case as a whole
            reasons.setManualValidation(true);
            sources.setMaxLength(Assessed.SOURCES);
            sources.setWidthFull();
            sources.setManualValidation(true);
            finding.setManualValidation(true);
            sources.setHelperText(DeskWords.text("sources.help"));
            if (assessed != null) {
                finding.setValue(assessed.finding());
                reasons.setValue(assessed.reasons());
                sources.setValue(assessed.sources());
            }
            show(assessed != null);
            finding.addValueChangeListener(change -> {
                show(true);
                if (finding.isInvalid() || reasons.isInvalid() || sources.isInvalid()) {
                    markMissing();
                }
                changed.run();
            });
            // red until it is mended, not until the next attempt
            reasons.addValueChangeListener(change -> {
                reasons.setInvalid(false);
                changed.run();
            });
            sources.addValueChangeListener(change -> {
                sources.setInvalid(false);
                changed.run();
            });
            add(finding, reasons, sources);
        } else {
            read(assessed);
        }
    }

    private void show(boolean found) {
        reasons.setVisible(found);
        sources.setVisible(found);
    }

    private void read(@Nullable Assessed assessed) {
        add(new Paragraph(what));
        if (assessed == null) {
            add(new Row(new Badge(Tone.NEUTRAL, DeskWords.text("finding.none"))));
            return;
        }
        add(new Row(new Badge(tone(assessed.finding()), DeskWords.word("finding", assessed.finding()))));
        if (!assessed.reasons().isBlank()) {
            add(new Paragraph(assessed.reasons()));
        }
        if (!assessed.sources().isBlank()) {
            List<String> links = SourceLinks.in(assessed.sources());
            Paragraph line = new Paragraph();
            line.addClassName("v-small");
            String words = assessed.sources();
            for (String link : links) {
                words = words.replace(link, " ");
                line.add(new NewTabLink(link, link), new Span(" "));
            }
            line.add(new Span(words.replaceAll("[\\s;]+", " ").strip()));
            add(line);
        }
    }

    private static Tone tone(Finding finding) {
        return switch (finding) {
            case MET -> Tone.BLUE;
            case NOT_MET -> Tone.NEUTRAL;
            case UNCLEAR -> Tone.AMBER;
        };
    }

    /** What stands in the fields; empty where nothing was found yet. */
    Optional<Assessed> assessed() {
        return Optional.ofNullable(finding.getValue())
                .map(each -> new Assessed(criterion.code(), each, reasons.getValue(), sources.getValue()));
    }

    /** Says at each field that lacks something what it lacks. */
    boolean markMissing() {
        Optional<Assessed> assessed = assessed();
        boolean met = finding.getValue() == Finding.MET;
        mark(finding, finding.isEmpty(), "finding.missing");
        mark(
                reasons,
                assessed.isPresent()
                        && finding.getValue() != Finding.UNCLEAR
                        && reasons.getValue().isBlank(),
                "reasons.missing");
        mark(sources, met && sources.getValue().isBlank(), "sources.missing");
        return assessed.filter(Assessed::complete).isEmpty();
    }

    private static <C extends Component & HasValidation> void mark(C field, boolean missing, String words) {
        field.setErrorMessage(DeskWords.text(words));
        field.setInvalid(missing);
    }

    /** Leads to the first of its fields that is marked. */
    void lead() {
        if (finding.isInvalid()) {
            finding.getElement().callJsFunction("focus");
        } else if (reasons.isInvalid()) {
            reasons.focus();
        } else {
            sources.focus();
        }
    }

    /** As the source counts it, and in words. */
    String named() {
        return what;
    }
}
