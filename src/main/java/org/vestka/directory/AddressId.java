package org.vestka.directory;

/** One address of a facility, for one time. */
public record AddressId(long value) implements Comparable<AddressId> {

    @Override
    public int compareTo(AddressId other) {
        return Long.compare(value, other.value);
    }
}
