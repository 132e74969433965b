package org.vestka.directory.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/** Reads a file of any kind we know, by what it is and not by what it is called. */
public final class ListFile {

    private ListFile() {}

    /**
     * @param charset what the editor says it is written in; null to find out
     * @throws FileRefused when it is broken, hostile, too large or of another kind
     */
    public static Table read(Path file, ImportLimits limits, @Nullable Charset charset) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new FileRefused(FileFault.EMPTY);
            }
            if (size > limits.maxBytes()) {
                throw new FileRefused(FileFault.TOO_LARGE, null, megabytes(limits.maxBytes()));
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(8);
            }
            if (startsWith(head, 0x50, 0x4B, 0x03, 0x04)) {
                return SpreadsheetReader.read(file, limits);
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new FileRefused(FileFault.OLD_SPREADSHEET);
            }
            String text = TextDecoder.decode(Files.readAllBytes(file), charset);
            return looksLikeJson(text) ? JsonListReader.read(text, limits) : CsvReader.read(text, limits);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new FileRefused(FileFault.VANISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String megabytes(long bytes) {
        return Long.toString(Math.max(1, bytes / (1024 * 1024)));
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("[") || start.startsWith("{");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
