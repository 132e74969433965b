package org.vestka.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;

class MailTemplatesTest {

    private final MailTemplates templates = new MailTemplates(new Texts());

    /** A subject is read on locked screens, and by whoever searches a phone: it can name nobody. */
    @Test
    void noSubjectOfAnyTemplateTakesAnArgument() {
        assertThat(templates.all()).contains("probe.note");
        for (String template : templates.all()) {
            for (LanguageTag language : Languages.OFFERED) {
                assertThat(templates.subject(template, language))
                        .as("%s in %s", template, language)
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(78)
                        .doesNotContain("{", "}");
            }
        }
    }
}
