package org.vestka.directory.web.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.testing.VestkaTest;

/** The folder to take along: whole, true to what everybody may read, and no link in it leads nowhere. */
@VestkaTest
@Import({TestPeople.class, TestMuseum.class, EditionTest.Meanwhile.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionTest {

    @Autowired
    private Edition edition;

    @Autowired
    private TestPeople make;

    @Autowired
    private People people;

    @Autowired
    private PeopleIndex index;

    @Autowired
    private TestMuseum museum;

    @Autowired
    private Meanwhile meanwhile;

    @Autowired
    private Registry registry;

    @TempDir
    static Path stick;

    private final Map<Path, Set<String>> anchors = new HashMap<>();
    private Path folder = Path.of("");
    private int written;
    private PersonId held = new PersonId(0);
    private String letter = "";
    private List<CountryCode> counted = List.of();
    private CountryCode empty = new CountryCode("QQ");

    /** Once for all: it holds whatever the other tests have left. */
    @BeforeAll
    void writeTheFolder() throws IOException {
        held = make.inColony();
        letter = museum.shown(held, null, "Дзякуй за ліст.").value();
        make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Dora Draftova"))
                .published(Publication.DRAFT)
                .register();
        make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Wilma Withheldova"))
                .published(Publication.WITHHELD)
                .register();
        counted = List.of(make.country(), make.country());
        for (CountryCode country : counted) {
            registry.designate(
                    make.person().in(country).register(),
                    new DesignationDraft("viasna", DesignationValue.RECOGNISED, PartialDate.parse("2021-04-01")),
                    TestPeople.SOURCE);
        }
        empty = make.country();
        index.refreshAll();
        folder = stick.resolve("vestka");
        written = edition.write(folder);
    }

    @Test
    void everyLinkOfTheFolderLeadsSomewhere() throws IOException {
        List<Path> all = files(folder);
        assertThat(all).hasSize(written);
        List<String> broken = new ArrayList<>();
        Set<String> withScript = new TreeSet<>();
        for (Path file : all) {
            // pictures are no text, and looked into all the same
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            assertThat(text).as(file.toString()).doesNotContain("Draftova", "Withheldova");
            if (file.toString().endsWith(".html")) {
                Document page = Jsoup.parse(text);
                broken.addAll(broken(page, file));
                if (!page.select("script").isEmpty()) {
                    withScript.add(folder.relativize(file).toString());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(withScript)
                .containsExactlyInAnyOrderElementsOf(Languages.OFFERED.stream()
                        .map(language -> language.value() + "/search.html")
                        .toList());
        assertThat(folder.resolve("pictures/museum-" + letter + "-1.jpg")).isNotEmptyFile();
        assertThat(folder.resolve("pictures/museum-" + letter + "-1-small.jpg")).isNotEmptyFile();
        String id = people.brief(held).orElseThrow().publicId().value();
        for (LanguageTag language : Languages.OFFERED) {
            assertThat(folder.resolve(language.value() + "/people/" + id + ".html"))
                    .content()
                    .contains("class=\"lines\"")
                    .contains("museum.html");
            assertThat(folder.resolve(language.value() + "/museum/" + letter + ".html"))
                    .content()
                    .contains("Дзякуй за ліст.");
            assertThat(folder.resolve(language.value() + "/museum.html"))
                    .content()
                    .contains(letter);
            assertThat(folder.resolve(language.value() + "/names.js"))
                    .content()
                    .startsWith("const PEOPLE = [[")
                    .contains(id);
            assertThat(found(folder.resolve(language.value() + "/names.js")))
                    .as("what the search leads to")
                    .contains("people/" + id + ".html")
                    .allSatisfy(
                            page -> assertThat(folder.resolve(language.value()).resolve(page))
                                    .isRegularFile());
        }
        try (ZipFile packed = new ZipFile(stick.resolve("vestka.zip").toFile())) {
            assertThat(packed.stream().map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .map(file -> "vestka/" + folder.relativize(file))
                            .toList());
        }
    }

    @Test
    void everyCountryWithPeopleHasItsCountsAndItsBoard() throws IOException {
        for (LanguageTag language : Languages.OFFERED) {
            Path own = folder.resolve(language.value());
            // the page of a country names itself without a link
            assertThat(Jsoup.parse(Files.readString(own.resolve("counts.html")))
                            .select("a[href=counts-%s.html], a[href=counts-%s.html]"
                                    .formatted(counted.getFirst(), counted.getLast())))
                    .isNotEmpty();
            for (CountryCode country : counted) {
                CountryCode other = country.equals(counted.getFirst()) ? counted.getLast() : counted.getFirst();
                Path file = own.resolve("counts-" + country + ".html");
                Document page = Jsoup.parse(Files.readString(file));
                assertThat(page.select("a[href=counts-" + other + ".html]")).hasSize(1);
                assertThat(page.select("a[href=counts-" + country + ".html]")).isEmpty();
                assertThat(broken(page, file)).isEmpty();
                Document waiting = Jsoup.parse(Files.readString(own.resolve("coverage-" + country + ".html")));
                assertThat(waiting.select("a[href=coverage-" + other + ".html]"))
                        .hasSize(1);
                assertThat(waiting.select("a[href=coverage-" + country + ".html]"))
                        .isEmpty();
            }
            assertThat(own.resolve("counts-" + empty + ".html")).doesNotExist();
        }
    }

    /** What happens while a folder is written: the pictures come last. */
    static class Meanwhile implements FolderChapter {

        private Runnable act = () -> {};

        @Override
        public Map<String, byte[]> files(Function<String, Links> links, DirectoryWords words) {
            return Map.of();
        }

        @Override
        public void pictures(Pictures folder) {
            act.run();
        }
    }

    @Test
    void whoIsHiddenWhileItIsWrittenIsInNoneOfIt() throws IOException {
        Path copy = stick.resolve("meanwhile");
        PersonId person = make.person()
                .named(new PersonName(LanguageTag.EN, NameRole.DISPLAY, "Hilda Hiddenova"))
                .published(Publication.PUBLIC)
                .register();
        String id = people.brief(person).orElseThrow().publicId().value();
        AtomicInteger begun = new AtomicInteger();
        meanwhile.act = () -> {
            if (begun.incrementAndGet() == 1) {
                registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
            }
        };
        try {
            edition.write(copy);
        } finally {
            meanwhile.act = () -> {};
        }

        assertThat(begun).hasValue(2);
        for (Path file : files(copy)) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .as(file.toString())
                    .doesNotContain("Hiddenova", id);
        }
        assertThat(files(copy)).isNotEmpty();
    }

    @Test
    void whereSomebodyIsHiddenEachTimeNothingIsWritten() throws IOException {
        Path copy = stick.resolve("unsettled");
        Iterator<PersonId> hidden =
                Stream.generate(make::inColony).limit(10).toList().iterator();
        meanwhile.act = () -> registry.publish(List.of(hidden.next()), Publication.WITHHELD, TestPeople.SOURCE);
        try {
            assertThatThrownBy(() -> edition.write(copy)).isInstanceOf(EditionUnsettled.class);
        } finally {
            meanwhile.act = () -> {};
        }
        assertThat(copy).doesNotExist();
        assertThat(stick.resolve("unsettled.zip")).doesNotExist();
    }

    @Test
    void aNewerCopyTakesThePlaceOfTheOldOneAndOfNothingElse() throws IOException {
        Path copy = stick.resolve("copy");
        for (String page : List.of("old.html", "index.html")) {
            try (EditionFolder files = EditionFolder.begin(copy)) {
                files.add(FolderLinks.STYLE, new byte[0]);
                files.add(page, new byte[0]);
                files.finish();
            }
        }
        assertThat(copy.resolve("old.html")).doesNotExist();
        assertThat(copy.resolve("index.html")).exists();

        Path own = Files.createDirectories(stick.resolve("own"));
        Files.writeString(own.resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> edition.write(own)).isInstanceOf(IOException.class);
        assertThat(own.resolve("diary.txt")).hasContent("mine");
        try (Stream<Path> left = Files.list(stick)) {
            assertThat(left.map(path -> path.getFileName().toString())).doesNotContain("own.new", "own.zip.new");
        }
    }

    private List<String> broken(Document page, Path file) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Element link : page.select("[href], [src]")) {
            String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (to.startsWith("data:")) {
                continue;
            }
            if (to.startsWith("http")) {
                // a source, which is not ours
                if (!link.attr("rel").contains("noreferrer")) {
                    broken.add(file + ": " + to);
                }
                continue;
            }
            String[] parts = to.split("#", 2);
            Path target =
                    parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
            boolean there = !to.isEmpty() && !to.startsWith("/") && Files.isRegularFile(target);
            if (!there || parts.length == 2 && !anchors(target).contains(parts[1])) {
                broken.add(file + ": " + to);
            }
        }
        return broken;
    }

    private Set<String> anchors(Path page) throws IOException {
        Set<String> known = anchors.get(page);
        if (known == null) {
            known = new HashSet<>(
                    Jsoup.parse(Files.readString(page)).select("[id]").eachAttr("id"));
            anchors.put(page, known);
        }
        return known;
    }

    /** The page of each person in the search: the first of what stands there of them. */
    private static List<String> found(Path names) throws IOException {
        return Pattern.compile("\\[\"([^\"]+)\",")
                .matcher(Files.readString(names))
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toList());
        }
    }
}
