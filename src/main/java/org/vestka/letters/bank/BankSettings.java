package org.vestka.letters.bank;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param years how long a sealed copy is kept where nobody takes it
 * @param perDay how many one writer may seal on one day; counted in memory
 */
@ConfigurationProperties("vestka.bank")
public record BankSettings(
        @DefaultValue("15") int years, @DefaultValue("40") int perDay) {

    public BankSettings {
        if (years < 1 || perDay < 1) {
            throw new IllegalArgumentException("vestka.bank.years and vestka.bank.per-day are at least 1");
        }
    }

    Period kept() {
        return Period.ofYears(years);
    }
}
