package org.vestka.letters.bank;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Sha256;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.security.ForEveryone;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page with which a trustee makes its keys and opens letters: one file that works without network. It holds libsodium, our script
 * and its words, and its policy lets these run by their hashes and nothing else be fetched, sent or framed.
 */
@Service
public class OfflinePage {

    /** What the page says, by its key there. */
    static final List<String> TEXTS = List.of(
            "title",
            "lead",
            "new",
            "new-lead",
            "pass",
            "again",
            "pass-help",
            "pass-short",
            "pass-other",
            "make",
            "save-key",
            "hand-over",
            "public",
            "fingerprint",
            "keys",
            "keys-lead",
            "key",
            "unlock",
            "unlocked",
            "demo-key",
            "no-key-file",
            "wrong-pass",
            "open",
            "bundle",
            "read",
            "no-bundle",
            "no-keys",
            "count",
            "sealed-on",
            "wants",
            "other-person",
            "damaged",
            "save-text",
            "seal",
            "seal-lead",
            "to",
            "seal-act",
            "no-public",
            "compare",
            "save-bundle",
            "failed");

    private static final List<String> SCRIPTS = List.of("libsodium-sumo.js", "libsodium-wrappers.js", "page.js");

    private final Texts texts;
    private final JsonMapper json = JsonMapper.shared();

    OfflinePage(Texts texts) {
        this.texts = texts;
    }

    /** @param reader whose language it begins in, where the browser wants none of ours */
    @ForEveryone
    public byte[] html(LanguageTag reader) {
        List<String> scripts = SCRIPTS.stream().map(OfflinePage::file).toList();
        String policy = scripts.stream()
                .map(script -> "'sha256-"
                        + Base64.getEncoder().encodeToString(Sha256.of(script.getBytes(StandardCharsets.UTF_8))) + "'")
                .collect(Collectors.joining(
                        " ",
                        "default-src 'none'; script-src ",
                        " 'wasm-unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"));
        return file("page.html")
                .replace("@csp@", policy)
                .replace("@style@", file("page.css"))
                .replace("@texts@", words(reader))
                .replace(
                        "@scripts@",
                        scripts.stream()
                                .map(script -> "<script>" + script + "</script>")
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The key file of the demo, with which everybody can try the page. */
    public static byte[] keyOfDemo() {
        return read("/db/demo/key-that-everybody-has.json");
    }

    private String words(LanguageTag reader) {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (LanguageTag language : Languages.OFFERED) {
            words.put(
                    language.value(),
                    TEXTS.stream()
                            .collect(Collectors.toMap(
                                    key -> key, key -> texts.getTranslation("bank.page." + key, language.locale()))));
            names.put(language.value(), texts.getTranslation("shell.language." + language.value(), language.locale()));
        }
        // in an element of a script a tag must not begin
        return json.writeValueAsString(Map.of(
                        "language",
                        reader.language(),
                        "names",
                        names,
                        "words",
                        words,
                        "demo",
                        HexFormat.of().formatHex(SealingKey.OF_DEMO.fingerprint())))
                .replace("<", "\\u003c");
    }

    private static String file(String name) {
        return new String(read("/bank/" + name), StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (InputStream in = OfflinePage.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException("the build did not put " + path + " into the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
