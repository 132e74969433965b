package org.vestka.directory.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.PlainText;

/**
 * Names as they stand in a statement, a message or a file: one a line, with a number before them or without, with a year of
 * birth, a place, other columns after them.
 */
final class NameList {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19[2-9]\\d|20[01]\\d)(?!\\d)");
    private static final Pattern COLUMNS = Pattern.compile("[,;\\t|(\\[]| [–—-] ");
    private static final Pattern NUMBERING = Pattern.compile("^[\\s\"'«»•*·–—-]*(?:\\d+[.)]?\\s*)?");
    private static final int LONGEST = 200;

    private NameList() {}

    /**
     * @param text of the whole line
     * @param name what of it can be a name
     * @param born the first year that can be one of birth
     */
    record Line(
            int number, String text, String name, @Nullable Integer born) {}

    /** @throws TooManyNames for more than that */
    static List<Line> read(String text, int most) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String raw : PlainText.of(text).split("\\R")) {
            number++;
            String line = raw.strip();
            String name = name(line);
            if (!name.isEmpty()) {
                if (lines.size() == most) {
                    throw new TooManyNames();
                }
                Matcher year = YEAR.matcher(line);
                lines.add(new Line(number, cut(line), cut(name), year.find() ? Integer.valueOf(year.group(1)) : null));
            }
        }
        return lines;
    }

    /** The first column with two words; else the first two of one word each, as of a family name and a given one. */
    private static String name(String line) {
        List<String> single = new ArrayList<>();
        for (String column : COLUMNS.split(NUMBERING.matcher(line).replaceFirst(""))) {
            String letters = column.replaceAll("[\\d\"«»“”:]+", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (letters.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            if (letters.indexOf(' ') > 0) {
                return letters;
            }
            single.add(letters);
            if (single.size() == 2) {
                break;
            }
        }
        return String.join(" ", single);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
