package org.vestka.directory.imports.reading;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.NameLetters;
import org.vestka.shared.LanguageTag;

/** How often each letter stands in the columns of a file: which of them hold the names, somebody may say later. */
public final class ColumnLetters implements NameLetters {

    private static final int LINES = 500;

    private final Map<String, Map<Integer, Integer>> columns = new LinkedHashMap<>();

    public ColumnLetters(Table table) {
        for (Table.Line line :
                table.lines().subList(0, Math.min(LINES, table.lines().size()))) {
            for (int i = 0; i < line.cells().size(); i++) {
                Map<Integer, Integer> letters =
                        columns.computeIfAbsent(table.header().get(i), unused -> new HashMap<>());
                line.cells()
                        .get(i)
                        .toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(letter -> letters.merge(letter, 1, Integer::sum));
            }
        }
    }

    @Override
    public LanguageTag language(ColumnMapping mapping) {
        WrittenIn written = new WrittenIn();
        columns.forEach((column, letters) -> {
            ListField field = mapping.of(column);
            if (name(field)) {
                written.addName(letters);
            } else if (field == ListField.PLACE || field == ListField.PENALTY || field == ListField.SENTENCE) {
                written.add(letters);
            }
        });
        return written.language();
    }

    @Override
    public boolean foreignTo(LanguageTag language, ColumnMapping mapping) {
        WrittenIn names = new WrittenIn();
        columns.forEach((column, letters) -> {
            if (name(mapping.of(column))) {
                names.addName(letters);
            }
        });
        return ULocale.forLanguageTag(language.value()).getScript().isEmpty() && names.mostlyForeignTo(language);
    }

    private static boolean name(ListField field) {
        return field == ListField.NAME || field.part() != null;
    }
}
