package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

class SourceFieldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SourceField field = new SourceField(new DirectoryWords(LanguageTag.EN, new Texts()));

    @Test
    void aLinkThatHidesWhereItLeadsIsRefusedAtTheField() {
        new UI().add(field);
        field.setValue("https://example.org@evil.example/");

        assertThat(field.draft(TODAY)).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("hides where it leads");

        field.setValue(" , ");
        assertThat(field.draft(TODAY)).isEmpty();
        assertThat(field.getErrorMessage()).doesNotContain("hides");

        field.setValue("https://example.org/list");
        assertThat(field.draft(TODAY)).isPresent();
        assertThat(field.isInvalid()).isFalse();
    }
}
