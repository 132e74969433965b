package org.vestka.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.VestkaTest;

/** Two editors who say at one moment what the columns of a list mean. */
@VestkaTest
class MappingTogetherTest extends EditorAtWork {

    private static final String FILE = "id,name,born,town\n1,Ann Invented,1990-05-17,Wonderham\n";

    @Test
    void theSecondDoesNotOverwriteWhatTheFirstHasSaid() {
        Path file = file(FILE);
        ListId id = listOf("mapping", file);
        ImportList seen = list(id);
        ColumnMapping first = with(seen.mapping(), "town", ListField.STORY);
        ColumnMapping second = with(seen.mapping(), "town", ListField.LOCALITY);

        int version = lists.remember(id, seen.version(), first);
        assertThatThrownBy(() -> lists.remember(id, seen.version(), second)).isInstanceOf(ListChanged.class);
        assertThat(list(id).mapping().of("town")).isEqualTo(ListField.STORY);
        assertThat(list(id).version()).isEqualTo(version);
        // who says the same is in nobody's way
        assertThat(lists.remember(id, seen.version(), first)).isEqualTo(version);
        // and who has looked again may say otherwise
        assertThat(lists.remember(id, version, second)).isEqualTo(version + 1);
        assertThat(list(id).mapping().of("town")).isEqualTo(ListField.LOCALITY);
    }

    @Test
    void aFileIsReadAsItsEditorHasSaidWhoeverSaysOtherwiseWhileItWaits() {
        Path file = file(FILE);
        ListId id = listOf("waiting", file);
        ImportList seen = list(id);
        int version = lists.remember(id, seen.version(), with(seen.mapping(), "town", ListField.LOCALITY));
        BegunImport begun = imports.begin(id, version, LanguageTag.EN, "waiting.csv", file);
        lists.remember(id, version, with(seen.mapping(), "town", ListField.IGNORED));

        imports.reader(begun.id(), file, null).run();
        assertThat(all(begun.id(), ReviewFilter.ALL)).singleElement().satisfies(row -> assertThat(row.facts())
                .containsEntry(Fact.LOCALITY, "Wonderham"));
        assertThat(imports.batch(begun.id()).orElseThrow().mapping().of("town")).isEqualTo(ListField.LOCALITY);
    }

    @Test
    void aFileIsNotBegunOnAListThatIsReadOtherwiseByNow() {
        Path file = file(FILE);
        ListId id = listOf("begun", file);
        ImportList seen = list(id);
        lists.remember(id, seen.version(), with(seen.mapping(), "town", ListField.STORY));
        assertThatThrownBy(() -> imports.begin(id, seen.version(), LanguageTag.EN, "late.csv", file))
                .isInstanceOf(ListChanged.class);
    }

    private ImportList list(ListId id) {
        return lists.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnMapping with(ColumnMapping mapping, String column, ListField field) {
        Map<String, ListField> fields = new HashMap<>(mapping.fields());
        fields.put(column, field);
        return new ColumnMapping(fields);
    }
}
