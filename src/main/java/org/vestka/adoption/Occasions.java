package org.vestka.adoption;

import java.time.Instant;
import java.time.LocalDate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;

/** Keys that make one mail of one occasion, by ids only; the same for an adopter and for the writer of a letter. */
public final class Occasions {

    private Occasions() {}

    /** What befell a person, told to an account. */
    public static String ofPerson(String what, PersonId person, Instant at, AccountId account) {
        return "%s:%d:%d:%d".formatted(what, person.value(), at.toEpochMilli(), account.value());
    }

    /** A place's address has changed: one mail, however many people one writes to there. */
    public static String ofPlace(FacilityId facility, Instant at, AccountId account) {
        return "place:%d:%d:%d".formatted(facility.value(), at.toEpochMilli(), account.value());
    }

    /** What is told once a day. */
    public static String ofDay(String what, AccountId account, LocalDate day) {
        return "%s:%d:%s".formatted(what, account.value(), day);
    }
}
