package org.vestka.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;

/** Keys that make one mail of one occasion, by ids only; the same for an adopter and for the writer of a letter. */
public final class Occasions {

    private Occasions() {}

    /** What befell a person, told to an account. */
    public static String ofPerson(String what, PersonId person, Instant at, AccountId account) {
        return "%s:%d:%d:%d".formatted(what, person.value(), at.toEpochMilli(), account.value());
    }

    /**
     * What befell people at once: one mail, however many of them one writes to.
     *
     * @param people all whom it befell and who are told of
     * @param act that can be taken back, and its mail with it; null for any other
     * @param later whether it is told only now that they are shown again: whoever was told of others by the same act has not
     *     been told of them
     */
    public static String ofPeople(
            String what, Set<PersonId> people, @Nullable MotionId act, boolean later, Instant at, AccountId account) {
        if (act == null) {
            return ofPerson(what, Collections.min(people), at, account);
        }
        return later
                ? "%slater:%d:%d".formatted(ofAct(act), Collections.min(people).value(), account.value())
                : ofAct(act) + account.value();
    }

    /** A place's address has changed: one mail, however many people one writes to there. */
    public static String ofPlace(FacilityId facility, @Nullable MotionId act, Instant at, AccountId account) {
        return act == null
                ? "place:%d:%d:%d".formatted(facility.value(), at.toEpochMilli(), account.value())
                : ofAct(act) + account.value();
    }

    /** That an act was taken back. */
    public static String ofUndone(MotionId act, AccountId account) {
        return "undone:%d:%d".formatted(act.value(), account.value());
    }

    /** How the keys of all mail begin that tells of an act. */
    static String ofAct(MotionId act) {
        return "act:%d:".formatted(act.value());
    }

    /** What is told once a day. */
    public static String ofDay(String what, AccountId account, LocalDate day) {
        return "%s:%d:%s".formatted(what, account.value(), day);
    }
}
