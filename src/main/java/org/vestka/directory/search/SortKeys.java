package org.vestka.directory.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one order compares, by ordinal. Never changed once other threads can see it. */
sealed interface SortKeys {

    int compare(int ordinal, int other);

    /** A copy with room for {@code size} ordinals. */
    SortKeys copy(int size);

    /** Whether the ordinal's key is the same in both. */
    boolean same(SortKeys other, int ordinal);

    /** Numbers, ascending. */
    final class Numbers implements SortKeys {

        final long[] keys;

        Numbers(long[] keys) {
            this.keys = keys;
        }

        @Override
        public int compare(int ordinal, int other) {
            return Long.compare(keys[ordinal], keys[other]);
        }

        @Override
        public Numbers copy(int size) {
            return new Numbers(Arrays.copyOf(keys, size));
        }

        @Override
        public boolean same(SortKeys other, int ordinal) {
            return other instanceof Numbers numbers
                    && ordinal < numbers.keys.length
                    && numbers.keys[ordinal] == keys[ordinal];
        }
    }

    /** Collation keys of names. */
    final class Collated implements SortKeys {

        private static final byte[] NONE = {};

        final byte[] @Nullable [] keys;

        Collated(byte[] @Nullable [] keys) {
            this.keys = keys;
        }

        @Override
        public int compare(int ordinal, int other) {
            return Arrays.compareUnsigned(key(ordinal), key(other));
        }

        @Override
        public Collated copy(int size) {
            return new Collated(Arrays.copyOf(keys, size));
        }

        @Override
        public boolean same(SortKeys other, int ordinal) {
            return other instanceof Collated collated
                    && ordinal < collated.keys.length
                    && Arrays.equals(collated.key(ordinal), key(ordinal));
        }

        private byte[] key(int ordinal) {
            byte @Nullable [] key = keys[ordinal];
            return key == null ? NONE : key;
        }
    }
}
