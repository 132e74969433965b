package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;
import org.vestka.shell.CallSites.Call;
import org.vestka.shell.CallSites.Source;

/** Every text that is asked for exists, and every text that exists is asked for: a slip in a key shows on either side. */
class TextsUsedTest {

    private static final Pattern ASKING =
            Pattern.compile("\\b((?:\\w+\\.)?(?:getTranslation|tr|translate|text|shared|word|correction))\\(");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?");

    /** What ends in a dot and begins no text: settings, columns of files, acts on record; and what a module puts before all. */
    private static final Set<String> NO_TEXTS = Set.of(
            "mail.",
            "name.",
            "name.line.",
            "reachability.",
            "www.",
            "n.d.",
            "granted.",
            "revoked.",
            "account.",
            "person.published.",
            "person.proposed.",
            "person.wish.",
            "person.correction.",
            "facility.wish.",
            "facility.correction.",
            "corrections.",
            "accounts.",
            "adoption.",
            "letters.",
            "directory.",
            "shared.",
            "duplicates.",
            "imports.",
            "motion.",
            "desk.",
            "shell.design.",
            "observatory.",
            "museum.",
            "audit.");

    /** Parts of the code whose own words put this before a key. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "/shell/Design",
            "shell.design.",
            "/directory/imports/ui/",
            "imports.",
            "/directory/desk/ui/",
            "desk.",
            "/directory/ui/motion/",
            "motion.",
            "/directory/duplicates/ui/",
            "duplicates.",
            "/letters/observatory/",
            "observatory.",
            "/museum/",
            "museum.");

    /** Acts are checked in TextsTest. */
    private static final String ACTS = "audit.";

