package org.vestka.accounts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much goes without a puzzle; the defaults carry a letter evening of sixty guests.
 *
 * @param signInAttempts for one pseudonym in a row; after them one more every thirty seconds
 * @param signInsPerHour by all together
 * @param signUpsPerHour by all together
 * @param recoveriesPerHour by all together, links and codes each
 * @param wordsPerHour left by people without an account, from screens and from plain pages each
 * @param wishesPerHour to be hidden at once, from screens: a purse of their own
 */
@ConfigurationProperties("vestka.accounts")
record AccountSettings(
        @DefaultValue("10") int signInAttempts,
        @DefaultValue("3600") int signInsPerHour,
        @DefaultValue("240") int signUpsPerHour,
        @DefaultValue("120") int recoveriesPerHour,
        @DefaultValue("60") int wordsPerHour,
        @DefaultValue("12") int wishesPerHour) {}
