package org.vestka.directory.ui.person;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Year;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.ui.DirectoryWords;

/** The parts of a name that a country writes on an envelope, one field each, in its order. */
class NamePartFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1900;

    private final Map<NamePart, TextField> fields = new EnumMap<>(NamePart.class);
    private final Map<NamePart, Checkbox> none = new EnumMap<>(NamePart.class);
    private final @Nullable IntegerField year;
    private final transient DirectoryWords words;

    /** @param thisYear nobody is born later */
    NamePartFields(NameLine line, Year thisYear, DirectoryWords words) {
        this.words = words;
        getContent().addClassName("v-stack");
        IntegerField bears = null;
        for (NamePart part : line.parts()) {
            if (part == NamePart.BIRTH_YEAR) {
                bears = year(thisYear);
                getContent().add(bears);
            } else {
                add(part);
            }
        }
        year = bears;
    }

    private void add(NamePart part) {
        TextField field = new TextField(words.word("edit.name.part", part));
        field.setMaxLength(LONGEST);
        field.setRequiredIndicatorVisible(true);
        field.setWidth("min(100%, 420px)");
        fields.put(part, field);
        getContent().add(field);
        if (part.canBeNone()) {
            Checkbox without = new Checkbox(words.word("edit.name.none", part));
            without.addValueChangeListener(change -> {
                field.setEnabled(!change.getValue());
                field.setInvalid(false);
            });
            none.put(part, without);
            getContent().add(without);
        }
    }

    private IntegerField year(Year last) {
        IntegerField field = new IntegerField(words.word("edit.name.part", NamePart.BIRTH_YEAR));
        field.setHelperText(words.text("edit.name.year.help"));
        field.setMin(FIRST_YEAR);
        field.setMax(last.getValue());
        return field;
    }

    /** Empty when a field is, which says so itself then. */
    Optional<NameParts> value() {
        for (Map.Entry<NamePart, TextField> part : fields.entrySet()) {
            if (!without(part.getKey()) && part.getValue().getValue().isBlank()) {
                part.getValue().setErrorMessage(words.text("edit.name.part.missing"));
                part.getValue().setInvalid(true);
                part.getValue().focus();
                return Optional.empty();
            }
        }
        return Optional.of(new NameParts(fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        part -> without(part.getKey()) ? "" : part.getValue().getValue()))));
    }

    private boolean without(NamePart part) {
        Checkbox box = none.get(part);
        return box != null && box.getValue();
    }

    /** Null where it is left open, or not asked for. */
    @Nullable
    Year born() {
        return year == null || year.getValue() == null ? null : Year.of(year.getValue());
    }

    boolean valid() {
        return year == null || !year.isInvalid();
    }
}
