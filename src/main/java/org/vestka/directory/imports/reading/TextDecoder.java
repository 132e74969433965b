package org.vestka.directory.imports.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.EncodingOffer;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;

/** Bytes into text, strictly: nothing is guessed silently and nothing is lost. */
final class TextDecoder {

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
            if (cut(bytes, position)) {
                throw new FileRefused(FileFault.CUT_OFF, row, "");
            }
            List<EncodingOffer> offers = LikelyEncodings.of(bytes);
            if (!offers.isEmpty()) {
                throw new FileRefused(
                        FileFault.OTHER_ENCODING, row, offers.getFirst().charset(), offers);
            }
        }
        throw new FileRefused(FileFault.ENCODING, row, charset.name());
    }

    /** Whether the file ends where a letter of UTF-8 has begun, and all before it was right. */
    private static boolean cut(byte[] bytes, int position) {
        int lead = bytes[position] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        boolean begun = lead >= 0xC2 && lead <= 0xF4 && position + length > bytes.length;
        for (int i = position + 1; begun && i < bytes.length; i++) {
            begun = (bytes[i] & 0xC0) == 0x80;
        }
        // one letter at the end of what else is ASCII tells nothing of its encoding
        return begun && LikelyEncodings.firstForeign(bytes, 0) < position;
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

    static boolean control(int c) {
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
