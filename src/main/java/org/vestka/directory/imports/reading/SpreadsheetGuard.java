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
        long size = 0;
        boolean first = true;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (before + size > limits.maxInflatedBytes() || size > SMALL && size / packed > limits.maxRatio()) {
                    throw new FileRefused(FileFault.ZIP_BOMB);
                }
                if (first && read > 0) {
                    refuseDoctype(entry, buffer, read);
                    first = false;
                }
            }
        }
        return size;
    }

    /** A spreadsheet never needs a document type; entities that expand do. */
    private static void refuseDoctype(ZipEntry entry, byte[] buffer, int length) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if ((name.endsWith(".xml") || name.endsWith(".rels"))
                && new String(buffer, 0, Math.min(length, 4096), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new FileRefused(FileFault.ZIP_BOMB);
        }
    }
}