    /** Texts whose key ends in a value: what stands before it, and all that it is asked with. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("accounts.consent.", lower(except("mail.MailPurpose", "ACCOUNT"))),
            Map.entry(
                    "accounts.error.",
                    List.of(
                            "blocked",
                            "demo-account",
                            "last-administrator",
                            "link-expired",
                            "pseudonym-taken",
                            "recovery-refused",
                            "sign-in-refused",
                            "too-many-at-once",
                            "too-many-attempts",
                            "too-much-mail",
                            "wrong-password")),
            Map.entry("accounts.role.", lower(values("accounts.Role"))),
            Map.entry("accounts.unsubscribe.", lower(except("mail.MailPurpose", "ACCOUNT"))),
            Map.entry("adoption.not-adoptable.", values("adoption.NotAdoptable$Reason")),
            Map.entry("adoption.reason.", values("directory.attention.NeedReason")),
            Map.entry("adoption.rhythm.", values("adoption.Rhythm")),
            Map.entry("adoption.thanks.", except("adoption.EndReason", "JOINED", "PASSED_ON")),
            Map.entry("bank.page.", given("letters.bank.OfflinePage", "TEXTS")),
            Map.entry("bank.refused.", values("letters.bank.CopyRefused$Reason")),
            Map.entry("bank.seal.", given("letters.bank.ui.SealPart", "TEXTS")),
            Map.entry("bank.trustees.key.", values("letters.bank.KeyState")),
            Map.entry("bank.trustees.refused.", values("letters.bank.TrusteeRefused$Reason")),
            Map.entry("bank.withdraw.", given("letters.bank.ui.WithdrawField", "TEXTS")),
            Map.entry("directory.place.came.", List.of("TAKE_OVER", "CLOSE")),
            Map.entry("directory.coming.", List.of("MOVE", "NO_ADDRESS", "CLOSE", "CLOSE.to", "CHANGE_KIND.to")),
            Map.entry("directory.coming.then.", List.of("MOVE", "CHANGE_KIND", "CLOSE")),
            Map.entry("corrections.accept.", List.of("consequence")),
            Map.entry("corrections.elsewhere.", List.of("WHERE", "FREE")),
            Map.entry("corrections.hide.agree.", List.of("consequence")),
            Map.entry("corrections.hide.back.", List.of("consequence")),
            Map.entry("corrections.hide.back.agree.", List.of("consequence")),
            Map.entry("corrections.hide.place.keep.", List.of("consequence")),
            Map.entry("corrections.hide.done.", values("directory.corrections.Hiding")),
            Map.entry("corrections.hide.keep.", List.of("consequence")),
            Map.entry("corrections.hide.leave.", List.of("consequence")),
            Map.entry("corrections.many.", values("directory.corrections.CorrectionKind")),
            Map.entry("corrections.many.consequence.", values("directory.corrections.CorrectionKind")),
            Map.entry("corrections.matter.", values("directory.corrections.Matter")),
            Map.entry("corrections.refuse.", List.of("consequence")),
            Map.entry("corrections.refused.", values("directory.corrections.CorrectionRefused$Reason")),
            Map.entry("demo.desk.", List.of("met", "not-met", "withdrawn", "back")),
            Map.entry("desk.act.", values("directory.desk.CaseAct")),
            Map.entry("desk.conclusion.", values("directory.desk.Conclusion")),
            Map.entry("desk.finding.", values("directory.desk.Finding")),
            Map.entry("desk.lacks.", values("directory.desk.Lack")),
            Map.entry("desk.refused.", values("directory.desk.DeskRefused$Reason")),
            Map.entry("desk.school.", values("directory.designation.DesignatingBody$School")),
            Map.entry("desk.state.", values("directory.desk.CaseState")),
            Map.entry("desk.statement.", values("directory.desk.StatementState")),
            Map.entry("desk.value.", except("directory.designation.DesignationValue", "RECOGNISED_EX_POST")),
            Map.entry("duplicates.evidence.", values("directory.duplicates.Evidence")),
            Map.entry("duplicates.fact.", except("directory.duplicates.JoinedFact", "NAME", "TEXT")),
            Map.entry("duplicates.gender.", values("directory.person.Gender")),
            Map.entry("duplicates.record.", List.of("names", "born", "custody", "designations", "shown", "post")),
            Map.entry("duplicates.part.", values("directory.duplicates.SplitPart$Kind")),
            Map.entry("duplicates.split.refused.", values("directory.duplicates.SplitRefused$Reason")),
            Map.entry("duplicates.refused.", values("directory.duplicates.JoinRefused$Reason")),
            Map.entry("directory.recognition.means.", values("directory.designation.DesignationValue")),
            Map.entry("directory.recognition.meant.", values("directory.designation.DesignationValue")),
            Map.entry("directory.recognition.school.", values("directory.designation.DesignatingBody$School")),
            Map.entry("directory.age.", values("directory.person.AgeBand")),
            Map.entry("directory.ageBand.", values("directory.person.AgeBand")),
            Map.entry("directory.badge.designation.", values("directory.designation.DesignationValue")),
            Map.entry("directory.counts.by.", values("directory.counts.CountBy")),
            Map.entry("directory.counts.column.", values("directory.designation.DesignationValue")),
            Map.entry("directory.counts.line.", values("directory.counts.StatementLine")),
            Map.entry("directory.counts.sum.", List.of("RECOGNISED", "PERSECUTED")),
            Map.entry("directory.custody.", values("directory.custody.CustodyKind")),
            Map.entry("directory.designation.", values("directory.designation.DesignationValue")),
            Map.entry(
                    "directory.edit.end.question.",
                    except("directory.person.Publication", "HIDDEN", "LIMITED", "PUBLIC")),
            Map.entry("directory.edit.name.none.", List.of("SECOND_SURNAME", "MIDDLE_NAME", "PATRONYMIC")),
            Map.entry("directory.edit.name.part.", values("directory.person.NamePart")),
            Map.entry("directory.name.part.", values("directory.person.NamePart")),
            Map.entry("directory.edit.name.role.", values("directory.person.NameRole")),
            Map.entry("directory.edit.show.consequence.", except("directory.person.Publication", "HIDDEN")),
            Map.entry("directory.edit.publish.", except("directory.person.Publication", "HIDDEN")),
            Map.entry("directory.edit.published.", except("directory.person.Publication", "HIDDEN")),
            Map.entry("directory.event.", values("directory.custody.CaseEventKind")),
            Map.entry("directory.facility.", values("directory.place.FacilityKind")),
            Map.entry("directory.facility.one.", values("directory.place.FacilityKind")),
            Map.entry(
                    "directory.filter.",
                    List.of(
                            "age",
                            "birthday",
                            "country",
                            "custody",
                            "designation",
                            "few",
                            "gender",
                            "place",
                            "region",
                            "sort",
                            "writable")),
            Map.entry("directory.filter.custody.", List.of("HOME", "MEASURE", "RELEASED", "DIED", "ANYBODY")),
            Map.entry("directory.gender.", except("directory.person.Gender", "UNKNOWN")),
            Map.entry(
                    "directory.guide.",
                    List.of(
                            "editors",
                            "editors.lead",
                            "inside",
                            "inside.lead",
                            "parcels",
                            "parcels.lead",
                            "signs",
                            "signs.lead")),
            Map.entry("directory.guide.counting.", List.of("address", "letters", "none", "waiting")),
            Map.entry("directory.guide.level.", values("directory.guideline.RuleLevel")),
            Map.entry(
                    "directory.now.",
                    spoken(
                            except("directory.place.MailingAddress$Reason", "DIED"),
                            List.of("MEASURE", "memorial", "released"))),
            Map.entry("directory.changed.", values("directory.history.Changed")),
            Map.entry("directory.hand.", values("directory.history.Hand")),
            Map.entry(
                    "directory.person.",
                    List.of("changes", "designations", "happened", "publications", "reachability")),
            Map.entry("directory.publication.", values("directory.person.Publication")),
            Map.entry("directory.reachability.", values("directory.custody.Reachability")),
            Map.entry("directory.row.", values("directory.custody.Reachability")),
            Map.entry("directory.sort.", except("directory.list.PersonSort", "RELEVANCE")),
            Map.entry("directory.stay.", values("directory.custody.StayState")),
            Map.entry("directory.text.", values("directory.person.PersonTextKind")),
            Map.entry("directory.why.", values("directory.place.MailingAddress$Reason")),
            Map.entry("imports.applied.", values("directory.imports.Decision")),
            Map.entry("imports.apply.", List.of("DRAFT", "PUBLIC", "PUBLIC.two")),
            Map.entry("imports.concern.", values("directory.imports.Concern")),
            Map.entry("imports.decidedAll.", List.of("ACCEPTED", "REFUSED")),
            Map.entry("imports.decision.", values("directory.imports.Decision")),
            Map.entry("imports.fact.", values("directory.imports.Fact")),
            Map.entry("imports.fault.", values("directory.imports.FileFault")),
            Map.entry("imports.field.", values("directory.imports.ListField")),
            Map.entry("imports.kind.", values("directory.imports.RowKind")),
            Map.entry("imports.place.kind.", values("directory.place.FacilityKind")),
            Map.entry("imports.progress.", values("directory.imports.ReadingState$Stage")),
            Map.entry("imports.review.", except("directory.imports.ImportState", "REVIEW")),
            Map.entry("imports.state.", values("directory.imports.ImportState")),
            Map.entry("imports.tab.", values("directory.imports.ui.ReviewLocation$Part")),
            Map.entry("imports.value.", facts()),
            Map.entry("imports.value.DESIGNATION.", values("directory.designation.DesignationValue")),
            Map.entry(
                    "imports.why.",
                    and(
                            values("directory.imports.Concern"),
                            "AT_HOME.applied",
                            "DEAD_ADDRESS.applied",
                            "PRIVATE_WORDS.applied",
                            "UNKNOWN_PLACE.applied")),
            Map.entry("imports.words.", List.of("leaveOut.lines", "stays.lines")),
            Map.entry("letters.compose.", given("letters.ui.ComposePart", "TEXTS")),
            Map.entry("letters.draw.give.", values("letters.DrawSize")),
            Map.entry("letters.draw.kind.", values("letters.LetterKind")),
            Map.entry("letters.begin.advice.", List.of("E_LETTER", "TELEGRAM")),
            Map.entry("letters.begin.in-doubt.", except("directory.place.AddressStatus", "DEAD")),
            Map.entry("letters.batch.done.", lower(values("letters.ui.BatchAct"))),
            Map.entry("letters.batch.held.", values("letters.HoldReason")),
            Map.entry("letters.batch.why.", except("letters.BatchRefusal", "HELD")),
            Map.entry("letters.closing.", values("letters.Closing")),
            Map.entry("letters.envelope.lead.", values("letters.LetterKind")),
            Map.entry("letters.format.", values("letters.print.PaperFormat")),
            Map.entry("letters.held.", values("letters.HoldReason")),
            Map.entry("letters.kind.", values("letters.LetterKind")),
            Map.entry("letters.pack.fit.", except("letters.pack.PackChoice$Fit", "FINE")),
            Map.entry("letters.pack.grid.", values("letters.print.GridDoesNotFit$Fault")),
            Map.entry("letters.pack.grid.sheet.", List.of("A4", "LETTER")),
            Map.entry("letters.pack.out.", values("letters.HoldReason")),
            Map.entry("letters.pack.refused.", values("letters.pack.PackRefused$Reason")),
            Map.entry("letters.post.check.", values("letters.LetterKind")),
            Map.entry("letters.problem.now.", values("letters.LetterState")),
            Map.entry("letters.sign.", values("letters.SignKind")),
            Map.entry("letters.sign.choose.", List.of("MONTH", "YEAR")),
            Map.entry("letters.sign.known.", values("letters.ui.HeardOn$Known")),
            Map.entry("letters.sign.source.", values("letters.SignSource")),
            Map.entry("letters.state.", values("letters.LetterState")),
            Map.entry("letters.step.", lower(values("letters.ui.WriteStep"))),
            Map.entry("letters.strength.", values("letters.SignStrength")),
            Map.entry("letters.unwritable.", values("directory.place.MailingAddress$Reason")),
            Map.entry("museum.consent.by.", values("museum.ConsentGiver")),
            Map.entry("museum.consent.way.", values("museum.ConsentWay")),
            Map.entry("museum.filter.", List.of("person", "place", "year", "person.all", "place.all", "year.all")),
            Map.entry("museum.kind.", values("museum.MuseumLetterKind")),
            Map.entry("museum.origin.", values("museum.TextOrigin")),
            Map.entry("museum.page.", values("museum.PageRedaction")),
            Map.entry("museum.refused.", values("museum.MuseumRefused$Reason")),
            Map.entry("museum.state.", values("museum.MuseumLetterState")),
            Map.entry("mail.reason.", values("mail.MailFailure")),
            Map.entry("mail.state.", values("mail.MailState")),
            Map.entry(
                    "directory.place.happened.",
                    List.of(
                            "MOVE",
                            "FIRST_ADDRESS",
                            "NO_ADDRESS",
                            "CLOSE",
                            "CLOSE.to",
                            "CHANGE_KIND",
                            "CHANGE_KIND.to",
                            "TAKE_OVER",
                            "TAKE_OVER.to")),
            Map.entry(
                    "directory.place.announced.", List.of("MOVE", "NO_ADDRESS", "CLOSE", "CLOSE.to", "CHANGE_KIND.to")),
            Map.entry("corrections.past.fact.", values("directory.history.PastFact")),
            Map.entry("directory.past.address.", values("directory.place.AddressStatus")),
            Map.entry("directory.address.remark.", values("directory.place.AddressRemark")),
            Map.entry("directory.place.life.", values("directory.place.EntryLife$Basis")),
            Map.entry(
                    "motion.act.",
                    and(
                            values("directory.motion.MotionKind"),
                            "TRANSFER.nowhere",
                            "CLOSE.nowhere",
                            "CHANGE_KIND.known")),
            Map.entry("motion.approve.", except("directory.motion.MotionKind", "FIRST_ADDRESS")),
            Map.entry(
                    "motion.place.consequence.",
                    except("directory.motion.MotionKind", "RELEASE", "TRANSFER", "FIRST_ADDRESS")),
            Map.entry(
                    "motion.place.kind.",
                    except("directory.motion.MotionKind", "RELEASE", "TRANSFER", "FIRST_ADDRESS")),
            Map.entry("motion.place.other.", List.of("CLOSE", "TAKE_OVER")),
            Map.entry("motion.second.kind.", List.of("MOVE", "CHANGE_KIND", "FIRST_ADDRESS")),
            Map.entry("motion.preview.fit.", values("directory.motion.MotionPreview$Fit")),
            Map.entry("motion.preview.outcome.", values("directory.motion.MotionPreview$Outcome")),
            Map.entry("print.level.", List.of("must", "careful", "good")),
            Map.entry("print.pack.how.", List.of("1", "2", "3", "4", "5", "6")),
            Map.entry(
                    "shell.home.",
                    Stream.of("choose", "write", "post")
                            .flatMap(step -> Stream.of(step + ".title", step + ".text", step + ".copy"))
                            .toList()),
            Map.entry(
                    "shell.language.",
                    Languages.OFFERED.stream().map(LanguageTag::value).toList()));

    /** Templates of mail whose names are put together, by their module. */
    private static final Map<String, List<String>> MAILS = Map.of(
            "accounts", List.of("address-changed", "confirm-address", "recover"),
            "adoption", List.of("corrected", "died", "moved", "released", "withdrawn"),
            "corrections", List.of("alarm", "hidden"),
            "letters", List.of("died", "moved", "released", "withdrawn"));

