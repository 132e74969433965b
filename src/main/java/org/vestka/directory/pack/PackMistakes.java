package org.vestka.directory.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a pack, gathered while it is read, so that whoever writes one mends it in one go. */
final class PackMistakes {

    private final List<PackMistake> all = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();

    void add(String file, long line, String mistake) {
        all.add(new PackMistake(file, line, mistake));
    }

    List<PackMistake> all() {
        return List.copyOf(all);
    }

    /** A file that cannot be read to its end: what other files miss in it is no mistake of theirs. */
    void broken(String file, long line, String mistake) {
        add(file, line, mistake);
        broken.add(file);
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
        List<PackMistake> own = all.stream()
                .filter(mistake -> broken.stream()
                        .noneMatch(file -> !mistake.file().equals(file)
                                && mistake.mistake().contains(file)))
                .toList();
        if (!own.isEmpty()) {
            throw new PackUnreadable(
                    Stream.concat(own.stream(), others.stream()).toList());
        }
    }
}
