package org.vestka.directory.search;

import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;

/**
 * All people in one order: keys and the permutation that sorts by them, the person's id deciding between equals.
 *
 * @param positions position → ordinal; also of people no longer listed
 */
record ListOrder(SortKeys keys, int[] positions) {

    /** The order after some people have changed or come. */
    ListOrder with(SortKeys newKeys, int[] changed, FixedBitSet isChanged, long[] ids) {
        int[] sorted = changed.clone();
        sort(sorted, newKeys, ids);
        int kept = 0;
        for (int ordinal : positions) {
            if (!isChanged.get(ordinal)) {
                kept++;
            }
        }
        int[] merged = new int[kept + sorted.length];
        int next = 0;
        int to = 0;
        for (int ordinal : positions) {
            if (isChanged.get(ordinal)) {
                continue;
            }
            while (next < sorted.length && compare(newKeys, ids, sorted[next], ordinal) < 0) {
                merged[to++] = sorted[next++];
            }
            merged[to++] = ordinal;
        }
        System.arraycopy(sorted, next, merged, to, sorted.length - next);
        return new ListOrder(newKeys, merged);
    }

    /** The first position whose number is not below {@code key}. */
    int firstFrom(long key) {
        long[] numbers = ((SortKeys.Numbers) keys).keys;
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[positions[middle]] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static void sort(int[] ordinals, SortKeys keys, long[] ids) {
        new IntroSorter() {
            private int pivot;

            @Override
            protected void swap(int i, int j) {
                int kept = ordinals[i];
                ordinals[i] = ordinals[j];
                ordinals[j] = kept;
            }

            @Override
            protected void setPivot(int i) {
                pivot = ordinals[i];
            }

            @Override
            protected int comparePivot(int j) {
                return ListOrder.compare(keys, ids, pivot, ordinals[j]);
            }

            @Override
            protected int compare(int i, int j) {
                return ListOrder.compare(keys, ids, ordinals[i], ordinals[j]);
            }
        }.sort(0, ordinals.length);
    }

    private static int compare(SortKeys keys, long[] ids, int ordinal, int other) {
        int byKey = keys.compare(ordinal, other);
        return byKey != 0 ? byKey : Long.compare(ids[ordinal], ids[other]);
    }

    static ListOrder none(boolean collated) {
        return new ListOrder(
                collated ? new SortKeys.Collated(new byte[0][]) : new SortKeys.Numbers(new long[0]), new int[0]);
    }
}
