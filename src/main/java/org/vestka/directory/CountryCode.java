package org.vestka.directory;

import java.util.regex.Pattern;

/** Two capital letters, ISO 3166-1 alpha-2. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException for anything but two capital letters */
    public CountryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no country code");
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
