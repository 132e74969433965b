package org.vestka.shared.ui;

/**
 * Knows which paths of a module's pages lead to nothing, though there is such a kind of page. A module offers it as a bean;
 * the shell asks before the first answer, so that browsers and search engines hear it too (404).
 */
@FunctionalInterface
public interface MissingPages {

    /** @param path without a leading slash and without a query */
    boolean missing(String path);
}
