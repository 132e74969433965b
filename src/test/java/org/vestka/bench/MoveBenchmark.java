package org.vestka.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;

/**
 * A facility moves with 2,000 people held there, each adopted by another account and every other one with a letter on the
 * table: from the preview to the commit, with 2,000 mails queued. Bare is the same by hand in SQL: the new address, the rows
 * of the list, the letters held, the mails put in, in one transaction, in batches. The better of three rounds of each.
 */
final class MoveBenchmark implements Benchmark {

    private static final int PEOPLE = 2000;
    private static final int ROUNDS = 3;
    private static final SignedIn SECOND = new SignedIn(new AccountId(2), "bench-2", Set.of(Role.EDITOR));
    private static final SignedIn EDITOR = new SignedIn(new AccountId(1), "bench", Set.of(Role.EDITOR));

    @Override
    public String name() {
        return "move";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        double ours = Double.MAX_VALUE;
        double undone = Double.MAX_VALUE;
        double bare = Double.MAX_VALUE;
        // no server is named, so the mails stay queued
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of());
                Connection bulk = ground.bulk(schema).getConnection()) {
            TestPeople make =
                    new TestPeople(application.getBean(Registry.class), application.getBean(FacilityRegistry.class));
            JdbcTemplate jdbc = new JdbcTemplate(ground.bulk(schema));
            FacilityId place = make.facility();
            List<PersonDraft> drafts = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                drafts.add(make.person().held(CustodyKind.COLONY, place).draft());
            }
            List<PersonId> people = application.getBean(Registry.class).registerAll(drafts);
            adopted(application, people);
            MotionDesk desk = application.getBean(MotionDesk.class);
            AddressProposals proposals = application.getBean(AddressProposals.class);
            for (int round = 0; round <= ROUNDS; round++) {
                MotionDraft draft = MotionDraft.move(
                        place,
                        TestPeople.address(8000 + round),
                        PartialDate.of(LocalDate.now(ZoneOffset.UTC)),
                        TestPeople.SOURCE);
                jdbc.execute("delete from mail_message");
                long start = System.nanoTime();
                var proposed = TestAccounts.as(EDITOR, () -> proposals.propose(draft));
                var act = TestAccounts.as(
                        SECOND,
                        () -> proposals.agree(proposed, desk.preview(draft).seen()));
                double moved = since(start);
                require(jdbc, "select count(*) from mail_message where state = 'WAITING'", PEOPLE);
                require(jdbc, "select count(*) from letter where state = 'HELD'", PEOPLE / 2);
                start = System.nanoTime();
                TestAccounts.as(EDITOR, () -> desk.undo(act));
                double back = since(start);
                require(jdbc, "select count(*) from mail_message", 0);
                require(jdbc, "select count(*) from letter where state = 'HELD'", 0);
                double byHand = bare(bulk, people, place);
                if (round > 0) {
                    ours = Math.min(ours, moved);
                    undone = Math.min(undone, back);
                    bare = Math.min(bare, byHand);
                }
            }
        }
        return List.of(
                Figure.limit("move, 2,000 people, 2,000 mails queued", ours, "ms", 2000),
                Figure.told("move, bare SQL doing it", bare, "ms"),
                Figure.told("move, taken back", undone, "ms"));
    }

    private static void require(JdbcTemplate jdbc, String count, int expected) {
        Integer found = jdbc.queryForObject(count, Integer.class);
        if (found == null || found != expected) {
            throw new IllegalStateException(count + ": " + found + " and not " + expected);
        }
    }

    /** Each is adopted by an account of its own that can be mailed; every other one has a letter begun by it. */
    private static void adopted(ConfigurableApplicationContext application, List<PersonId> people) {
        TestAccounts accounts = application.getBean(TestAccounts.class);
        AdoptionService adoptions = application.getBean(AdoptionService.class);
        LetterService letters = application.getBean(LetterService.class);
        for (int i = 0; i < people.size(); i++) {
            PersonId person = people.get(i);
            boolean writes = i % 2 == 0;
            accounts.as(accounts.reachable(), () -> {
                adoptions.adopt(person, Rhythm.MONTHLY);
                if (writes) {
                    letters.reserve(person, LetterKind.LETTER, LanguageTag.BE);
                }
            });
        }
    }

    /** What has to be written, and nothing else; then all of it away again. */
    private static double bare(Connection bulk, List<PersonId> people, FacilityId place) throws SQLException {
        bulk.setAutoCommit(false);
        long start = System.nanoTime();
        try (Statement statement = bulk.createStatement()) {
            statement.execute(
                    "update facility_address set status = 'DEAD', until_date = '2026-01-01', version = version + 1"
                            + " where facility_id = " + place.value());
            statement.execute("insert into facility_address (facility_id, status, postcode, from_date, source_id)"
                    + " select facility_id, 'UNVERIFIED', postcode, '2026-01-01', source_id from facility_address"
                    + " where facility_id = " + place.value() + " limit 1");
            statement.execute(
                    "update person_listing set address_status = 'UNVERIFIED', verified_on = null, changed_at = now(6)"
                            + " where facility_id = " + place.value());
            statement.execute(
                    "update letter l join person_listing p on p.person_id = l.person_id set l.held_from = l.state,"
                            + " l.hold_reason = 'ADDRESS', l.state = 'HELD' where p.facility_id = " + place.value()
                            + " and l.state = 'RESERVED'");
        }
        String run = UUID.randomUUID().toString();
        try (PreparedStatement mail = bulk.prepareStatement("insert into mail_message (template, purpose, recipient_id,"
                + " language, arguments, dedup_key, message_id, state, bulk, due_at, created_at) values"
                + " ('adoption.place-moved', 'REMINDER', ?, 'en', ?, ?, ?, 'WAITING', 1, now(6), now(6))")) {
            for (int i = 0; i < people.size(); i++) {
                mail.setLong(1, i);
                mail.setBytes(2, new byte[180]);
                mail.setString(3, run + ":" + i);
                mail.setString(4, "<" + run + "." + i + "@example.org>");
                mail.addBatch();
            }
            mail.executeBatch();
        }
        bulk.commit();
        double millis = since(start);
        try (Statement statement = bulk.createStatement()) {
            statement.execute("delete from mail_message");
            statement.execute(
                    "update letter set state = held_from, held_from = null, hold_reason = null where state = 'HELD'");
            statement.execute(
                    "delete from facility_address where status = 'UNVERIFIED' and facility_id = " + place.value());
            statement.execute("update facility_address set status = 'VERIFIED', until_date = null where facility_id = "
                    + place.value());
            statement.execute("update person_listing set address_status = 'VERIFIED', verified_on = current_date"
                    + " where facility_id = " + place.value());
        }
        bulk.commit();
        return millis;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
