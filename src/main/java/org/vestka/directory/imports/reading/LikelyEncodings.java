package org.vestka.directory.imports.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.directory.imports.EncodingOffer;

/**
 * In which old encodings a file that is not UTF-8 may be written, the likeliest first, each with a line read by it. Spreadsheets
 * save Cyrillic so, and no program can be sure: whoever knows the names sees at once which line is right.
 */
final class LikelyEncodings {

    /** Those of Cyrillic and of spreadsheets; of two that read a file alike the first is meant. */
    private static final List<String> KNOWN =
            List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "windows-1252", "GB18030", "Big5");

    private static final List<String> CHINESE = List.of("GB18030", "Big5");

    private static final int OFFERED = 4;
    private static final double LIKELY = 0.2;
    private static final double WORDS = 0.6;
    private static final int LOOKED_AT = 64 * 1024;
    private static final int SHORTEST_WORD = 3;
    private static final int BEFORE = 30;
    private static final int SAMPLE = 130;

    /** A word as people write it: in one alphabet, capitals at its beginning or everywhere. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern CYRILLIC = Pattern.compile("[А-ЯЁІЎҐЄЇ]?[а-яёіўґєї]+|[А-ЯЁІЎҐЄЇ]+");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z\\u00C0-\\u024F]+");

    private LikelyEncodings() {}

    /** @return empty where nothing reads like words */
    static List<EncodingOffer> of(byte[] bytes) {
        byte[] sample = sample(bytes);
        byte[] looked = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        record Rated(String name, double score) {}
        List<Rated> rated = new ArrayList<>();
        for (String name : KNOWN) {
            if (Charset.isSupported(name) && readable(name, bytes)) {
                rated.add(new Rated(name, CHINESE.contains(name) ? guessed(name, looked) : natural(name, looked)));
            }
        }
        rated.sort(Comparator.comparingDouble(Rated::score).reversed());
        if (rated.isEmpty() || rated.getFirst().score() < LIKELY) {
            return List.of();
        }
        return rated.stream()
                .limit(OFFERED)
                .map(each -> new EncodingOffer(each.name(), new String(sample, Charset.forName(each.name())).strip()))
                .toList();
    }

    /** Which part of the letters beyond ASCII stands in words as people write them; none unless it is most of them. */
    private static double natural(String name, byte[] bytes) {
        String text = new String(bytes, Charset.forName(name));
        long foreign = Math.max(1, text.chars().filter(c -> c > 0x7F).count());
        long good = 0;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String letters = word.group();
            long beyond = letters.chars().filter(c -> c > 0x7F).count();
            // French and German have letters with accents here and there, no words of nothing else
            boolean latin = LATIN.matcher(letters).matches() && (beyond == 1 || 2 * beyond <= letters.length());
            // single letters stand anywhere in what is read wrongly
            if (letters.length() > 1 && (latin || CYRILLIC.matcher(letters).matches())) {
                good += beyond;
            }
        }
        return good < WORDS * foreign ? 0 : (double) good / foreign;
    }

    /** A list is mostly digits, addresses of pages and words of a table: names show more where the rest is left aside. */
    private static double guessed(String name, byte[] bytes) {
        double best = 0;
        for (byte[] each : List.of(bytes, words(bytes))) {
            for (CharsetMatch match : new CharsetDetector().setText(each).detectAll()) {
                if (match.getName().equals(name)) {
                    best = Math.max(best, match.getConfidence() / 100.0);
                }
            }
        }
        return best;
    }

    /** Runs of bytes beyond ASCII, as words of another script leave them and single letters with accents do not. */
    private static byte[] words(byte[] bytes) {
        ByteArrayOutputStream words = new ByteArrayOutputStream(bytes.length);
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] >= 0) {
                if (i - start >= SHORTEST_WORD) {
                    words.write(bytes, start, i - start);
                    words.write(' ');
                }
                start = i + 1;
            }
        }
        return words.toByteArray();
    }

    /** Of the first line below the header that has letters of another script, or of the header, what stands around them. */
    private static byte[] sample(byte[] bytes) {
        int header = 0;
        while (header < bytes.length && bytes[header] != '\n') {
            header++;
        }
        int at = firstForeign(bytes, header);
        int from = at < bytes.length ? at : firstForeign(bytes, 0);
        int begin = from;
        while (begin > 0 && from - begin < BEFORE && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') {
            begin--;
        }
        int end = begin;
        while (end < bytes.length && end - begin < SAMPLE && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return Arrays.copyOfRange(bytes, begin, end);
    }

    static int firstForeign(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static boolean readable(String name, byte[] bytes) {
        try {
            return Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(TextDecoder::control);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
