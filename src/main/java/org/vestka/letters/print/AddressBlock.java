package org.vestka.letters.print;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * The lines of an address in the room there is for them: as large as they go, broken between words where they must be, and
 * never cut. Lines of a script that is written from the right end where the longest line ends.
 */
record AddressBlock(List<PaperLine> lines, float size, float leading, float width) {

    AddressBlock {
        lines = List.copyOf(lines);
    }

    /**
     * Sets lines into a room.
     *
     * @param leading from line to line, as a multiple of the size
     */
    static AddressBlock fit(
            List<String> lines, float largest, float smallest, float leading, float width, float height) {
        float size = largest;
        List<String> set = wrapped(lines, size, width);
        while (size > smallest && (set.size() > lines.size() || set.size() * size * leading > height)) {
            size -= 0.5f;
            set = wrapped(lines, size, width);
        }
        List<PaperLine> onPaper = new ArrayList<>();
        float longest = 0;
        boolean fromTheRight = false;
        for (String line : set) {
            PaperLine each = PaperLine.of(line.replace(PaperEnvelope.NO_BREAK, " "), Typeface.REGULAR);
            onPaper.add(each);
            fromTheRight |= each.fromTheRight();
        }
        if (fromTheRight) {
            for (PaperLine line : onPaper) {
                longest = Math.max(longest, line.width(size));
            }
        }
        return new AddressBlock(onPaper, size, leading, longest);
    }

    float height() {
        return lines.size() * size * leading;
    }

    /** Whether it stands within the room, however small. */
    boolean fits(float room, float height) {
        if (height() > height + 0.01f) {
            return false;
        }
        for (PaperLine line : lines) {
            if (line.width(size) > room + 0.01f) {
                return false;
            }
        }
        return true;
    }

    void write(PdfContentByte canvas, float left, float top) {
        float baseline = top - size;
        for (PaperLine line : lines) {
            float x = line.fromTheRight() ? left + width - line.width(size) : left;
            line.write(canvas, size, x, baseline);
            baseline -= size * leading;
        }
    }

    /** Breaks what does not fit between words; a word is never cut, and at a no-break space only what else fits nowhere. */
    static List<String> wrapped(List<String> lines, float size, float room) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            StringBuilder current = new StringBuilder();
            for (String word : words(line, size, room)) {
                if (!current.isEmpty() && width(current + " " + word, size) > room) {
                    wrapped.add(current.toString());
                    current.setLength(0);
                }
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
            wrapped.add(current.toString());
        }
        return wrapped;
    }

    private static List<String> words(String line, float size, float room) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ")) {
            boolean fits = width(word, size) <= room;
            words.addAll(fits ? List.of(word) : List.of(word.split(PaperEnvelope.NO_BREAK)));
        }
        return words;
    }

    private static float width(String words, float size) {
        String plain = words.replace(PaperEnvelope.NO_BREAK, " ");
        return PaperLine.isPlain(plain)
                ? Typeface.REGULAR.width(plain, size)
                : PaperLine.of(plain, Typeface.REGULAR).width(size);
    }
}
