package org.vestka.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.ListedPeople;

/**
 * People held in forty places with good addresses, nearly all of whom can be written to, and ten letters to each in the
 * middle: every posted letter that their numbers count is there.
 */
final class CrowdWithLetters {

    static final int LETTERS_EACH = 10;

    private static final int PLACES = 40;
    private static final int PART = 5000;

    private final JdbcTemplate jdbc;

    private CrowdWithLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void make(ConfigurableApplicationContext application, DataSource bulk, int people) throws SQLException {
        TestPeople make =
                new TestPeople(application.getBean(Registry.class), application.getBean(FacilityRegistry.class));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        CountryCode country = make.country();
        List<FacilityId> places = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            places.add(make.facility(country, FacilityKind.COLONY, AddressStatus.VERIFIED, today));
        }
        List<Long> ids = ListedPeople.add(bulk, country.value(), people, 1, today);
        CrowdWithLetters crowd = new CrowdWithLetters(new JdbcTemplate(bulk));
        crowd.hold(places);
        crowd.write((long) people * LETTERS_EACH, ids);
    }

    private void hold(List<FacilityId> places) {
        jdbc.update("update person_listing set custody_kind = 'COLONY', reachability = 'RELATIVES_ONLY'");
        for (int i = 0; i < places.size(); i++) {
            jdbc.update(
                    "update person_listing set facility_id = ? where person_id % " + places.size() + " = ?",
                    places.get(i).value(),
                    i);
        }
        jdbc.update("insert into custody_stay (person_id, custody_kind, facility_id, state, from_date, counts_from,"
                + " last_verified_on, source_id) select person_id, 'COLONY', facility_id, 'CONFIRMED', '2023-05-17',"
                + " '2023-05-17', date(now(6)), (select max(id) from source) from person_listing");
        jdbc.execute("analyze table person_listing, person_attention, custody_stay, person_name");
    }

    private void write(long letters, List<Long> ids) {
        jdbc.update("update person_attention set reserved = 0");
        long missing = letters - count();
        jdbc.update(
                "update person_attention set posted_total = greatest(posted_90_days, posted_total + ?) where posted_total > 0",
                missing / ids.size());
        missing = letters - count();
        for (long more = Math.max(0, missing); more > 0; more -= ids.size()) {
            jdbc.update("update person_attention set posted_total = posted_total + 1 order by person_id limit "
                    + Math.min(more, ids.size()));
        }
        jdbc.execute("create table bench_number (n int primary key)");
        for (int n = 1; n <= 500; n++) {
            jdbc.update("insert into bench_number values (?)", n);
        }
        for (int from = 0; from < ids.size(); from += PART) {
            jdbc.update(
                    "insert into letter (code, person_id, writer_id, kind, language, state, reserved_at, lease_until,"
                            + " written_at, posted_at, posted_on)"
                            + " select lpad(conv(person_id * 512 + n, 10, 36), 12, '0'), person_id, person_id % 2000 + 1000,"
                            + " 'LETTER', 'ru', 'POSTED', at, at, at, at, date(at) from (select a.person_id, b.n,"
                            + " now(6) - interval case when b.n <= a.posted_90_days then b.n % 80 else 91 + b.n end day as at"
                            + " from person_attention a join bench_number b on b.n <= a.posted_total"
                            + " where a.person_id between ? and ?) as sent",
                    ids.get(from), ids.get(Math.min(ids.size(), from + PART) - 1));
        }
        jdbc.execute("analyze table letter, person_attention");
    }

    private long count() {
        Long all = jdbc.queryForObject("select sum(posted_total) from person_attention", Long.class);
        return all == null ? 0 : all;
    }
}
