package org.vestka.shared.start;

import org.vestka.shared.StartFault;

/** Another program listens where the application should. */
final class PortTaken extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;

    PortTaken(int port) {
        super(("Port %d is taken by another program. Stop that program, or start Vestka on another port: "
                        + "./run.sh --server.port=%d")
                .formatted(port, port + 1));
    }
}
