package org.vestka.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where code calls something, and the literals it gives: as much of Java as that takes. */
final class CallSites {

    static final Path SOURCES = Path.of("src/main/java/org/vestka");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m:^\\s*//[^\\n]*$)", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /** In a template it may stand within an attribute, which has quotes too. */
    private static final Pattern WORD = Pattern.compile("\"([A-Za-z][\\w.-]*)\"");

    private CallSites() {}

    /**
     * One call.
     *
     * @param name as the pattern has found it
     * @param arguments for each the literals that stand in it itself, not in a call within it
     */
    record Call(String name, List<List<String>> arguments) {}

    /** A file without its comments. */
    record Source(String path, String code) {

        boolean in(String... folders) {
            return Stream.of(folders).anyMatch(path::contains);
        }

        /** Every literal, wherever it stands. */
        List<String> literals() {
            Pattern literal = path.endsWith(".jte") ? WORD : STRING;
            return literal.matcher(code).results().map(found -> found.group(1)).toList();
        }

        /** @param names ends with the bracket that opens the arguments; its first group is the name */
        List<Call> calls(Pattern names) {
            List<Call> calls = new ArrayList<>();
            Matcher matcher = names.matcher(code);
            while (matcher.find()) {
                calls.add(new Call(matcher.group(1), arguments(code, matcher.end())));
            }
            return calls;
        }
    }

    static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(source(file.toString().replace('\\', '/'), Files.readString(file)));
            }
        }
        return sources;
    }

    /** With the templates of the plain pages, which are the directory's. */
    static List<Source> withTemplates() throws IOException {
        List<Source> sources = sources();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                sources.add(source("/directory/web/reading/" + file.getFileName(), Files.readString(file)));
            }
        }
        return sources;
    }

    static Source source(String path, String code) {
        return new Source(path, COMMENT.matcher(code).replaceAll(""));
    }

    private static List<List<String>> arguments(String code, int from) {
        List<List<String>> arguments = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"' || c == '\'') {
                int end = endOfLiteral(code, i);
                if (c == '"' && depth == 0) {
                    literals.add(code.substring(i + 1, end));
                }
                i = code.startsWith("\"\"\"", i) ? end + 2 : end;
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0 && depth-- == 0) {
                break;
            } else if (c == ',' && depth == 0) {
                arguments.add(literals);
                literals = new ArrayList<>();
            }
        }
        arguments.add(literals);
        return arguments;
    }

    /** Where the closing quote stands, the first of three behind a block of text. */
    private static int endOfLiteral(String code, int from) {
        if (code.startsWith("\"\"\"", from)) {
            return code.indexOf("\"\"\"", from + 3);
        }
        int at = from + 1;
        while (code.charAt(at) != code.charAt(from)) {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
