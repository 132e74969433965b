package org.vestka.directory.counts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the numbers of articles out of the many spellings of lists: {@code ст. 342 ч. 1}, {@code Part 2 of Article 361-1},
 * {@code ч. 1 арт. 342 КК}, {@code Art. 24.23}. Parts are left out: people are counted by article.
 */
public final class ArticleNumbers {

    private static final String NUMBER = "(\\d{1,3}(?:[.\\-–‑]\\d{1,2})?)(?![\\d.])";
    private static final Pattern MARKED = Pattern.compile(
            "(?<!\\p{L})(?:ст|арт|art)\\p{L}*\\.?\\s*" + NUMBER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** What one mark tells together: {@code ст. 342 ч. 1, 293 УК}. Numbers of years, fines and parts are shorter. */
    private static final Pattern FURTHER = Pattern.compile(
            "(?:\\s*ч\\p{L}*\\.?\\s*\\d{1,2}(?!\\d))?(?:\\s*,\\s*(?:(?:and|и|і)\\s+)?|\\s+(?:and|и|і)\\s+)"
                    + "(\\d{3}(?:[.\\-–‑]\\d{1,2})?|\\d{2}\\.\\d{1,2})(?![\\d.])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BARE = Pattern.compile("(?<![\\d.\\-–‑])(\\d{3}(?:[.\\-–‑]\\d{1,2})?)(?![\\d.])");
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ArticleNumbers() {}

    /** The numbers in these lines, each once: {@code 342}, {@code 361-1}, {@code 24.23}; empty where there is none. */
    public static Set<String> in(Collection<String> lines) {
        Set<String> numbers = new TreeSet<>();
        for (String line : lines) {
            String plain = lower(line);
            if (!add(plain, MARKED, numbers)) {
                add(plain, BARE, numbers);
            }
        }
        return numbers;
    }

    private static boolean add(String line, Pattern first, Set<String> numbers) {
        Matcher found = first.matcher(line);
        Matcher further = FURTHER.matcher(line);
        boolean any = false;
        while (found.find()) {
            numbers.add(told(found));
            any = true;
            for (int end = found.end(); further.region(end, line.length()).lookingAt(); end = further.end()) {
                numbers.add(told(further));
            }
        }
        return any;
    }

    private static String told(Matcher found) {
        return found.group(1).replaceAll("[–‑]", "-");
    }

    /** 361¹ is 361-1. */
    private static String lower(String line) {
        StringBuilder plain = new StringBuilder(line.length() + 2);
        boolean raised = false;
        for (int i = 0; i < line.length(); i++) {
            int digit = RAISED.indexOf(line.charAt(i));
            if (digit < 0) {
                plain.append(line.charAt(i));
            } else {
                plain.append(raised ? "" : "-").append(digit);
            }
            raised = digit >= 0;
        }
        return plain.toString();
    }
}
