package org.vestka.letters.pack;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param kept how long a pack is remembered: longer than a letter lies on a table
 * @param letters how many may be in one
 */
@ConfigurationProperties("vestka.print-packs")
public record PackSettings(
        @DefaultValue("90d") Duration kept,
        @DefaultValue("200") int letters) {}
