package org.vestka.directory;

/** One stay of one person. */
public record StayId(long value) implements Comparable<StayId> {

    @Override
    public int compareTo(StayId other) {
        return Long.compare(value, other.value);
    }
}
