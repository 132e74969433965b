package org.vestka.directory.counts;

import java.util.Map;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.shared.LanguageTag;

/**
 * How many people have one thing in common, by what the body said of them on the day.
 *
 * @param value as it stands in URLs and files: {@code remand}, {@code 342}, {@code 2021}; {@link #NOT_KNOWN} where nobody
 *     knows, {@link #NOT_TOLD} where it is not told
 * @param names what it is called, where that is data (a region, a profession); empty where it is a word of the interface
 * @param people only numbers above zero
 */
public record CountRow(String value, Map<LanguageTag, String> names, Map<DesignationValue, Long> people) {

    public static final String NOT_KNOWN = "not-known";
    /** Of people who are counted and not shown, or only by name and place. */
    public static final String NOT_TOLD = "not-told";

    public CountRow {
        names = Map.copyOf(names);
        people = Map.copyOf(people);
    }

    public long of(DesignationValue designation) {
        return people.getOrDefault(designation, 0L);
    }

    /** Political prisoners and persecuted people together, as bodies add them up. */
    public long all() {
        return of(DesignationValue.RECOGNISED) + of(DesignationValue.PERSECUTED);
    }
}
