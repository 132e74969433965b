package org.vestka.accounts.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account is good for on the way to a page, in the words of the module whose page it is. */
public interface AccountPurpose {

    /**
     * What a reader without an account is told, in their language.
     *
     * @param lead why an account, and what is enough for one
     * @param without what one can do without, as a link; null where nothing
     */
    record Words(String heading, String lead, @Nullable Without without) {}

    /** A way on without an account. */
    record Without(String label, String href) {}

    /** @param path of the page that was wanted, without leading slash; empty where it is another module's */
    Optional<Words> of(String path);

    /** The page that says more than signing in would; empty where an account leads on. */
    default Optional<String> rather(String path) {
        return Optional.empty();
    }
}
