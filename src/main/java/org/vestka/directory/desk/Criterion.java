package org.vestka.directory.desk;

import java.util.Map;
import org.vestka.directory.Labels;
import org.vestka.shared.LanguageTag;

/**
 * One published criterion, told in our words.
 *
 * @param paragraph where its source has it: {@code 3.3.a}
 */
public record Criterion(String code, String paragraph, Effect effect, Map<LanguageTag, String> texts) {

    public Criterion {
        texts = Map.copyOf(texts);
    }

    public String textIn(LanguageTag reader) {
        return Labels.in(reader, texts);
    }
}
