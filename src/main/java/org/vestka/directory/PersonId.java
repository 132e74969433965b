package org.vestka.directory;

/** A person, inside the application. URLs carry the {@link PublicId}. */
public record PersonId(long value) implements Comparable<PersonId> {

    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }
}
