package org.vestka.directory.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.persistence.AddressQuery.Addressee;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

class AddressRulesProperties {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final FacilityId PLACE = new FacilityId(7);
    private static final Country COUNTRY = new Country(
            new CountryCode("BY"),
            Map.of(),
            "REPUBLIC OF BELARUS",
            List.of(LanguageTag.BE, LanguageTag.RU),
            List.of(LanguageTag.BE),
            List.of(EnvelopeLine.values()),
            60,
            21,
            false,
            Map.of());

    @Property
    void nobodyAtHomeEverHasAPrintableAddress(
            @ForAll CustodyKind custody,
            @ForAll Reachability reachability,
            @ForAll Publication publication,
            @ForAll AddressStatus status,
            @ForAll @WithNull StayState stay) {
        MailingAddress address = address(custody, reachability, publication, status, TODAY, stay, TODAY);

        boolean printable = address instanceof Printable;
        if (custody.atHome() || reachability == Reachability.PRIVATE_HOME || !custody.inFacility()) {
            assertThat(printable).isFalse();
        }
        if (!publication.writable() || status == AddressStatus.DEAD) {
            assertThat(printable).isFalse();
        }
    }

    @Property
    void anAddressIsFreshOnlyWhileItsVerificationIs(
            @ForAll AddressStatus status,
            @ForAll @WithNull @IntRange(max = 200) Integer placeDaysAgo,
            @ForAll @WithNull @IntRange(max = 200) Integer stayDaysAgo) {
        MailingAddress address = address(
                CustodyKind.COLONY,
                Reachability.OPEN,
                Publication.PUBLIC,
                status,
                daysAgo(placeDaysAgo),
                StayState.CONFIRMED,
                daysAgo(stayDaysAgo));

        if (address instanceof Printable printable) {
            boolean known = placeDaysAgo != null && stayDaysAgo != null;
            int oldest = known ? Math.max(placeDaysAgo, stayDaysAgo) : 0;
            assertThat(printable.fresh()).isEqualTo(status == AddressStatus.VERIFIED && known && oldest <= 60);
            assertThat(printable.verifiedOn()).isEqualTo(known ? TODAY.minusDays(oldest) : null);
        } else {
            assertThat(status).isEqualTo(AddressStatus.DEAD);
        }
    }

    private static @Nullable LocalDate daysAgo(@Nullable Integer days) {
        return days == null ? null : TODAY.minusDays(days);
    }

    private static MailingAddress address(
            CustodyKind custody,
            Reachability reachability,
            Publication publication,
            AddressStatus status,
            @Nullable LocalDate verified,
            @Nullable StayState stay,
            @Nullable LocalDate seenThere) {
        SourceView source = new SourceView(new SourceId(1), null, null, null, null, null, null);
        return AddressBook.address(
                new Addressee(
                        new PersonId(1),
                        COUNTRY.code(),
                        publication,
                        reachability,
                        custody,
                        PLACE,
                        null,
                        stay,
                        seenThere,
                        List.of(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Алесь Прыдуманы")),
                        null),
                COUNTRY,
                Map.of(
                        PLACE.value(),
                        List.of(new FacilityAddressView(
                                new AddressId(1),
                                status,
                                null,
                                null,
                                null,
                                verified,
                                List.of(new AddressText(LanguageTag.BE, "ПК № 1", "вул. А, 1", "211440, г. Б")),
                                source,
                                null,
                                1))),
                TODAY);
    }
}
