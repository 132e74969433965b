package org.vestka.directory.counts;

import java.time.LocalDate;
import org.vestka.directory.CountryCode;

/** Numbers are always of one country, by one body and of one day. */
public record CountQuestion(CountryCode country, String body, LocalDate day) {

    public CountQuestion on(LocalDate other) {
        return new CountQuestion(country, body, other);
    }
}
