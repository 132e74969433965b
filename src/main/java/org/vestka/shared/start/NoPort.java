package org.vestka.shared.start;

import org.vestka.shared.StartFault;

/** What was given as the port is none. */
final class NoPort extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;
    private static final int LOOKED_AT = 40;

    NoPort(String given) {
        super("server.port is \"%s\", and a port is a number up to 65535: ./run.sh --server.port=8126"
                .formatted(
                        given.substring(0, Math.min(LOOKED_AT, given.length())).replaceAll("\\p{Cntrl}", "?")));
    }
}
