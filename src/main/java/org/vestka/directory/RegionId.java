package org.vestka.directory;

/** A region of a country. */
public record RegionId(long value) implements Comparable<RegionId> {

    @Override
    public int compareTo(RegionId other) {
        return Long.compare(value, other.value);
    }
}
