package org.vestka.shared.start;

import java.net.URI;
import org.vestka.shared.StartFault;

/** The demo's passwords are known to everybody, and people are to come from outside. */
final class DemoInPublic extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;

    DemoInPublic(URI url) {
        super(("The demo is on, whose passwords everybody knows, and VESTKA_PUBLIC_URL (%s) invites the public. For"
                        + " a real place start with VESTKA_DEMO=false and a new data folder; to try the demo, leave"
                        + " VESTKA_PUBLIC_URL out.")
                .formatted(url));
    }
}
