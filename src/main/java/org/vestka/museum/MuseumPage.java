package org.vestka.museum;

import org.jspecify.annotations.Nullable;

/**
 * A page of a letter, without its picture.
 *
 * @param number tells it from the others; they are in its order
 * @param redaction null while nobody has said what is to be blackened
 */
public record MuseumPage(
        int number, int width, int height, @Nullable PageRedaction redaction) {}
