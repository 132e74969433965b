package org.vestka.directory.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.vestka.shared.Sha256;

/** The files of a pack, read whole: a pack has some hundred kilobytes. */
final class PackFiles {

    static final String PROPERTIES = "country.properties";
    static final List<String> TABLES = List.of(
            "regions.csv",
            "bodies.csv",
            "facilities.csv",
            "addresses.csv",
            "address-texts.csv",
            "claims.csv",
            "rules.csv");

    /** What a pack can do without. */
    static final List<String> OPTIONAL = List.of(
            "holidays.csv",
            "services.csv",
            "e-services.csv",
            "custody-kinds.csv",
            PackChecks.CHECKS,
            PackChecks.WORDS,
            PackChecks.ENDINGS,
            PackChecks.QUESTIONS);

    private final Map<String, String> texts = new HashMap<>();
    private final Sha256 sum = Sha256.begin();
    private final PackMistakes mistakes;

    /** @param properties the pack's {@value #PROPERTIES}; the tables stand beside it */
    PackFiles(Resource properties, PackMistakes mistakes) {
        this.mistakes = mistakes;
        SortedMap<String, byte[]> files = new TreeMap<>();
        read(PROPERTIES, properties).ifPresent(bytes -> files.put(PROPERTIES, bytes));
        for (String table : TABLES) {
            read(table, beside(properties, table)).ifPresent(bytes -> files.put(table, bytes));
        }
        for (String table : OPTIONAL) {
            Resource file = beside(properties, table);
            if (file.exists()) {
                read(table, file).ifPresent(bytes -> files.put(table, bytes));
            }
        }
        files.forEach((name, bytes) -> {
            sum.add(bytes);
            texts.put(name, decoded(name, bytes));
        });
    }

    /** The text of a file; empty where it is missing or no UTF-8, which is written down. */
    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    String sha256() {
        return sum.hex();
    }

    private String decoded(String name, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            long line = 1 + read.chars().filter(each -> each == '\n').count();
            mistakes.add(name, line, "is not UTF-8 from here on");
            return "";
        }
        return read;
    }

    private Optional<byte[]> read(String name, Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            mistakes.add(name, 0, "is missing or cannot be read");
            return Optional.empty();
        }
    }

    private static Resource beside(Resource properties, String table) {
        try {
            return properties.createRelative(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
