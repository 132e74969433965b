package org.vestka.accounts.ui;

import java.util.Optional;

/** Where somebody begins who has just signed in and wanted no other page: a module that keeps something of theirs says so. */
public interface StartPage {

    /** The path for the account that is signed in, without leading slash; empty where there is nothing of theirs. */
    Optional<String> path();
}
