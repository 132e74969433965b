package org.vestka.directory.pack;

/**
 * Something in a pack that cannot be understood, or that contradicts the rest of it.
 *
 * @param line where the row begins or the key ends, counted from 1; 0 when it is the whole file
 */
record PackMistake(String file, long line, String mistake) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, mistake) : "%s, line %d: %s".formatted(file, line, mistake);
    }
}
