package org.vestka.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is let in at once; the defaults carry a letter evening of sixty guests.
 *
 * @param signInAttempts for one pseudonym in a row; after them one more every thirty seconds
 * @param signUpsPerHour by all together
 * @param recoveriesPerHour by all together
 */
@ConfigurationProperties("vestka.accounts")
record AccountSettings(
        @DefaultValue("10") int signInAttempts,
        @DefaultValue("240") int signUpsPerHour,
        @DefaultValue("120") int recoveriesPerHour) {}
