package org.vestka.directory;

/** A place where people are held. */
public record FacilityId(long value) implements Comparable<FacilityId> {

    @Override
    public int compareTo(FacilityId other) {
        return Long.compare(value, other.value);
    }
}
