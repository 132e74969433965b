package org.vestka.adoption;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param offer how long a suggested person is kept for the one who asked
 * @param thanksDays how long an adoption that ended with a release or a death stands in My letters
 */
@ConfigurationProperties("vestka.adoption")
public record AdoptionSettings(
        @DefaultValue("20m") Duration offer,
        @DefaultValue("60") int thanksDays) {}
