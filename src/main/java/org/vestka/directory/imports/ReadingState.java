package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * How far the reading of a file is.
 *
 * @param total 0 where nobody can tell yet
 * @param refused why the file cannot be read; null unless {@link Stage#REFUSED}
 */
public record ReadingState(
        Stage stage, int done, int total, @Nullable FileRefused refused) {

    public enum Stage {
        /** Another file is read first: only one is in memory. */
        WAITING,
        FILE,
        COMPARISON,
        STORING,
        /** Over: the file cannot be read and nothing of it is left. */
        REFUSED,
        /** Over: something went wrong on our side and nothing of the file is left. */
        FAILED
    }

    public boolean over() {
        return stage == Stage.REFUSED || stage == Stage.FAILED;
    }

    /** 0 to 1; 0 where nobody can tell. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
