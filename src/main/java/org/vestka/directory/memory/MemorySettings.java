package org.vestka.directory.memory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a reader may be kept from the last state by changes that are being taken in.
 *
 * @param patience how long a reader waits for somebody else who takes in changes, be it of everybody
 * @param few a reader takes in no more changes than this: 500 are a few milliseconds
 */
@ConfigurationProperties("vestka.memory")
public record MemorySettings(
        @DefaultValue("50ms") Duration patience,
        @DefaultValue("500") int few) {

    /** As the application comes. */
    public static final MemorySettings USUAL = new MemorySettings(Duration.ofMillis(50), 500);

    public MemorySettings {
        if (patience.isNegative() || few < 1) {
            throw new IllegalArgumentException("vestka.memory.patience is no time before now, and few at least 1");
        }
    }
}
