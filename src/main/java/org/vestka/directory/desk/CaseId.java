package org.vestka.directory.desk;

/** One body's work on one person. */
public record CaseId(long value) implements Comparable<CaseId> {

    @Override
    public int compareTo(CaseId other) {
        return Long.compare(value, other.value);
    }
}
