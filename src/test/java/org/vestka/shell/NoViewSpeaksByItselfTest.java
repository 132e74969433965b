package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.shared.i18n.Texts;
import org.vestka.shell.CallSites.Call;
import org.vestka.shell.CallSites.Source;

/** What people read stands in the texts: no literal is given to anything that shows or says it. */
class NoViewSpeaksByItselfTest {

    /** Whatever is made, and whatever takes words. */
    private static final Pattern SAYING =
            Pattern.compile("\\b(set(?:Text|Label|Placeholder|HelperText|ErrorMessage|Header"
                    + "|HeaderTitle|Title|PageTitle|AriaLabel|SummaryText|EmptyStateText|ConfirmText|CancelText|Tooltip\\w*"
                    + "|Content|Caption|Alt|Suffix|Prefix)|add(?:Item|Column|Element)?|withText|withTooltip"
                    + "|(?:Buttons|Notice|UndoNotice|Confirmation|Paragraph|Phrase)\\.\\w+|heading|lead|line|below|acts|row|setAttribute|setProperty|show|problem|new"
                    + " [A-Z]\\w*)(?:<>)?\\(");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** What they take are names of things: no reader sees them. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("new (?:\\w*Exception|HtmlContainer|LanguageTag|SimpleDateFormat"
                    + "|StringBuilder|DownloadResponse|CountFiles|Recorded|Here|ClassPathResource|File)");

    private static final Set<String> SPOKEN_ATTRIBUTES =
            Set.of("aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder", "label");
    /** Parts of a URL and the scope of a column's heading. */
    private static final Set<String> NO_WORDS = Set.of(
            "women",
            "birthday",
            "kind=",
            "place=",
            "in=",
            "?month=",
            "col",
            "row",
            "search.js",
            "names.js",
            "index.html");

    private final Set<String> keys = new Texts().texts("en").keySet();

    @Test
    void everythingIsSaidByTheTexts() throws IOException {
        List<Source> views = CallSites.sources().stream()
                .filter(source -> source.in("/ui/", "/shell/", "/print/", "/web/"))
                // spoken to programs: names of columns, and what was wrong with a question
                .filter(source -> !source.in("/web/open/"))
                .toList();
        assertThat(views).hasSizeGreaterThan(100);
        assertThat(Stream.of(
                        "/letters/print/", "/directory/web/", "/directory/imports/ui/", "/shared/ui/", "/mail/ui/"))
                .allMatch(folder -> views.stream().anyMatch(view -> view.in(folder)));
        List<String> spoken = new ArrayList<>();
        for (Source view : views) {
            spoken(view).forEach(words -> spoken.add(view.path() + ": " + words));
        }
        assertThat(spoken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Span(\"Hello\")",
                "button.setText(\"Send it\")",
                "Buttons.primary(\"Go\", act)",
                "heading(\"Hello\")",
                "lead(\"hello\")",
                "page.lead(known ? \"Hello\" : words)",
                "new EmptyState(\"Nobody here\", text)",
                "new Badge(Tone.RED, \"Danger\")",
                "new Note(Tone.AMBER, \"Careful\")",
                "new CopyButton(\"Copy\", lines)",
                "new DownloadLink(\"Print\", file)",
                "dialog.setHeaderTitle(\"Sure?\")",
                "details.setSummaryText(\"More\")",
                "new IntegerField(\"How many\")",
                "new ComboBox<>(\"Place\")",
                "new Anchor(\"people\", \"All people\")",
                "add(\"Hello\")",
                "add(new Span(name), \"and others\")",
                "getElement().setAttribute(\"aria-label\", \"Close\")",
                "getElement().setProperty(\"title\", \"Close\")",
                "Notice.problem(\"It did not work\")",
                "new Span(number + \" letters\")",
                "new Paragraph(\"\"\"\n  Hello\n  \"\"\")",
                "grid.addColumn(row).setHeader(\"Name\")",
                "Confirmation.ask(\"Sure?\", text, act)",
                "row(word, \"said\")"
            })
    void aLiteralIsFound(String code) {
        assertThat(spoken(CallSites.source("Sample.java", code))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Span(getTranslation(\"letters.my.title\"))",
                "new Text(\" · \")",
                "new Anchor(\"people\", words)",
                "Buttons.primaryLink(words, \"people\")",
                "response.setHeader(\"Cache-Control\", \"no-store\")",
                "getElement().setAttribute(\"role\", \"status\")",
                "throw new IllegalStateException(\"no font\")",
                "// new Span(\"Hello\")",
                "new MenuEntry(40, \"letters.my.title\", PATH, access)"
            })
    void whatNobodyReadsIsLeftAlone(String code) {
        assertThat(spoken(CallSites.source("Sample.java", code))).isEmpty();
    }

    private List<String> spoken(Source source) {
        List<String> spoken = new ArrayList<>();
        for (Call call : source.calls(SAYING)) {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (shown(call, i)) {
                    call.arguments().get(i).stream()
                            .filter(words -> LETTER.matcher(words).find())
                            .filter(words -> !NO_WORDS.contains(words) && !isKey(source, words))
                            .forEach(words -> spoken.add(call.name() + " " + words));
                }
            }
        }
        return spoken;
    }

    private static boolean shown(Call call, int argument) {
        return switch (call.name()) {
            case "setAttribute", "setProperty" ->
                argument == 1 && call.arguments().getFirst().stream().anyMatch(SPOKEN_ATTRIBUTES::contains);
            // of an answer over HTTP
            case "setHeader" -> call.arguments().size() == 1;
            case "new Anchor" -> argument > 0;
            default ->
                !NOT_SHOWN.matcher(call.name()).matches()
                        && !(call.name().matches("Buttons\\.\\w+Link") && argument == 1);
        };
    }

    private boolean isKey(Source source, String words) {
        return keys.contains(words)
                || Stream.of("directory.", "imports.", "desk.", "motion.")
                        .anyMatch(root -> source.in("/directory/") && keys.contains(root + words));
    }
}
