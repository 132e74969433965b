package org.vestka.mail;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;

/**
 * Writes mails from the texts of all modules.
 *
 * <p>A body is plain text: an empty line parts its paragraphs, and a line that is nothing but a link is one in the HTML
 * part too, which says the same words and loads nothing.
 */
@Component
public class MailTemplates {

    private static final String SUBJECT = ".subject";
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String HEAD =
            "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"></head>"
                    + "<body style=\"margin:0;padding:24px;max-width:36em;font:16px/1.5 Georgia,serif;color:#1d2430;"
                    + "background:#fffdf9\">";

    private final Texts texts;
    private final ConcurrentMap<String, Compiled> compiled = new ConcurrentHashMap<>();

    public MailTemplates(Texts texts) {
        this.texts = texts;
    }

    /** All templates there are, as {@link MailDraft#template()}. */
    public Set<String> all() {
        Set<String> templates = new TreeSet<>();
        for (String key : texts.texts(Languages.FALLBACK.value()).keySet()) {
            int mail = key.indexOf(".mail.");
            if (mail > 0 && key.endsWith(SUBJECT)) {
                templates.add(key.substring(0, mail)
                        + key.substring(mail + ".mail".length(), key.length() - SUBJECT.length()));
            }
        }
        return templates;
    }

    /** @throws RuntimeException when a text or one of its arguments is missing */
    public String subject(String template, LanguageTag language) {
        return text(key(template, "subject"), language);
    }

    /**
     * @param unsubscribe the way out, for mail that has one
     * @throws RuntimeException when a text or one of its arguments is missing
     */
    public MailText write(
            String template, LanguageTag language, Map<String, String> arguments, @Nullable String unsubscribe) {
        String body = format(key(template, "body"), language, arguments).strip();
        StringBuilder plain = new StringBuilder(body).append("\n\n-- \n");
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"")
                .append(HtmlUtils.htmlEscape(language.value()))
                .append(HEAD);
        for (String paragraph : BETWEEN_PARAGRAPHS.split(body)) {
            html.append("<p>").append(lines(paragraph)).append("</p>");
        }
        html.append("<p style=\"font-size:14px;color:#566073;border-top:1px solid #e4ddd0;padding-top:12px\">");
        if (unsubscribe == null) {
            String why = text("mail.footer.account", language);
            plain.append(why);
            html.append(HtmlUtils.htmlEscape(why, "UTF-8"));
        } else {
            String why = text("mail.footer.reminder", language);
            String out = text("mail.footer.unsubscribe", language);
            plain.append(why).append('\n').append(out).append(' ').append(unsubscribe);
            html.append(HtmlUtils.htmlEscape(why, "UTF-8"))
                    .append("<br><a style=\"color:#27497a\" href=\"")
                    .append(HtmlUtils.htmlEscape(unsubscribe, "UTF-8"))
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(out, "UTF-8"))
                    .append("</a>");
        }
        html.append("</p></body></html>");
        return new MailText(subject(template, language), plain.append('\n').toString(), html.toString());
    }

    private static String lines(String paragraph) {
        StringBuilder html = new StringBuilder();
        for (String line : paragraph.strip().split("\n")) {
            if (!html.isEmpty()) {
                html.append("<br>");
            }
            String text = HtmlUtils.htmlEscape(line.strip(), "UTF-8");
            if (LINK.matcher(line.strip()).matches()) {
                html.append("<a style=\"color:#27497a\" href=\"")
                        .append(text)
                        .append("\">")
                        .append(text)
                        .append("</a>");
            } else {
                html.append(text);
            }
        }
        return html.toString();
    }

    private static String key(String template, String part) {
        int dot = template.indexOf('.');
        return template.substring(0, dot) + ".mail" + template.substring(dot) + "." + part;
    }

    private String text(String key, LanguageTag language) {
        return texts.getTranslation(key, locale(language));
    }

    private String format(String key, LanguageTag language, Map<String, String> arguments) {
        Locale locale = locale(language);
        Compiled body = compiled.computeIfAbsent(
                key + "/" + locale,
                name -> new Compiled(new MessageFormat(texts.getTranslation(key, locale), ULocale.forLocale(locale))));
        return body.format(arguments);
    }

    /** A text made ready once. */
    private record Compiled(MessageFormat format, Set<String> names, Set<String> numbers) {

        Compiled(MessageFormat format) {
            this(format, names(format.toPattern()), numbers(format.toPattern()));
        }

        String format(Map<String, String> arguments) {
            Map<String, Object> values = new HashMap<>();
            for (String name : names) {
                String value = arguments.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("no argument '" + name + "'");
                }
                values.put(name, numbers.contains(name) ? Long.valueOf(value) : value);
            }
            // not safe to share, but quick
            synchronized (format) {
                return format.format(values);
            }
        }

        /** All arguments, those that stand in one form of a plural alone too. */
        private static Set<String> names(String text) {
            MessagePattern pattern = new MessagePattern(text);
            Set<String> names = new HashSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                    names.add(pattern.getSubstring(part));
                }
            }
            return names;
        }

        /** The arguments a plural is chosen by. */
        private static Set<String> numbers(String text) {
            MessagePattern pattern = new MessagePattern(text);
            Set<String> names = new HashSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part part = pattern.getPart(i);
                if (part.getType() == MessagePattern.Part.Type.ARG_START
                        && part.getArgType().hasPluralStyle()) {
                    names.add(pattern.getSubstring(pattern.getPart(i + 1)));
                }
            }
            return names;
        }
    }

    private static Locale locale(LanguageTag language) {
        return Locale.of(language.locale().getLanguage());
    }
}
