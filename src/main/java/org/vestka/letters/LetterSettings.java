package org.vestka.letters;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a letter is kept for its writer before it returns by itself; counted anew when it is written
 * @param openAtOnce how many letters one writer may have on the table; room for what was drawn twice at once
 */
@ConfigurationProperties("vestka.letters")
public record LetterSettings(
        @DefaultValue("14d") Duration lease,
        @DefaultValue("40") int openAtOnce) {}
