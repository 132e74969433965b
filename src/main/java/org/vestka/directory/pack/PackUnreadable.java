package org.vestka.directory.pack;

import org.jspecify.annotations.Nullable;
import org.vestka.shared.StartFault;

/** A country pack has a mistake: file and line say where. */
final class PackUnreadable extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;

    PackUnreadable(String file, long line, String mistake, @Nullable Throwable cause) {
        super("%s, line %d: %s".formatted(file, line, mistake), cause);
    }
}
