package org.vestka.directory.duplicates;

/**
 * One fact of a person.
 *
 * @param of which of its kind: {@code DISPLAY be} of names, {@code STORY ru} of texts, the number of the body of designations; else empty
 */
public record FactKey(JoinedFact fact, String of) {

    private static final String BETWEEN = ":";

    public static FactKey of(JoinedFact fact) {
        return new FactKey(fact, "");
    }

    /** As it is stored. */
    public String stored() {
        return fact + BETWEEN + of;
    }

    /** Back from {@link #stored()}. */
    public static FactKey read(String stored) {
        String[] parts = stored.split(BETWEEN, 2);
        return new FactKey(JoinedFact.valueOf(parts[0]), parts[1]);
    }
}
