package org.vestka.directory.imports.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportLimits;

/**
 * Walks once through each part of a spreadsheet before the library does, which keeps a whole row at a time and all shared texts
 * together: neither may be as long as the file. Cells of other parts than the one that is read count as well.
 */
final class SpreadsheetBounds {

    /** As many columns as a spreadsheet has. */
    private static final int WIDEST = 16_384;

    private static final int LONGEST = 1_000_000;
    /** Of anything but rows, cells and texts: formats, merged cells, links. */
    private static final int OTHERS = 1_000_000;
    /** Names of elements; a spreadsheet has some hundred, and parsers keep each of them. */
    private static final int NAMES = 5_000;

    private static final int DEPTH = 100;

    private final ImportLimits limits;
    private final Set<String> names = new HashSet<>();
    private int row;
    private int cells;
    private int texts;
    private int others;
    private long chars;
    private int chunk;
    private int depth;
    private int within;

    private SpreadsheetBounds(ImportLimits limits) {
        this.limits = limits;
    }

    /** @throws FileRefused when a row, a text or all texts together are longer than any list needs */
    static void check(Path file, ImportLimits limits) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                try (InputStream in = new BufferedInputStream(zip.getInputStream(all.nextElement()))) {
                    if (xml(in)) {
                        walk(in, factory, limits);
                    }
                }
            }
        }
    }

    /** A part that is broken further on is left to the reader: drawings often are, and are never read; and a sheet it refuses. */
    private static void walk(InputStream in, XMLInputFactory factory, ImportLimits limits) {
        try {
            new SpreadsheetBounds(limits).walk(factory.createXMLStreamReader(in));
        } catch (FileRefused e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // counted as far as anybody can read it
        }
    }

    /** By what it is: a part may have any name. */
    private static boolean xml(InputStream in) throws IOException {
        in.mark(64);
        boolean xml = false;
        for (int i = 0; i < 64; i++) {
            int b = in.read();
            boolean before =
                    b == 0 || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF || b > 0 && b <= ' ';
            if (!before) {
                xml = b == '<';
                break;
            }
        }
        in.reset();
        return xml;
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> begin(xml);
                case XMLStreamReader.END_ELEMENT -> {
                    if (--depth < within) {
                        within = 0;
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                    text(xml.getTextLength());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (++depth > DEPTH || names.add(name) && names.size() > NAMES) {
            throw new FileRefused(FileFault.BROKEN_SPREADSHEET);
        }
        switch (name) {
            case "row" -> {
                row++;
                cells = 0;
                chunk = 0;
                within = depth;
            }
            case "c" -> {
                chunk = 0;
                if (++cells > WIDEST || column(xml.getAttributeValue(null, "r")) > 3) {
                    throw new FileRefused(FileFault.TOO_MANY_COLUMNS, at(), Integer.toString(limits.maxColumns()));
                }
            }
            case "si" -> {
                chunk = 0;
                within = depth;
                TableBuilder.cells(++texts, 1, limits);
            }
            default -> {
                if (within == 0 && ++others > OTHERS) {
                    throw new FileRefused(FileFault.BROKEN_SPREADSHEET);
                }
            }
        }
    }

    /** How many letters a column is written with; three are the most. */
    private static int column(@Nullable String reference) {
        int letters = 0;
        while (reference != null && letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private void text(int length) {
        chunk += length;
        chars += length;
        if (chunk > LONGEST && within > 0) {
            throw new FileRefused(FileFault.CELL_TOO_LONG, at(), SpreadsheetReader.columnName(Math.max(0, cells - 1)));
        }
        if (chars > limits.maxInflatedBytes() / 2) {
            throw new FileRefused(FileFault.TOO_LARGE, null, ListFile.megabytes(limits.maxBytes()));
        }
    }

    private @Nullable Integer at() {
        return row == 0 ? null : row;
    }
}
