package org.vestka.directory.duplicates;

/** Something of the person was changed since two records were joined: nobody can say any more whose it is. */
public final class ChangedSinceJoining extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedSinceJoining() {
        super("changed since");
    }
}
