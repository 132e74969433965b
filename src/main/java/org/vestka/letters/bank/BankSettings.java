package org.vestka.letters.bank;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param years how long a sealed copy is kept where nobody takes it
 * @param perDay how many one writer may seal on one day; counted in memory
 * @param perLetter how many of these of a letter to one person
 */
@ConfigurationProperties("vestka.bank")
public record BankSettings(
        @DefaultValue("15") int years,
        @DefaultValue("40") int perDay,
        @DefaultValue("3") int perLetter) {

    public BankSettings {
        if (years < 1 || perDay < 1 || perLetter < 1) {
            throw new IllegalArgumentException("vestka.bank.years, per-day and per-letter are at least 1");
        }
    }

    Period kept() {
        return Period.ofYears(years);
    }
}
