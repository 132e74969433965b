package org.vestka.directory.pack;

import java.util.List;
import org.vestka.shared.StartFault;

/** A country pack has mistakes: file and line say where. */
final class PackUnreadable extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;

    private final transient List<PackMistake> mistakes;

    /** @param mistakes at least one */
    PackUnreadable(List<PackMistake> mistakes) {
        super(
                mistakes.size() == 1
                        ? mistakes.getFirst().toString()
                        : "%s (and %d more; --check-pack names them all)"
                                .formatted(mistakes.getFirst(), mistakes.size() - 1));
        this.mistakes = List.copyOf(mistakes);
    }

    List<PackMistake> mistakes() {
        return mistakes;
    }
}
