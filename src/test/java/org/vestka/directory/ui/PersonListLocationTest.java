package org.vestka.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;

class PersonListLocationTest {

    @Property
    void everyStateComesBackFromItsUrl(@ForAll("states") PersonListLocation state) {
        assertThat(PersonListLocation.read(query(state.href()))).isEqualTo(state);
    }

    @Property
    void everyUrlIsAState(
            @ForAll Map<String, List<String>> parameters, @ForAll("names") String name, @ForAll String value) {
        Map<String, List<String>> all = new HashMap<>(parameters);
        all.put(name, List.of(value));
        PersonListLocation state = PersonListLocation.read(all);
        assertThat(PersonListLocation.read(query(state.href())).parameters().keySet())
                .isEqualTo(state.parameters().keySet());
    }

    @Property
    void aFilterTakenBackLeavesTheOthers(@ForAll("states") PersonListLocation state, @ForAll("names") String name) {
        Map<String, String> others = new HashMap<>(state.parameters());
        others.remove(name);
        others.remove("rows");
        assertThat(state.with(name, null).parameters()).isEqualTo(others);
    }

    @Test
    void theListOpensWithThoseHeldNow() {
        assertThat(PersonListLocation.START.href()).isEqualTo("people");
        assertThat(PersonListLocation.START.filter().custody())
                .contains(CustodyKind.REMAND, CustodyKind.HOUSE_ARREST)
                .doesNotContain(CustodyKind.RELEASED, CustodyKind.DIED);
    }

    @Test
    void aNameIsSearchedAmongEverybody() {
        assertThat(PersonListLocation.START.with("q", "Алесь").filter().custody())
                .isEmpty();
    }

    @Test
    void whoWasRecognisedAfterTheReleaseIsLookedForAmongEverybody() {
        for (String recognition : List.of("recognised-ex-post", "former", "persecuted", "withdrawn")) {
            PersonListLocation state = PersonListLocation.START.with("designation", recognition);
            assertThat(state.chosen().designation()).as(recognition).isNotNull();
            assertThat(state.filter().custody()).as(recognition).isEmpty();
        }
        assertThat(PersonListLocation.START
                        .with("designation", "recognised")
                        .filter()
                        .custody())
                .isEqualTo(PersonListLocation.START.filter().custody());
    }

    @Test
    void choicesAreCountedWithoutTheOrder() {
        PersonListLocation state = PersonListLocation.START
                .with("gender", "female")
                .with("few", "yes")
                .with("sort", "name");
        assertThat(state.choices()).isEqualTo(2);
        assertThat(PersonListLocation.START.choices()).isZero();
    }

    @Test
    void everybodyIsOneWord() {
        PersonListLocation any = PersonListLocation.START.with("custody", "any");
        assertThat(any.href()).isEqualTo("people?custody=any");
        assertThat(any.filter().custody()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsLeftOut() {
        PersonListLocation state = PersonListLocation.read(Map.of(
                "custody", List.of("moon.colony"),
                "place", List.of("-3"),
                "sort", List.of("x'; drop table person"),
                "rows", List.of("999999999999"),
                "gender", List.of()));
        assertThat(state.chosen().custody()).containsExactly(CustodyKind.COLONY);
        assertThat(state.chosen().facility()).isNull();
        assertThat(state.sort()).isEqualTo(PersonSort.RELEVANCE);
        assertThat(state.rows()).isEqualTo(192);
    }

    private static Map<String, List<String>> query(String href) {
        Map<String, List<String>> parameters = new HashMap<>();
        int mark = href.indexOf('?');
        if (mark > 0) {
            Arrays.stream(href.substring(mark + 1).split("&"))
                    .map(each -> each.split("=", 2))
                    .forEach(each ->
                            parameters.put(each[0], List.of(URLDecoder.decode(each[1], StandardCharsets.UTF_8))));
        }
        return parameters;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "q",
                "custody",
                "place",
                "region",
                "designation",
                "gender",
                "age",
                "birthday",
                "writable",
                "few",
                "country",
                "sort");
    }

    @Provide
    Arbitrary<PersonListLocation> states() {
        Arbitrary<PersonFilter> first = Combinators.combine(
                        Arbitraries.strings()
                                .withChars("абвіўґёłŁ ěz'&=?%+#/\\\"")
                                .ofMaxLength(30),
                        Arbitraries.of(CustodyKind.values()).set(),
                        Arbitraries.longs().between(1, Long.MAX_VALUE / 10).injectNull(0.5),
                        Arbitraries.longs().between(1, 10_000).injectNull(0.5),
                        Arbitraries.of(DesignationValue.values()).injectNull(0.5),
                        Arbitraries.of(Gender.values()).injectNull(0.5),
                        Arbitraries.of(AgeBand.values()).injectNull(0.5),
                        Arbitraries.of(Month.values()).injectNull(0.5))
                .as((text, custody, place, region, designation, gender, age, month) -> new PersonFilter(
                        text,
                        Set.copyOf(custody),
                        place == null ? null : new FacilityId(place),
                        region == null ? null : new RegionId(region),
                        designation,
                        gender,
                        age,
                        month,
                        text.length() % 2 == 0,
                        text.length() % 3 == 0,
                        text.length() % 5 == 0 ? new CountryCode("BY") : null));
        return Combinators.combine(
                        first,
                        Arbitraries.of(PersonSort.values()),
                        Arbitraries.integers().between(1, 9))
                .as((filter, sort, steps) -> new PersonListLocation(filter, sort, steps * PersonListLocation.STEP));
    }
}
