package org.vestka.directory.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hands how many editors it takes to show somebody, to put an address on envelopes or make it count as verified, and to hide for good: 2, or 1 where there is only one */
@ConfigurationProperties("vestka.editors")
public record EditorSettings(@DefaultValue("2") int hands) {

    public EditorSettings {
        if (hands != 1 && hands != 2) {
            throw new IllegalArgumentException("vestka.editors.hands is 1 or 2");
        }
    }

    /** Whether what one editor has done waits for another. */
    public boolean two() {
        return hands == 2;
    }
}
