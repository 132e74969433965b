import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.vestka.embedded.EmbeddedDatabase;

/**
 * Writes jOOQ's classes from the migrations, by way of a real server. Started by the build before it compiles.
 *
 * <p>Does nothing while neither the migrations nor this file have changed since the last time.
 */
public final class GenerateTables {

    private static final String PACKAGE = "org.vestka.tables";

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path self = migrations.resolve("../../src/build/GenerateTables.java").normalize();
        String hash = hash(migrations, self);
        Path stamp = target.resolve("migrations.sha256");
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        Path work = target.resolveSibling("jooq-database");
        deleteAll(work.resolve("mysql"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(work)) {
            Flyway.configure()
                    .dataSource(database.url("vestka"), database.user(), database.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            deleteAll(target);
            GenerationTool.generate(configuration(database, target));
        }
        Files.writeString(stamp, hash);
    }

    private static Configuration configuration(EmbeddedDatabase database, Path target) {
        return new Configuration()
                .withJdbc(new Jdbc()
                        .withUrl(database.url("vestka"))
                        .withUser(database.user())
                        .withPassword(database.password()))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.mysql.MySQLDatabase")
                                .withInputSchema("vestka")
                                .withOutputSchemaToDefault(true)
                                .withExcludes("flyway_schema_history|scheduled_tasks")
                                .withUnsignedTypes(false)
                                .withForcedTypes(types()))
                        .withGenerate(new Generate()
                                .withImplicitJoinPathsToMany(false)
                                .withDaos(false)
                                .withPojos(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString())));
    }

    /** Columns whose values have a type of their own. {@code table.column}, as regular expressions. */
    private static List<ForcedType> types() {
        List<ForcedType> types = new ArrayList<>();
        types.add(new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"));
        types.add(new ForcedType()
                .withUserType("java.time.Instant")
                .withBinding("org.vestka.shared.persistence.InstantBinding")
                .withIncludeTypes("(?i:datetime(\\(\\d\\))?)"));
        types.add(converted("org.vestka.shared.PartialDate", ".*\\.(born|died|from_date|until_date|on_date)"));
        types.add(converted("org.vestka.shared.LanguageTag", ".*\\.(language|letter_language)"));
        types.addAll(ACCOUNTS);
        types.addAll(MAIL);
        types.addAll(DIRECTORY);
        types.addAll(IMPORTS);
        types.addAll(DESK);
        types.addAll(CORRECTIONS);
        types.addAll(ADOPTION);
        types.addAll(LETTERS);
        types.addAll(MUSEUM);
        return types;
    }

    private static final List<ForcedType> ACCOUNTS = List.of(
            enumerated(
                    "accounts.Role",
                    "account_role\\.role|audit_event\\.role|page_change\\.role|address_proposal\\.role"),
            enumerated("accounts.AddressState", "account_address\\.state"),
            enumerated("accounts.TokenPurpose", "account_token\\.purpose"));

    private static final List<ForcedType> MAIL = List.of(
            enumerated("mail.MailState", "mail_message\\.state"),
            enumerated("mail.MailPurpose", "mail_message\\.purpose|mail_consent\\.purpose"),
            enumerated("mail.MailFailure", "mail_message\\.reason"));

    private static final List<ForcedType> DIRECTORY = List.of(
            enumerated("directory.person.Gender", "person\\.gender|person_listing\\.gender"),
            enumerated("directory.person.Publication", ".*\\.publication"),
            enumerated("directory.person.NameRole", "person_name\\.role"),
            enumerated("directory.person.PersonTextKind", "person_text\\.kind"),
            enumerated("directory.designation.DesignationValue", "designation\\.value|person_listing\\.designation"),
            enumerated("directory.custody.CustodyKind", ".*\\.custody_kind"),
            enumerated("directory.custody.StayState", "custody_stay\\.state"),
            enumerated("directory.custody.CaseEventKind", "case_event\\.kind"),
            enumerated("directory.custody.Reachability", "reachability_override\\.value|person_listing\\.reachability"),
            enumerated("directory.place.FacilityKind", ".*\\.facility_kind"),
            enumerated("directory.place.FacilityKind", "facility_change\\.before_kind"),
            enumerated(
                    "directory.place.FacilityState",
                    "facility\\.state|facility_change\\.state|facility_change\\.before_state"),
            enumerated("directory.motion.MotionKind", "(?:motion|address_proposal|page_change)\\.motion_kind"),
            enumerated("directory.motion.ProposalState", "address_proposal\\.state"),
            enumerated("directory.custody.StayState", "motion_stay\\.before_state"),
            enumerated("directory.place.AddressStatus", "(?:motion_address|address_vouching)\\.before_status"),
            enumerated("directory.place.AddressStatus", "facility_address\\.status|person_listing\\.address_status"),
            enumerated("directory.guideline.RuleLevel", "guideline_rule\\.level"),
            enumerated("directory.guideline.RuleState", "guideline_rule\\.state"),
            enumerated("directory.guideline.RuleAudience", "guideline_rule\\.audience"));

    private static final List<ForcedType> IMPORTS = List.of(
            enumerated("directory.imports.ImportState", "import_batch\\.state"),
            enumerated("directory.imports.RowKind", "import_row\\.row_kind"),
            enumerated("directory.imports.Decision", "import_row\\.decision"),
            enumerated("directory.designation.DesignationValue", "import_list\\.listed_as"));

    private static final List<ForcedType> DESK = List.of(
            enumerated("directory.designation.DesignationValue", "designation_statement\\.value"),
            enumerated("directory.desk.StatementState", "designation_statement\\.state"),
            enumerated("directory.desk.CaseState", "designation_case\\.state"),
            enumerated("directory.desk.CaseAct", "case_step\\.act"),
            enumerated("directory.desk.Finding", "case_finding\\.finding"),
            enumerated("directory.desk.Effect", "criterion\\.effect"));

    private static final List<ForcedType> CORRECTIONS = List.of(
            enumerated("directory.corrections.CorrectionKind", "correction\\.kind"),
            enumerated("directory.corrections.Matter", "correction\\.matter"),
            enumerated("directory.corrections.CorrectionState", "correction\\.state"),
            enumerated("directory.history.Changed", "page_change\\.what"),
            enumerated("directory.duplicates.JoiningState", "joining\\.state"),
            enumerated("directory.duplicates.PairState", "likely_pair\\.state"));

    private static final List<ForcedType> ADOPTION = List.of(
            enumerated("adoption.Rhythm", "adoption\\.rhythm"),
            enumerated("adoption.AdoptionState", "adoption\\.(state|ended_from)"),
            enumerated("adoption.AdoptionState", "adoption_joined\\.(before|after)_state"),
            enumerated("adoption.EndReason", "adoption\\.end_reason"));

    private static final List<ForcedType> LETTERS = List.of(
            enumerated("letters.LetterKind", "letter\\.kind|letter_passage\\.letter_kind"),
            enumerated("letters.observatory.Outcome", "letter_passage\\.outcome"),
            enumerated("letters.LetterState", "letter\\.(state|held_from)"),
            enumerated("letters.HoldReason", "letter\\.hold_reason"),
            enumerated("letters.Closing", "letter\\.closing"),
            enumerated("letters.SignKind", "delivery_sign\\.kind"),
            enumerated("letters.bank.TrusteeState", "trustee\\.state"),
            enumerated("letters.bank.KeyState", "trustee_key\\.state"));

    private static final List<ForcedType> MUSEUM = List.of(
            enumerated("museum.MuseumLetterKind", "museum_letter\\.kind"),
            enumerated("museum.MuseumLetterState", "museum_letter\\.state"),
            enumerated("museum.ConsentGiver", "museum_consent\\.giver"),
            enumerated("museum.ConsentWay", "museum_consent\\.way"),
            enumerated("museum.PageRedaction", "museum_page\\.redaction"),
            enumerated("museum.TextOrigin", "museum_text\\.origin"));

    /** A value object with a converter of the same name beside it in {@code persistence}. */
    private static ForcedType converted(String type, String columns) {
        int dot = type.lastIndexOf('.');
        return new ForcedType()
                .withUserType(type)
                .withConverter(type.substring(0, dot) + ".persistence" + type.substring(dot) + "Converter")
                .withIncludeExpression(columns);
    }

    private static ForcedType enumerated(String type, String columns) {
        return new ForcedType()
                .withUserType("org.vestka." + type)
                .withEnumConverter(true)
                .withIncludeExpression(columns);
    }

    private static String hash(Path migrations, Path self) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(self));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteAll(Path folder) throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
