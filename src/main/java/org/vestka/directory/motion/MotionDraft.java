package org.vestka.directory.motion;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

/**
 * An act before it is approved.
 *
 * @param people whom it names; empty for an act on a place, which concerns whoever is held there
 * @param place what it befalls; null for an act on people
 * @param to where people come to, or what takes their place over; null where nobody knows
 * @param custody of the people from then on; null where each keeps their own
 * @param on null while nobody knows
 * @param address the new one; null where there is none, or where it stays
 * @param becomes the kind of the place from then on
 * @param correction the number of the correction that it answers, which is decided with it; null for none
 */
public record MotionDraft(
        MotionKind kind,
        Set<PersonId> people,
        @Nullable FacilityId place,
        @Nullable FacilityId to,
        @Nullable CustodyKind custody,
        @Nullable PartialDate on,
        @Nullable AddressDraft address,
        @Nullable FacilityKind becomes,
        SourceDraft source,
        @Nullable Long correction) {

    /** @throws IllegalArgumentException when it does not say what an act of its kind has to */
    public MotionDraft {
        people = Set.copyOf(people);
        if (kind.ofPeople() != (place == null)) {
            throw new IllegalArgumentException("an act is on people or on a place");
        }
        if (place != null && (on == null || place.equals(to))) {
            throw new IllegalArgumentException("an act on a place has a day, and never ends in itself");
        }
    }

    /** @param to null while people are on their way */
    public static MotionDraft transfer(
            Set<PersonId> people,
            @Nullable FacilityId to,
            CustodyKind custody,
            @Nullable PartialDate on,
            SourceDraft source) {
        if (!custody.inFacility() || (to == null) != (custody == CustodyKind.IN_TRANSIT)) {
            throw new IllegalArgumentException("a transfer leads to a place, or is under way");
        }
        return new MotionDraft(MotionKind.TRANSFER, people, null, to, custody, on, null, null, source, null);
    }

    public static MotionDraft release(
            Set<PersonId> people, CustodyKind custody, @Nullable PartialDate on, SourceDraft source) {
        if (custody.group() != CustodyKind.Group.RELEASED) {
            throw new IllegalArgumentException(custody + " is no release");
        }
        return new MotionDraft(MotionKind.RELEASE, people, null, null, custody, on, null, null, source, null);
    }

    public static MotionDraft move(FacilityId place, AddressDraft to, PartialDate on, SourceDraft source) {
        return new MotionDraft(MotionKind.MOVE, Set.of(), place, null, null, on, to, null, source, null);
    }

    /** @param on since when it is known; since when letters reach it nobody says */
    public static MotionDraft firstAddress(FacilityId place, AddressDraft address, PartialDate on, SourceDraft source) {
        return new MotionDraft(MotionKind.FIRST_ADDRESS, Set.of(), place, null, null, on, address, null, source, null);
    }

    public static MotionDraft noAddress(FacilityId place, PartialDate on, SourceDraft source) {
        return new MotionDraft(MotionKind.NO_ADDRESS, Set.of(), place, null, null, on, null, null, source, null);
    }

    /** @param successor what was created in its place, if that is known; nobody is taken there by it */
    public static MotionDraft close(
            FacilityId place, @Nullable FacilityId successor, PartialDate on, SourceDraft source) {
        return new MotionDraft(MotionKind.CLOSE, Set.of(), place, successor, null, on, null, null, source, null);
    }

    /**
     * @param address null where it stays
     * @param custody of the people there; null where each keeps their own, as it must on a day to come
     */
    public static MotionDraft changeKind(
            FacilityId place,
            FacilityKind becomes,
            @Nullable AddressDraft address,
            @Nullable CustodyKind custody,
            PartialDate on,
            SourceDraft source) {
        return new MotionDraft(
                MotionKind.CHANGE_KIND, Set.of(), place, null, custody, on, address, becomes, source, null);
    }

    public static MotionDraft takeOver(FacilityId place, FacilityId by, PartialDate on, SourceDraft source) {
        return new MotionDraft(MotionKind.TAKE_OVER, Set.of(), place, by, null, on, null, null, source, null);
    }

    /** The same, in answer to what somebody said is wrong. */
    public MotionDraft answering(@Nullable Long to) {
        return new MotionDraft(kind, people, place, this.to, custody, on, address, becomes, source, to);
    }

    /** Whether it announces what happens on a day to come. */
    public boolean ahead(LocalDate today) {
        return kind.mayBeAhead() && on != null && on.isAfter(today);
    }

    /** Whether stays change by it, beyond the place itself. */
    boolean movesPeople() {
        return kind.ofPeople() || kind == MotionKind.TAKE_OVER || custody != null;
    }
}
