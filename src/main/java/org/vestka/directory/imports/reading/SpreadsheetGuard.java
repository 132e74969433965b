package org.vestka.directory.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/**
 * Unpacks a spreadsheet into nothing, counting, before anything else opens it: sizes that a ZIP claims of itself are not
 * believed.
 */
final class SpreadsheetGuard {

    private static final long SMALL = 1024 * 1024;
    private static final int LONGEST = 8 * 1024 * 1024;

    private SpreadsheetGuard() {}

    /** Whether it has styles. */
    static boolean check(Path file, ImportLimits limits) throws IOException {
        long total = 0;
        int entries = 0;
        boolean workbook = false;
        boolean styled = false;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (++entries > limits.maxEntries()) {
                    throw new FileRefused(FileFault.ZIP_BOMB);
                }
                styled |= entry.getName().equals("xl/styles.xml");
                workbook |= entry.getName().equals("xl/workbook.xml");
                total += inflate(zip, entry, buffer, limits, total);
            }
        } catch (ZipException e) {
            throw new FileRefused(FileFault.BROKEN_SPREADSHEET);
        }
        if (!workbook) {
            throw new FileRefused(FileFault.BROKEN_SPREADSHEET);
        }
        return styled;
    }

    private static long inflate(ZipFile zip, ZipEntry entry, byte[] buffer, ImportLimits limits, long before)
            throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        // what it claims is not believed where it claims little, but a claim of too much may be
        if (entry.getSize() > limits.maxInflatedBytes()) {
            throw new FileRefused(FileFault.ZIP_BOMB);
        }
        long size = 0;
        Doctypes doctypes = new Doctypes(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (before + size > limits.maxInflatedBytes() || size > SMALL && size / packed > limits.maxRatio()) {
                    throw new FileRefused(FileFault.ZIP_BOMB);
                }
                doctypes.look(buffer, read);
            }
        }
        return size;
    }

    /**
     * A spreadsheet never needs a document type; entities that expand or name other files do. The whole part is looked at, in
     * one byte a letter or two: a long comment may stand before it.
     */
    private static final class Doctypes {

        private static final byte[] SOUGHT = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

        private final boolean xml;
        private int matched;
        private int sinceTag;

        Doctypes(String part) {
            String name = part.toLowerCase(Locale.ROOT);
            xml = name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
        }

        void look(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                if (bytes[i] == 0) {
                    continue;
                }
                // a tag with one endless attribute is kept whole by any parser; none of them may hold a bare <
                sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST) {
                    throw new FileRefused(FileFault.ZIP_BOMB);
                }
                if (!xml) {
                    continue;
                }
                if (bytes[i] == SOUGHT[matched]) {
                    matched++;
                } else {
                    matched = bytes[i] == SOUGHT[0] ? 1 : 0;
                }
                if (matched == SOUGHT.length) {
                    throw new FileRefused(FileFault.DOCUMENT_TYPE);
                }
            }
        }
    }
}
