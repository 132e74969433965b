package org.vestka.letters;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;

/**
 * What a writer says of a posting.
 *
 * @param from the country in which it was posted; null when the writer does not say
 */
public record Posting(SaidDay on, @Nullable CountryCode from) {}
