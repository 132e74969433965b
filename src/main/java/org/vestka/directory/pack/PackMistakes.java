package org.vestka.directory.pack;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a pack, gathered while it is read, so that whoever writes one mends it in one go. */
final class PackMistakes {

    private final List<PackMistake> all = new ArrayList<>();

    void add(String file, long line, String mistake) {
        all.add(new PackMistake(file, line, mistake));
    }

    List<PackMistake> all() {
        return List.copyOf(all);
    }

    /** @throws PackUnreadable when there is any */
    void throwIfAny() {
        throwIfAny(List.of());
    }

    /**
     * The same.
     *
     * @param others that alone stop nothing, told with the rest
     */
    void throwIfAny(List<PackMistake> others) {
        if (!all.isEmpty()) {
            all.addAll(others);
            throw new PackUnreadable(all);
        }
    }
}
