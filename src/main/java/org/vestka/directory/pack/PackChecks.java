package org.vestka.directory.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.guideline.LetterChecks;
import org.vestka.directory.guideline.LetterChecks.Broken;
import org.vestka.directory.guideline.LetterChecks.Check;
import org.vestka.directory.guideline.LetterChecks.Kind;
import org.vestka.directory.guideline.LetterChecks.Question;
import org.vestka.directory.guideline.LetterChecks.Words;
import org.vestka.shared.LanguageTag;

/**
 * The tables by which letters are checked. A mistake in one of them takes that check alone out of use: a pack without it is
 * better than no start.
 *
 * @param mistakes each with its line, for whoever writes the pack
 */
record PackChecks(LetterChecks checks, List<PackMistake> mistakes) {

    static final String CHECKS = "checks.csv";
    static final String WORDS = "check-words.csv";
    static final String ENDINGS = "check-endings.csv";
    static final String QUESTIONS = "questions.csv";

    private static final Pattern MIXED =
            Pattern.compile("\\p{IsLatin}\\p{L}*\\p{IsCyrillic}|\\p{IsCyrillic}\\p{L}*\\p{IsLatin}");
    private static final Pattern LIMITS = Pattern.compile("[A-Z_]+:[1-9][0-9]*(\\|[A-Z_]+:[1-9][0-9]*)*");
    private static final Set<Kind> BY_EXPRESSION =
            Set.of(Kind.EXPRESSION, Kind.SCRIPT, Kind.FOREIGN, Kind.SIGNATURE, Kind.PRISONERS);

    /** @param rules the codes of the pack's rules */
    static PackChecks read(PackFiles files, @Nullable Country country, Set<String> rules) {
        return new Reader(files, country, rules).read();
    }

    /** One reading. */
    private static final class Reader {

        private final PackFiles files;
        private final @Nullable Country country;
        private final Set<String> rules;
        private final PackMistakes mistakes = new PackMistakes();
        private final Map<String, String> endings = new TreeMap<>();
        private final List<Broken> broken = new ArrayList<>();

        Reader(PackFiles files, @Nullable Country country, Set<String> rules) {
            this.files = files;
            this.country = country;
            this.rules = rules;
        }

        PackChecks read() {
            PackTable.read(ENDINGS, files.text(ENDINGS), mistakes, row -> {
                if (endings.put(row.required("class"), row.required("endings")) != null) {
                    throw row.mistake("'%s' stands twice".formatted(row.text("class")));
                }
                return row;
            });
            Set<String> sets = new HashSet<>();
            Set<String> named = new HashSet<>();
            PackTable.read(WORDS, files.text(WORDS), new PackMistakes(), row -> sets.add(row.text("check")));
            PackTable.read(CHECKS, files.text(CHECKS), new PackMistakes(), row -> named.add(row.text("value")));
            List<Words> words = PackTable.read(
                    WORDS,
                    files.text(WORDS),
                    mistakes,
                    row -> told(row, row.text("check"), () -> words(row, sets, named)));
            Set<String> seen = new HashSet<>();
            List<Check> checks = PackTable.read(
                    CHECKS,
                    files.text(CHECKS),
                    mistakes,
                    row -> told(row, row.text("code"), () -> check(row, sets, seen)));
            List<Question> questions = PackTable.read(QUESTIONS, files.text(QUESTIONS), mistakes, this::question);
            String code = country == null ? "" : country.code().value();
            return new PackChecks(
                    new LetterChecks(code, endings, checks, words, questions, List.copyOf(broken)), mistakes.all());
        }

        /** Whoever writes letters is told too which check does not work. */
        private <T> T told(PackTable.Row row, String name, Supplier<T> read) {
            try {
                return read.get();
            } catch (IllegalArgumentException e) {
                broken.add(new Broken(name, "line %d".formatted(row.line())));
                throw e;
            }
        }

