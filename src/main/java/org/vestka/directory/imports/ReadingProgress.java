package org.vestka.directory.imports;

/** Hears how far the reading of a file is. Called on the reading thread. */
@FunctionalInterface
public interface ReadingProgress {

    enum Stage {
        FILE,
        COMPARISON,
        STORING
    }

    ReadingProgress NONE = (stage, done, total) -> {};

    void at(Stage stage, int done, int total);
}
