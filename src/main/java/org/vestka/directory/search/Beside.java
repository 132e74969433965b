package org.vestka.directory.search;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something that is made beside what goes on, and waited for where it is needed. */
final class Beside<T> {

    private final FutureTask<T> making;

    private Beside(Callable<T> act) {
        making = new FutureTask<>(act);
    }

    /** Begins on a thread of its own. */
    static <T> Beside<T> begin(String thread, Callable<T> act) {
        Beside<T> begun = new Beside<>(act);
        Thread.ofPlatform().daemon().name(thread).start(begun.making);
        return begun;
    }

    /** Makes it at once, where there is too little to do for a thread. */
    static <T> Beside<T> atOnce(Callable<T> act) {
        Beside<T> made = new Beside<>(act);
        made.making.run();
        return made;
    }

    /**
     * Waits as long as it takes, interrupted or not: whoever made the other half must not be left behind.
     *
     * @throws IllegalStateException when it could not be made
     */
    T made() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return making.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the index of people could not be made", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
