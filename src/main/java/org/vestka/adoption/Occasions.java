package org.vestka.adoption;

import java.time.Instant;
import java.time.LocalDate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;

/** Keys that make one mail of one occasion, by ids only. */
public final class Occasions {

    private Occasions() {}

    /** What befell a person, told to an account; the same for an adopter and for the writer of a letter on the table. */
    public static String ofPerson(String what, PersonId person, Instant at, AccountId account) {
        return "%s:%d:%d:%d".formatted(what, person.value(), at.toEpochMilli(), account.value());
    }

    static String due(AdoptionId adoption, LocalDate day) {
        return "due:%d:%s".formatted(adoption.value(), day);
    }
}
