package org.vestka.directory;

/** Where a fact comes from. */
public record SourceId(long value) implements Comparable<SourceId> {

    @Override
    public int compareTo(SourceId other) {
        return Long.compare(value, other.value);
    }
}
