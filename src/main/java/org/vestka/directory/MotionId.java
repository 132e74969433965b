package org.vestka.directory;

/** One act that set people or a place in motion. */
public record MotionId(long value) implements Comparable<MotionId> {

    @Override
    public int compareTo(MotionId other) {
        return Long.compare(value, other.value);
    }
}
