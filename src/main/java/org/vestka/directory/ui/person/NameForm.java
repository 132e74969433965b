package org.vestka.directory.ui.person;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.NameInOtherLetters;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.NameWithMore;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Writes down a name of a person in a language: for the envelope, for showing, or only for finding. */
class NameForm extends Composite<Details> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final TextField name = new TextField();
    private final Select<LanguageTag> language = new Select<>();
    private final Select<NameRole> role = new Select<>();
    private final Div parts = new Div();
    private final transient Map<LanguageTag, NameLine> lines;
    private final Year thisYear;
    private @Nullable NamePartFields fields;
    private final transient BiConsumer<PersonName, @Nullable Year> put;
    private final transient DirectoryWords words;

    /**
     * @param languages to choose from, the likeliest first
     * @param lines how the country writes a name on an envelope; where it says so, a name for one is asked part by part
     * @param wanted whether a name for the envelope is missing
     * @param thisYear nobody is born later
     * @param put may throw {@link NameInOtherLetters}
     */
    NameForm(
            List<LanguageTag> languages,
            Map<LanguageTag, NameLine> lines,
            boolean wanted,
            Year thisYear,
            DirectoryWords words,
            BiConsumer<PersonName, @Nullable Year> put) {
        this.lines = Map.copyOf(lines);
        this.thisYear = thisYear;
        this.put = put;
        this.words = words;
        language.setLabel(words.text("edit.name.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(this::language);
        language.setValue(languages.getFirst());
        role.setLabel(words.text("edit.name.role"));
        role.setItems(NameRole.values());
        role.setItemLabelGenerator(each -> words.word("edit.name.role", each));
        role.setValue(NameRole.ENVELOPE);
        name.setLabel(words.text("edit.name.name"));
        name.setHelperText(words.text("edit.name.help"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(100%, 420px)");
        language.addValueChangeListener(change -> lay());
        role.addValueChangeListener(change -> lay());
        lay();
        getContent().setSummaryText(words.text("edit.name"));
        getContent().setOpened(wanted);
        getContent()
                .add(new Stack(
                        new Row(language, role),
                        name,
                        parts,
                        new Row(Buttons.secondary(words.text("edit.name.put"), this::put))));
    }

    private String language(LanguageTag tag) {
        ULocale reader = ULocale.forLocale(words.reader().locale());
        return ULocale.forLanguageTag(tag.value()).getDisplayName(reader);
    }

    /** One field for the whole name, or one for each part of it. */
    private void lay() {
        NameLine line = role.getValue() == NameRole.ENVELOPE ? lines.get(language.getValue()) : null;
        fields = line == null ? null : new NamePartFields(line, thisYear, words);
        parts.removeAll();
        if (fields != null) {
            parts.add(fields);
        }
        name.setVisible(fields == null);
    }

    private void putParts(NamePartFields asked) {
        if (!asked.valid()) {
            return;
        }
        asked.value().ifPresent(value -> {
            try {
                put.accept(new PersonName(language.getValue(), NameRole.ENVELOPE, whole(value), value), asked.born());
            } catch (NameWithMore e) {
                Notice.show(words.text("edit.name.more"));
            } catch (NameInOtherLetters | IllegalArgumentException e) {
                Notice.show(words.text("edit.name.letters", language(language.getValue())));
            }
        });
    }

    /** As one says it: in the order of the country's line, without what is not of the name. */
    private String whole(NameParts value) {
        return Objects.requireNonNull(lines.get(language.getValue())).parts().stream()
                .flatMap(part -> value.of(part).stream())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void put() {
        if (fields != null) {
            putParts(fields);
            return;
        }
        if (name.getValue().isBlank()) {
            problem("edit.name.missing");
            return;
        }
        try {
            put.accept(new PersonName(language.getValue(), role.getValue(), name.getValue()), null);
        } catch (NameInOtherLetters e) {
            problem("edit.name.letters");
        } catch (NameWithMore e) {
            problem("edit.name.more");
        } catch (IllegalArgumentException e) {
            problem("edit.name.missing");
        }
    }

    private void problem(String key) {
        name.setErrorMessage(words.text(key, language(language.getValue())));
        name.setInvalid(true);
        name.focus();
    }
}
