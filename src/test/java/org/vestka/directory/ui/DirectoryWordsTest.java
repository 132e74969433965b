package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress;
import org.vestka.shared.i18n.Texts;

class DirectoryWordsTest {

    private static final Path VIEWS = Path.of("src/main/java/org/vestka/directory/ui");
    private static final Pattern KEY = Pattern.compile("words\\.text\\(\\s*\"([A-Za-z.]+[A-Za-z])\"\\s*[,)]");

    private final Map<String, String> texts = new Texts().texts("en");

    @Test
    void everyValueHasAWord() {
        Map<String, Enum<?>[]> kinds = Map.ofEntries(
                Map.entry("custody", CustodyKind.values()),
                Map.entry("designation", DesignationValue.values()),
                Map.entry("badge.designation", DesignationValue.values()),
                Map.entry("reachability", Reachability.values()),
                Map.entry("row", Reachability.values()),
                Map.entry("publication", Publication.values()),
                Map.entry("edit.publish", Publication.values()),
                Map.entry("edit.published", Publication.values()),
                Map.entry("facility", FacilityKind.values()),
                Map.entry("event", CaseEventKind.values()),
                Map.entry("stay", StayState.values()),
                Map.entry("text", PersonTextKind.values()),
                Map.entry("why", MailingAddress.Reason.values()),
                Map.entry("ageBand", AgeBand.values()),
                Map.entry("guide.level", RuleLevel.values()));
        kinds.forEach((kind, values) -> Arrays.stream(values)
                .forEach(value -> assertThat(texts).containsKey("directory." + kind + "." + value.name())));
        for (MailingAddress.Reason reason : MailingAddress.Reason.values()) {
            assertThat(texts).containsKeys("directory.now." + reason + ".title", "directory.now." + reason + ".text");
        }
    }

    @Test
    void everyTextSaidExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(VIEWS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add("directory." + matcher.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(60);
        assertThat(texts.keySet()).containsAll(used);
    }
}
