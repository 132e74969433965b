package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.pack.OldPacks;
import org.vestka.letters.pack.PackChoice;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PackNotFound;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.PackOverview;
import org.vestka.letters.pack.PackRefused;
import org.vestka.letters.pack.PackSettings;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.LabelGrid;
import org.vestka.letters.print.LabelSheet;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.LanguageTag;

/** Letters printed together: what goes into a pack, what never does, and what becomes of it. */
class PacksTest extends LettersTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final PackFormat ENVELOPES = new PackFormat.Envelopes(PaperFormat.DL);
    private static final CountryCode BELARUS = new CountryCode("BY");

    @Autowired
    private Packs packs;

    @Autowired
    private OldPacks old;

    @Autowired
    private PackSettings settings;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private FacilityRegistry facilities;

    private static PackOrder order(boolean anyway, Letter... letters) {
        return new PackOrder(
                Arrays.stream(letters).map(Letter::code).collect(Collectors.toSet()), ENVELOPES, false, anyway);
    }

    private PrintPack make(AccountId writer, boolean anyway, Letter... letters) {
        return accounts.as(writer, () -> packs.make(order(anyway, letters)));
    }

    private PackOverview view(AccountId writer, PrintPack pack) {
        return accounts.as(writer, () -> packs.pack(pack.code()));
    }

    private PackRefused refusal(AccountId writer, PackOrder order) {
        PackRefused[] seen = new PackRefused[1];
        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> accounts.as(writer, () -> packs.make(order)))
                .satisfies(refused -> seen[0] = refused);
        return seen[0];
    }

    @Test
    void lettersLieByPlaceAndTheirAddressesAreFrozen() {
        AccountId writer = accounts.make();
        FacilityId one = make.facility();
        FacilityId other = make.facility();
        Letter first = reserve(writer, held(other));
        Letter second = reserve(writer, held(one));
        Letter third = reserve(writer, held(other));

        PrintPack pack = make(writer, false, first, second, third);

        PackOverview view = view(writer, pack);
        assertThat(view.letters()).extracting(PackLetter::number).containsExactly(1, 2, 3);
        assertThat(view.letters().getFirst().letter().id()).isEqualTo(second.id());
        assertThat(view.takeOut()).isEmpty();
        for (PackLetter each : view.letters()) {
            Printable address = (Printable) addresses.of(each.letter().person(), TODAY);
            assertThat(each.onPaper().lines()).isEqualTo(address.lines());
            assertThat(each.letter().printedAt()).isEqualTo(pack.madeAt());
            assertThat(each.letter().printedAnyway()).isFalse();
            assertThat(view.holding(each)).contains(address);
        }
    }

    private PersonId held(FacilityId facility) {
        return make.person().held(CustodyKind.COLONY, facility).register();
    }

    /** Every way an address can be in doubt, and every day around the limit of 60 days. */
    @Test
    void noPackHasAnAddressInDoubtUnlessItsHolderSaysSo() {
        for (AddressStatus status : List.of(AddressStatus.VERIFIED, AddressStatus.UNVERIFIED, AddressStatus.DISPUTED)) {
            for (Integer age : Arrays.asList(0, 59, 60, 61, 400, null)) {
                boolean fresh = status == AddressStatus.VERIFIED && age != null && age <= 60;
                AccountId writer = accounts.make();
                Letter letter = reserve(writer, held(facility(status, age)));
                Letter sure = reserve(writer, make.inColony());
                assertThat(accounts.as(writer, packs::choices))
                        .filteredOn(choice -> choice.letter().id().equals(letter.id()))
                        .extracting(PackChoice::fit)
                        .as("%s, %s days", status, age)
                        .containsExactly(fresh ? PackChoice.Fit.FINE : PackChoice.Fit.IN_DOUBT);
                if (fresh) {
                    assertThat(view(writer, make(writer, false, letter, sure)).inDoubt())
                            .isZero();
                } else {
                    PackRefused refused = refusal(writer, order(false, letter, sure));
                    assertThat(refused.reason()).isEqualTo(PackRefused.Reason.IN_DOUBT);
                    assertThat(refused.number()).isEqualTo(1);
                    assertThat(now(writer, sure).printedAt()).as("nothing half").isNull();
                    PackOverview view = view(writer, make(writer, true, letter, sure));
                    assertThat(view.inDoubt()).isEqualTo(1);
                    assertThat(now(writer, letter).printedAnyway()).isTrue();
                    assertThat(now(writer, sure).printedAnyway()).isFalse();
                }
            }
        }
    }

    private FacilityId facility(AddressStatus status, @Nullable Integer age) {
        return make.facility(BELARUS, FacilityKind.COLONY, status, age == null ? null : TODAY.minusDays(age));
    }

    @Test
    void anAddressThatGrewOldSinceIsAskedAboutBeforeItIsPrintedAgain() {
        AccountId writer = accounts.make();
        FacilityId facility = facility(AddressStatus.VERIFIED, 10);
        PrintPack pack = make(writer, false, reserve(writer, held(facility)));
        assertThat(accounts.as(writer, () -> packs.forPaper(pack.code())).inDoubt())
                .isZero();
        sql.execute(
                "update facility_address set verified_on = ? where facility_id = ?",
                TODAY.minusDays(90),
                facility.value());

        assertThatThrownBy(() -> accounts.as(writer, () -> packs.forPaper(pack.code())))
                .isInstanceOf(PackRefused.class);
        accounts.as(writer, () -> packs.printAnyway(pack.code()));
        assertThat(accounts.as(writer, () -> packs.forPaper(pack.code())).inDoubt())
                .isEqualTo(1);
    }

    @Test
    void whatComesIntoDoubtAfterTheHolderHasSpokenIsAskedAboutToo() {
        AccountId writer = accounts.make();
        FacilityId sure = facility(AddressStatus.VERIFIED, 10);
        PrintPack pack = make(
                writer,
                true,
                reserve(writer, held(facility(AddressStatus.UNVERIFIED, null))),
                reserve(writer, held(sure)));
        assertThat(accounts.as(writer, () -> packs.forPaper(pack.code())).inDoubt())
                .isEqualTo(1);
        sql.execute("update facility_address set status = 'DISPUTED' where facility_id = ?", sure.value());

        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> accounts.as(writer, () -> packs.forPaper(pack.code())))
                .satisfies(refused -> assertThat(refused.number()).isEqualTo(1));
        accounts.as(writer, () -> packs.printAnyway(pack.code()));
        assertThat(accounts.as(writer, () -> packs.forPaper(pack.code())).inDoubt())
                .isEqualTo(2);
    }

    @Test
    void aCountryThatWritesTheNameLastHasItsListByNameToo() {
        CountryCode code = make.country();
        List<EnvelopeLine> order = new ArrayList<>(List.of(EnvelopeLine.values()));
        Collections.reverse(order);
        facilities.putCountry(new Country(
                code,
                Map.of(LanguageTag.EN, "Testland " + code),
                "REPUBLIC OF TESTLAND",
                List.of(LanguageTag.BE, LanguageTag.RU),
                List.of(LanguageTag.RU, LanguageTag.BE),
                order,
                60,
                21,
                false,
                Map.of(CustodyKind.COLONY, Reachability.OPEN)));
        FacilityId facility = make.facility(code, FacilityKind.COLONY, AddressStatus.VERIFIED, TODAY);
        AccountId writer = accounts.make();
        List<Letter> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            some.add(reserve(
                    writer,
                    make.person().in(code).held(CustodyKind.COLONY, facility).register()));
        }

        PackOverview view = view(writer, make(writer, false, some.toArray(Letter[]::new)));

        assertThat(view.letters()).hasSize(3).allSatisfy(each -> {
            assertThat(each.onPaper().lines().getFirst()).isEqualTo("REPUBLIC OF TESTLAND");
            assertThat(each.name()).isEqualTo(each.onPaper().lines().getLast());
        });
        assertThat(view.letters()).extracting(PackLetter::name).isSorted();
    }

    @Test
    void aHomeIsNeverInAPack() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter letter = reserve(writer, person);
        PrintPack before = make(writer, false, letter);
        for (CustodyKind home : Arrays.stream(CustodyKind.values())
                .filter(CustodyKind::livesAtHome)
                .toList()) {
            registry.openStay(person, StayDraft.of(home, null, null), TestPeople.SOURCE);

            assertThat(accounts.as(writer, packs::choices))
                    .extracting(PackChoice::fit)
                    .containsExactly(PackChoice.Fit.HELD);
            assertThat(refusal(writer, order(true, letter)).reason()).isEqualTo(PackRefused.Reason.CHANGED);
            PackOverview view = accounts.as(writer, () -> packs.forPaper(before.code()));
            assertThat(view.takeOut()).containsEntry(letter.id(), HoldReason.MOVED);
            assertThat(view.holding(view.letters().getFirst())).isEmpty();
        }
    }

    @Test
    void whatHasNoEnvelopeOrIsNotOnesOwnIsRefused() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter telegram = accounts.as(writer, () -> letters.reserve(person, LetterKind.TELEGRAM, LanguageTag.RU));
        assertThat(accounts.as(writer, packs::choices))
                .extracting(PackChoice::fit)
                .containsExactly(PackChoice.Fit.NO_ENVELOPE);
        assertThat(refusal(writer, order(false, telegram)).reason()).isEqualTo(PackRefused.Reason.CHANGED);
        Letter anothers = reserve(accounts.make(), make.inColony());
        assertThat(refusal(writer, order(false, anothers)).reason()).isEqualTo(PackRefused.Reason.CHANGED);
        assertThat(refusal(writer, order(false)).reason()).isEqualTo(PackRefused.Reason.EMPTY);
    }

    @Test
    void anothersPackIsNotFound() {
        AccountId writer = accounts.make();
        PrintPack pack = make(writer, false, reserve(writer, make.inColony()));
        AccountId other = accounts.make();
        for (Runnable act : List.<Runnable>of(
                () -> packs.pack(pack.code()),
                () -> packs.forPaper(pack.code()),
                () -> packs.printAnyway(pack.code()),
                () -> packs.end(pack.code()))) {
            assertThatThrownBy(() -> accounts.as(other, act)).isInstanceOf(PackNotFound.class);
        }
        assertThat(accounts.as(other, () -> packs.mine(0, 10))).isEmpty();
        assertThat(accounts.as(writer, () -> packs.mine(0, 10))).hasSize(1);
    }

    @Test
    void fiveThousandAreTooManyAndItIsSaid() {
        Set<LetterCode> codes = IntStream.range(0, 5000)
                .mapToObj(i -> new LetterCode("%012d".formatted(i)))
                .collect(Collectors.toSet());
        PackRefused refused = refusal(accounts.make(), new PackOrder(codes, ENVELOPES, false, false));
        assertThat(refused.reason()).isEqualTo(PackRefused.Reason.TOO_MANY);
        assertThat(refused.number()).isEqualTo(settings.letters());
    }

    @Test
    void aLabelThatIsTooSmallIsSaidBeforeAnythingIsPrinted() {
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, make.inColony());
        PackFormat tiny = new PackFormat.Labels(new LabelGrid(210, 297, 20, 10, 20, 12, 2, 10, 20, 12));
        PackOrder order = new PackOrder(Set.of(letter.code()), tiny, false, false);
        assertThat(refusal(writer, order).reason()).isEqualTo(PackRefused.Reason.LABEL_TOO_SMALL);
        assertThat(now(writer, letter).printedAt()).isNull();
        PackFormat labels = new PackFormat.Labels(LabelSheet.L7159.grid());
        PrintPack pack =
                accounts.as(writer, () -> packs.make(new PackOrder(Set.of(letter.code()), labels, true, false)));
        assertThat(pack.format()).isEqualTo(labels);
    }

    @Test
    void twoPacksAtOnceOfTheSameLettersAreTwoPacksAndAMoveIsInBothRedLists() throws Exception {
        AccountId writer = accounts.reachable();
        FacilityId facility = make.facility();
        List<Letter> some = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            some.add(reserve(writer, held(facility)));
        }
        Letter[] all = some.toArray(Letter[]::new);
        List<PrintPack> made = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(3);
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<PrintPack>> packing = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                packing.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return make(writer, false, all);
                }));
            }
            Future<?> release = pool.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                registry.release(List.of(all[0].person()), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
                return true;
            });
            release.get(60, TimeUnit.SECONDS);
            for (Future<PrintPack> each : packing) {
                try {
                    made.add(each.get(60, TimeUnit.SECONDS));
                } catch (java.util.concurrent.ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(PackRefused.class);
                }
            }
        }
        for (PrintPack pack : made) {
            assertThat(view(writer, pack).takeOut()).containsOnlyKeys(all[0].id());
        }
        assertThat(mailTo(writer)).containsExactly("letters.released");
        assertThat(now(writer, all[0]).state()).isEqualTo(LetterState.HELD);
    }

    @Test
    void anOldPackIsForgottenAndItsLettersStay() {
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, make.inColony());
        PrintPack oldOne = make(writer, false, letter);
        PrintPack newOne = make(writer, false, letter);
        Duration kept = settings.kept();
        sql.execute(
                "update print_pack set made_at = date_sub(made_at, interval ? second) where id = ?",
                kept.plusMinutes(1).toSeconds(),
                oldOne.id().value());
        sql.execute(
                "update print_pack set made_at = date_sub(made_at, interval ? second) where id = ?",
                kept.minusMinutes(1).toSeconds(),
                newOne.id().value());

        old.forget();

        assertThat(accounts.as(writer, () -> packs.mine(0, 10)))
                .extracting(item -> item.pack().id())
                .containsExactly(newOne.id());
        assertThat(now(writer, letter).state()).isEqualTo(LetterState.RESERVED);
        accounts.as(writer, () -> packs.end(newOne.code()));
        assertThat(accounts.as(writer, () -> packs.mine(0, 10))).isEmpty();
    }

    @Test
    void thirtyPeopleAreAllInTheirPack() {
        AccountId writer = accounts.make();
        Collection<LetterCode> codes = new HashSet<>();
        List<FacilityId> places = List.of(make.facility(), make.facility(), make.facility());
        for (int i = 0; i < 30; i++) {
            codes.add(reserve(writer, held(places.get(i % 3))).code());
        }
        PrintPack pack =
                accounts.as(writer, () -> packs.make(new PackOrder(Set.copyOf(codes), ENVELOPES, true, false)));
        assertThat(view(writer, pack).letters())
                .extracting(each -> each.letter().code())
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(accounts.as(writer, () -> packs.mine(0, 10)).getFirst().letters())
                .isEqualTo(30);
    }
}