    private final Set<String> keys = new Texts()
            .texts("en").keySet().stream()
                    // of the tests
                    .filter(key -> !key.startsWith("probe."))
                    .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyTextAskedForExists() throws IOException {
        List<String> missing = new ArrayList<>();
        int asked = 0;
        for (Source source : CallSites.sources()) {
            for (String key : asked(source)) {
                asked++;
                if (fullKeys(source, key).noneMatch(keys::contains)) {
                    missing.add(source.path() + ": " + key);
                }
            }
        }
        assertThat(asked).isGreaterThan(700);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyIsHereWithItsEndings() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Source source : CallSites.sources()) {
            beginnings(source)
                    .filter(beginning -> fullKeys(source, beginning).noneMatch(ENDINGS::containsKey))
                    .forEach(beginning -> unknown.add(source.path() + ": " + beginning));
        }
        assertThat(unknown).isEmpty();
        assertThat(keys).containsAll(ended().toList());
    }

    @Test
    void nothingIsWrittenThatNobodyReads() throws IOException {
        Set<String> unread = new TreeSet<>(keys);
        unread.removeIf(key -> key.startsWith(ACTS));
        ended().forEach(unread::remove);
        for (Source source : CallSites.withTemplates()) {
            for (String literal : source.literals()) {
                fullKeys(source, literal).forEach(unread::remove);
                Stream.of("title", "text", "subject", "body")
                        .forEach(part -> fullKeys(source, literal).forEach(key -> {
                            unread.remove(key + "." + part);
                            unread.remove(mail(key) + "." + part);
                        }));
            }
        }
        assertThat(unread).isEmpty();
    }

    @Test
    void aSlipIsFound() {
        Source imports = CallSites.source("/directory/imports/ui/X.java", "ImportWords.text(\"tittle\", 3)");
        assertThat(asked(imports)).containsExactly("tittle");
        assertThat(fullKeys(imports, "tittle")).contains("imports.tittle").noneMatch(keys::contains);
        Source directory = CallSites.source("/directory/ui/X.java", "words.text(\n  many ? \"list.leed\" : key)");
        assertThat(asked(directory)).containsExactly("list.leed");
        Source letters = CallSites.source("/letters/ui/X.java", "getTranslation(\"letters.my.titel\")");
        assertThat(asked(letters)).containsExactly("letters.my.titel");
        Source word = CallSites.source("/directory/ui/X.java", "words.word(\"custodies\", kind)");
        assertThat(beginnings(word)).containsExactly("custodies.");
        Source design = CallSites.source("/shell/DesignView.java", "new Badge(Tone.RED, text(\"badge.crimson\"))");
        assertThat(asked(design)).containsExactly("badge.crimson");
        Source made = CallSites.source("/letters/ui/X.java", "getTranslation(\"letters.colour.\" + colour)");
        assertThat(beginnings(made)).containsExactly("letters.colour.");
        assertThat(asked(made)).isEmpty();
    }

    /** Keys that a file asks for by a literal, as they stand in it. */
    private static List<String> asked(Source source) {
        List<String> asked = new ArrayList<>();
        for (Call call : source.calls(ASKING)) {
            // of the files of a pack these are columns
            if (act(call).equals("word") || source.in("/directory/pack/")) {
                continue;
            }
            for (String literal : call.arguments().getFirst()) {
                if (KEY.matcher(literal).matches() && !literal.endsWith(".")) {
                    asked.add(literal);
                }
            }
        }
        return asked;
    }

    /** Literals that a value completes to a key, as they stand in the file. */
    private static Stream<String> beginnings(Source source) {
        Stream<String> kinds = source.in("/directory/pack/", "/demo/")
                ? Stream.of()
                : source.calls(ASKING).stream()
                        .filter(call -> act(call).equals("word"))
                        .flatMap(call -> call.arguments().getFirst().stream())
                        .map(kind -> kind + ".");
        return Stream.concat(
                kinds,
                source.literals().stream()
                        .filter(literal ->
                                literal.endsWith(".") && KEY.matcher(literal).matches())
                        .filter(Predicate.not(NO_TEXTS::contains)));
    }

    private static String act(Call call) {
        return call.name().substring(call.name().indexOf('.') + 1);
    }

    /** What a literal of a file may stand for. */
    private static Stream<String> fullKeys(Source source, String literal) {
        Stream<String> own = OWN_WORDS.entrySet().stream()
                .filter(words -> source.in(words.getKey()))
                .map(Map.Entry::getValue);
        Stream<String> shared = source.in("/directory/")
                ? Stream.of("directory.", "shared.", "corrections.")
                : source.in("/letters/") ? Stream.of("directory.", "shared.") : Stream.of();
        Stream<String> relative = Stream.concat(own, shared);
        return Stream.concat(Stream.of(literal), relative.map(root -> root + literal));
    }

    /** A template of mail is named by its module and its own word. */
    private static String mail(String template) {
        return template.replaceFirst("\\.", ".mail.");
    }

    private static Stream<String> ended() {
        Stream<String> mails = MAILS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(name -> entry.getKey() + ".mail." + name))
                .flatMap(mail -> Stream.of(mail + ".subject", mail + ".body"));
        return Stream.concat(mails, ENDINGS.entrySet().stream().flatMap(entry -> entry.getValue().stream()
                .map(ending -> entry.getKey() + ending)));
    }

    /** The names of an enum's values; many are of their package only. */
    private static List<String> values(String name) {
        try {
            return Arrays.stream(Class.forName("org.vestka." + name).getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The keys that a class of another package has in a list. */
    private static List<String> given(String name, String list) {
        try {
            Field field = Class.forName("org.vestka." + name).getDeclaredField(list);
            field.setAccessible(true);
            return ((List<?>) field.get(null)).stream().map(String.class::cast).toList();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> except(String name, String... never) {
        return values(name).stream()
                .filter(value -> !Set.of(never).contains(value))
                .toList();
    }

    private static List<String> and(List<String> values, String... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    /** A title and a text for each. */
    private static List<String> spoken(List<String> values, List<String> more) {
        return Stream.concat(values.stream(), more.stream())
                .flatMap(value -> Stream.of(value + ".title", value + ".text"))
                .toList();
    }

    private static List<String> facts() {
        Map<String, String> enums = Map.of(
                "DESIGNATION", "directory.designation.DesignationValue",
                "GENDER", "directory.person.Gender");
        return enums.entrySet().stream()
                .flatMap(fact -> values(fact.getValue()).stream().map(value -> fact.getKey() + "." + value))
                .toList();
    }
}
