package org.vestka.shared.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * The texts of all modules: {@code vaadin-i18n/<module>.properties} in English, the other languages beside it.
 *
 * <p>Values are ICU messages where they take arguments: {@code {0, plural, one {# letter} other {# letters}}}. A text
 * without arguments is taken to the letter, apostrophes included.
 */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final String FALLBACK = Languages.FALLBACK.value();

    /** The fallback first: what a browser gets that asks for none of them. */
    private static final List<Locale> LOCALES = Stream.concat(
                    Stream.of(Languages.FALLBACK),
                    Languages.OFFERED.stream().filter(other -> !other.equals(Languages.FALLBACK)))
            .map(LanguageTag::locale)
            .toList();

    private final transient Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();
    private final transient Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** @throws MissingText when no bundle of the language has the key; a language not offered reads English */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String language = LOCALES.contains(Locale.of(locale.getLanguage())) ? locale.getLanguage() : FALLBACK;
        String text = texts(language).get(key);
        if (text == null) {
            throw new MissingText(key, language);
        }
        if (arguments.length == 0) {
            return text;
        }
        MessageFormat message = messages.computeIfAbsent(
                language + " " + key, unused -> new MessageFormat(text, ULocale.forLanguageTag(language)));
        // read once, as that takes ten times as long as filling it in; not safe to share meanwhile
        synchronized (message) {
            return ended(message.format(arguments));
        }
    }

    /** A day that ends a sentence brings its full stop along: <i>2026 г.</i> */
    private static String ended(String said) {
        return said.replace("г..", "г.");
    }

    /** All texts of a language by key. */
    public Map<String, String> texts(String language) {
        return byLanguage.computeIfAbsent(language, Texts::load);
    }

    private static Map<String, String> load(String language) {
        String suffix = language.equals(FALLBACK) ? "" : "_" + language;
        Map<String, String> texts = new ConcurrentHashMap<>();
        try {
            Resource[] bundles = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:vaadin-i18n/*" + suffix + ".properties");
            for (Resource bundle : bundles) {
                String name = String.valueOf(bundle.getFilename());
                if (suffix.isEmpty() && name.contains("_")) {
                    continue;
                }
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, value) -> texts.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }

    /** A text that was never written. A test finds it before a person does. */
    public static final class MissingText extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MissingText(String key, String language) {
            super("no text '%s' in '%s'".formatted(key, language));
        }
    }
}
