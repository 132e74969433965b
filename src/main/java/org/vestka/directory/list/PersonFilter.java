package org.vestka.directory.list;

import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;

/**
 * Which people a list shows. Everything given must hold; what is null, empty or false does not narrow.
 *
 * @param text a name or the beginning of one, in any script and spelling; blank for none
 * @param custody any of these kinds
 * @param writable only people whom a letter can reach, be it from relatives only
 * @param fewLetters at most one letter posted in 90 days or reserved now
 */
public record PersonFilter(
        String text,
        Set<CustodyKind> custody,
        @Nullable FacilityId facility,
        @Nullable RegionId region,
        @Nullable DesignationValue designation,
        @Nullable Gender gender,
        @Nullable AgeBand age,
        @Nullable Month birthdayMonth,
        boolean writable,
        boolean fewLetters,
        @Nullable CountryCode country) {

    /** Everybody on the list. */
    public static final PersonFilter ALL =
            new PersonFilter("", Set.of(), null, null, null, null, null, null, false, false, null);

    /** Longer texts are cut: no name needs more. */
    public static final int TEXT_LIMIT = 200;

    public PersonFilter {
        text = text.strip();
        if (text.length() > TEXT_LIMIT) {
            text = text.substring(0, TEXT_LIMIT);
        }
        custody = Set.copyOf(custody);
    }

    /** Everybody whose name may be meant by {@code text}. */
    public static PersonFilter named(String text) {
        return ALL.withText(text);
    }

    public PersonFilter withText(String other) {
        return new PersonFilter(
                other,
                custody,
                facility,
                region,
                designation,
                gender,
                age,
                birthdayMonth,
                writable,
                fewLetters,
                country);
    }

    public PersonFilter withCustody(Set<CustodyKind> other) {
        return new PersonFilter(
                text, other, facility, region, designation, gender, age, birthdayMonth, writable, fewLetters, country);
    }

    public PersonFilter withFacility(@Nullable FacilityId other) {
        return new PersonFilter(
                text, custody, other, region, designation, gender, age, birthdayMonth, writable, fewLetters, country);
    }

    public PersonFilter withDesignation(@Nullable DesignationValue other) {
        return new PersonFilter(
                text, custody, facility, region, other, gender, age, birthdayMonth, writable, fewLetters, country);
    }

    public PersonFilter withWritable(boolean other) {
        return new PersonFilter(
                text, custody, facility, region, designation, gender, age, birthdayMonth, other, fewLetters, country);
    }

    public PersonFilter withCountry(@Nullable CountryCode other) {
        return new PersonFilter(
                text, custody, facility, region, designation, gender, age, birthdayMonth, writable, fewLetters, other);
    }
}
