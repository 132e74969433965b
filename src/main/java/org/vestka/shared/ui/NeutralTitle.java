package org.vestka.shared.ui;

/** The title of every page: a phone may be searched, and a list of open pages must say nothing. */
public final class NeutralTitle {

    public static final String TEXT = "Notes";

    private NeutralTitle() {}
}
