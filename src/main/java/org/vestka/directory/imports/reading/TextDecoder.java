package org.vestka.directory.imports.reading;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;

/** Bytes into text, strictly: nothing is guessed silently and nothing is lost. */
final class TextDecoder {

    /** Encodings worth offering: old Cyrillic ones, and those of spreadsheets. */
    private static final Set<String> OFFERED =
            Set.of("windows-1251", "KOI8-R", "ISO-8859-5", "windows-1252", "ISO-8859-1", "GB18030", "Big5");

    private static final int SHORTEST_WORD = 3;

    private TextDecoder() {}

    static String decode(byte[] bytes, @Nullable Charset told) {
        String text;
        if (told != null) {
            text = strictly(bytes, 0, told);
        } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            text = strictly(bytes, 3, StandardCharsets.UTF_8);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            text = strictly(bytes, 2, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            text = strictly(bytes, 2, StandardCharsets.UTF_16BE);
        } else {
            Charset wide = wideWithoutMark(bytes);
            text = strictly(bytes, 0, wide == null ? StandardCharsets.UTF_8 : wide);
        }
        refuseBinary(text);
        return text;
    }

    /** UTF-16 without a mark: every other byte of the first line is zero. */
    private static @Nullable Charset wideWithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, 64) & ~1;
        int zerosEven = 0;
        int zerosOdd = 0;
        for (int i = 0; i < length; i += 2) {
            zerosEven += bytes[i] == 0 ? 1 : 0;
            zerosOdd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 * 9 / 10;
        if (length < 8) {
            return null;
        }
        if (zerosOdd >= most && zerosEven == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zerosEven >= most && zerosOdd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static String strictly(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String text = out.flip().toString();
        if (result.isError()) {
            refuse(bytes, charset, in.position(), rowAt(text));
        }
        return text;
    }

    private static void refuse(byte[] bytes, Charset charset, int position, int row) {
        byte[] around =
                Arrays.copyOfRange(bytes, Math.max(0, position - 500), Math.min(bytes.length, position + 8_000));
        if (zeroByte(around)) {
            throw new FileRefused(FileFault.BINARY, row, "");
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            CharsetMatch match = probably(around);
            if (match != null
                    && match.getConfidence() >= 20
                    && OFFERED.contains(match.getName())
                    && readableAs(match.getName(), bytes)) {
                throw new FileRefused(FileFault.OTHER_ENCODING, row, match.getName());
            }
        }
        throw new FileRefused(FileFault.ENCODING, row, charset.name());
    }

    /** A list is mostly digits, addresses of pages and words of a table: names show more where the rest is left aside. */
    private static @Nullable CharsetMatch probably(byte[] bytes) {
        CharsetMatch whole = new CharsetDetector().setText(bytes).detect();
        CharsetMatch words = new CharsetDetector().setText(words(bytes)).detect();
        return whole == null || words != null && words.getConfidence() > whole.getConfidence() ? words : whole;
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

    private static boolean readableAs(String name, byte[] bytes) {
        try {
            String text = Charset.forName(name)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().noneMatch(TextDecoder::control);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean zeroByte(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static void refuseBinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (control(c)) {
                throw new FileRefused(FileFault.BINARY, rowAt(text.substring(0, i)), "");
            }
            if (c == '\uFFFD') {
                throw new FileRefused(FileFault.LOST_LETTERS, rowAt(text.substring(0, i)), "");
            }
        }
    }

    private static boolean control(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7F;
    }

    /** The row in which the text ends: line ends within quotes do not count. */
    static int rowAt(CharSequence text) {
        int row = 1;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                row++;
            }
        }
        return row;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