        private Words words(PackTable.Row row, Set<String> sets, Set<String> named) {
            String name = row.required("check");
            String bare = name.startsWith("-") ? name.substring(1) : name;
            if (!bare.startsWith("@") && !named.contains(bare)) {
                throw row.mistake("no check uses the words '%s'".formatted(bare));
            }
            language(row);
            String terms = row.required("terms");
            for (String term : terms.split("\\|", -1)) {
                if (term.startsWith("@")) {
                    set(row, term, sets);
                } else {
                    term(row, term);
                }
            }
            return new Words(name, terms, beside(row, "near", sets), beside(row, "unless", sets));
        }

        private void term(PackTable.Row row, String term) {
            if (term.isBlank()) {
                throw row.mistake("a term is empty");
            }
            if (MIXED.matcher(term).find()) {
                throw row.mistake("'%s' mixes letters of two scripts".formatted(term));
            }
            for (String word : term.strip().split("\\s+")) {
                int mark = word.indexOf('~');
                if (mark >= 0 && !endings.containsKey(word.substring(mark + 1))) {
                    throw row.mistake("no endings '%s'".formatted(word.substring(mark + 1)));
                }
            }
        }

        private static void set(PackTable.Row row, String name, Set<String> sets) {
            if (!name.startsWith("@") || !sets.contains(name)) {
                throw row.mistake("no set '%s'".formatted(name));
            }
        }

        private String beside(PackTable.Row row, String column, Set<String> sets) {
            String cell = row.text(column);
            for (String each : cell.split("[|&]")) {
                String name = each.strip().replaceFirst(":(\\d+|s)$", "");
                if (name.startsWith("@")) {
                    for (String set : name.split(">", 2)) {
                        set(row, set, sets);
                    }
                } else if (name.contains(":")) {
                    throw row.mistake("no set '%s'".formatted(name));
                } else if (!name.isEmpty()) {
                    term(row, name);
                }
            }
            return cell;
        }

        private Check check(PackTable.Row row, Set<String> sets, Set<String> seen) {
            String code = row.required("code");
            if (!seen.add(code)) {
                throw row.mistake("'%s' stands twice".formatted(code));
            }
            String rule = row.required("rule");
            if (!rules.contains(rule)) {
                throw row.mistake("no rule '%s'".formatted(rule));
            }
            Kind kind = row.word("kind", Kind.class);
            return new Check(
                    code,
                    rule,
                    row.required("topic"),
                    kind.name().toLowerCase(Locale.ROOT),
                    value(row, kind, sets),
                    row.optional("limit") == null ? 0 : row.number("limit"),
                    beside(row, "near", sets),
                    beside(row, "unless", sets),
                    row.labels().entrySet().stream()
                            .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue)));
        }

        private static String value(PackTable.Row row, Kind kind, Set<String> sets) {
            if (kind == Kind.EMOJI) {
                return "";
            }
            String value = row.required("value");
            if (kind == Kind.WORDS && !sets.contains(value)) {
                throw row.mistake("no words '%s'".formatted(value));
            }
            if (kind == Kind.LENGTH && !LIMITS.matcher(value).matches()) {
                throw row.mistake("'%s' is no list of limits, as in LETTER:12000|POSTCARD:1000".formatted(value));
            }
            if (BY_EXPRESSION.contains(kind)) {
                try {
                    Pattern.compile(value);
                } catch (PatternSyntaxException e) {
                    throw row.mistake("the expression cannot be read: %s".formatted(e.getDescription()));
                }
            }
            return value;
        }

        private Question question(PackTable.Row row) {
            List<Integer> months = row.list("months").stream()
                    .map(month -> {
                        if (!month.matches("[1-9]|1[0-2]")) {
                            throw row.mistake("'months' is '%s', which is no number from 1 to 12".formatted(month));
                        }
                        return Integer.valueOf(month);
                    })
                    .toList();
            row.required("language");
            return new Question(language(row), months, row.required("text"));
        }

        private String language(PackTable.Row row) {
            String language = row.text("language");
            if (!language.isEmpty()
                    && country != null
                    && !country.letterLanguages().contains(new LanguageTag(language))) {
                throw row.mistake("no letters are written in '%s' to this country".formatted(language));
            }
            return language;
        }
    }
}
