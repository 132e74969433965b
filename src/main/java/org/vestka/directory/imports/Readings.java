package org.vestka.directory.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The files being read now, and why the last ones could not be. Views ask; the reading knows of no view, so that nobody's
 * leaving can disturb it. In memory only: after a start nothing is being read.
 */
@Component
class Readings {

    private static final int KEPT = 100;

    private final Map<ImportId, ReadingState> states = new LinkedHashMap<>();

    synchronized void at(ImportId id, ReadingState state) {
        states.remove(id);
        states.put(id, state);
        if (states.size() > KEPT) {
            states.entrySet().stream()
                    .filter(each -> each.getValue().over())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(states::remove);
        }
    }

    void at(ImportId id, ReadingState.Stage stage, int done, int total) {
        at(id, new ReadingState(stage, done, total, null));
    }

    /** It is a review now. */
    synchronized void done(ImportId id) {
        states.remove(id);
    }

    synchronized Optional<ReadingState> of(ImportId id) {
        return Optional.ofNullable(states.get(id));
    }

    synchronized boolean going(ImportId id) {
        ReadingState state = states.get(id);
        return state != null && !state.over();
    }
}
