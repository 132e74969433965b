package org.vestka.directory.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hands how many editors it takes to show somebody, or to make an address count as verified: 2, or 1 where there is only one */
@ConfigurationProperties("vestka.editors")
public record EditorSettings(@DefaultValue("2") int hands) {

    public EditorSettings {
        if (hands != 1 && hands != 2) {
            throw new IllegalArgumentException("vestka.editors.hands is 1 or 2");
        }
    }
}
