package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.CaseView;
import org.vestka.directory.desk.Conclusion;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** The criteria of a case, set by set, what the findings come to by each, and what is missing before it can be stated. */
class CaseForm extends Section {

    private static final long serialVersionUID = 1L;

    /** To which a link within the page leads. */
    static final String CONCLUSIONS = "conclusions";

    private final transient CaseView about;
    private final List<CriterionField> fields = new ArrayList<>();
    private final Div conclusions = new Div();
    private final Div missing = new Div();
    private final boolean editable;

    CaseForm(CaseView about, boolean editable) {
        super(DeskWords.text("assessment"));
        this.about = about;
        this.editable = editable;
        conclusions.addClassName("v-stack");
        conclusions.getElement().setAttribute("aria-live", "polite");
        for (CriterionSet set : about.sets()) {
            Div part = new Div(new H3(set.nameIn(ReaderLanguage.current())));
            part.setId(DeskWords.id(set));
            part.addClassName("v-stack");
            Paragraph source = new Paragraph(CriteriaChoice.source(set));
            source.addClassName("v-small");
            part.add(source);
            for (Criterion criterion : set.criteria()) {
                CriterionField field =
                        new CriterionField(criterion, about.findings().get(criterion.code()), editable, this::conclude);
                fields.add(field);
                part.add(field);
            }
            add(part);
        }
        conclusions.setId(CONCLUSIONS);
        add(conclusions, missing);
        conclude();
    }

    /** All that was found, as it stands in the fields. */
    List<Assessed> findings() {
        return fields.stream().flatMap(field -> field.assessed().stream()).toList();
    }

    /** Marks all criteria that something is missing of, and leads to the first; its name, where there is one. */
    Optional<String> goToMissing() {
        List<CriterionField> missing =
                fields.stream().filter(CriterionField::markMissing).toList();
        missing.stream().findFirst().ifPresent(CriterionField::lead);
        return missing.stream().findFirst().map(CriterionField::named);
    }

    private void conclude() {
        Map<String, Assessed> findings = new LinkedHashMap<>();
        if (editable) {
            findings().forEach(each -> findings.put(each.criterion(), each));
        } else {
            findings.putAll(about.findings());
        }
        Map<School, List<CriterionSet>> schools = new EnumMap<>(School.class);
        about.sets().forEach(set -> schools.computeIfAbsent(set.school(), school -> new ArrayList<>())
                .add(set));
        conclusions.removeAll();
        schools.forEach((school, sets) -> conclude(school, sets, findings));
        missing.removeAll();
        if (editable) {
            DeskWords.lacking(about.lacking(findings))
                    .ifPresent(lacks -> missing.add(new Note(Tone.AMBER, DeskWords.text("lacking"), lacks)));
        }
    }

    /** By each text as it is published; then, where an exclusion of one is against the other, that the body assesses by both. */
    private void conclude(School school, List<CriterionSet> sets, Map<String, Assessed> findings) {
        boolean one = false;
        for (CriterionSet set : sets) {
            Conclusion conclusion = Conclusion.of(List.of(set), findings);
            one |= conclusion == Conclusion.SUPPORTED;
            conclusions.add(new Note(
                    tone(conclusion),
                    DeskWords.text("conclusion.set", set.nameIn(ReaderLanguage.current())),
                    DeskWords.word("conclusion", conclusion)));
        }
        Conclusion together = Conclusion.of(sets, findings);
        if (one && together != Conclusion.SUPPORTED) {
            conclusions.add(new Note(
                    tone(together),
                    DeskWords.word("school", school),
                    DeskWords.text(together == Conclusion.EXCLUDED ? "together.excluded" : "together.unclear")));
        }
    }

    private static Tone tone(Conclusion conclusion) {
        return switch (conclusion) {
            case SUPPORTED -> Tone.GREEN;
            case EXCLUDED -> Tone.RED;
            case UNCLEAR -> Tone.AMBER;
            case NOT_SUPPORTED -> Tone.NEUTRAL;
        };
    }
}
