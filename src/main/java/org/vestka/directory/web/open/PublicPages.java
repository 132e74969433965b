package org.vestka.directory.web.open;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.Labels;
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.list.PeopleByKey;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.place.Places;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenSource;
import org.vestka.directory.ui.place.PlaceWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Pages of single people and places, for programs. */
@Component
class PublicPages {

    private final People people;
    private final PeopleByKey list;
    private final AddressBook addresses;
    private final Places places;
    private final OpenRows rows;
    private final Terms terms;

    PublicPages(People people, PeopleByKey list, AddressBook addresses, Places places, OpenRows rows, Terms terms) {
        this.people = people;
        this.list = list;
        this.addresses = addresses;
        this.places = places;
        this.rows = rows;
        this.terms = terms;
    }

    /** Empty for whoever is not shown. */
    Optional<OpenPersonPage> person(PublicId id, LanguageTag language) {
        Optional<PersonListItem> row = list.one(id);
        return people.page(id)
                .flatMap(page -> row.map(item -> person(
                        page, rows.people(List.of(item), language).getFirst(), rows.words(page.country(), language))));
    }

    private OpenPersonPage person(PersonPage page, OpenPerson row, DirectoryWords words) {
        MailingAddress address = addresses.of(page.id(), terms.day());
        return new OpenPersonPage(
                terms.day(),
                terms.licence(),
                words.reader().value(),
                row,
                address instanceof Printable printable ? envelope(printable, words) : null,
                address instanceof Unprintable none ? UrlWord.of(none.reason()) : null,
                page.designations().stream()
                        .map(each -> new OpenPersonPage.Designation(
                                each.bodyCode(),
                                Labels.in(words.reader(), each.bodyNames()),
                                UrlWord.of(each.value()),
                                text(each.from()),
                                text(each.until()),
                                each.holds(),
                                source(each.source(), words)))
                        .toList(),
                page.stays().stream()
                        .map(stay -> new OpenPersonPage.Stay(
                                UrlWord.of(stay.custody()),
                                words.custody(stay.custody()),
                                stay.facility() == null ? null : Labels.in(words.reader(), stay.facilityNames()),
                                text(stay.from()),
                                text(stay.until()),
                                stay.open(),
                                source(stay.source(), words)))
                        .toList(),
                page.texts().stream()
                        .map(text -> new OpenPersonPage.Text(
                                UrlWord.of(text.kind()),
                                text.language().value(),
                                text.text(),
                                source(text.source(), words)))
                        .toList());
    }

    private static OpenPersonPage.Envelope envelope(Printable address, DirectoryWords words) {
        return new OpenPersonPage.Envelope(
                address.language().value(),
                address.lines(),
                address.latinLines(),
                UrlWord.of(address.status()),
                address.fresh(),
                address.verifiedOn(),
                source(address.source(), words));
    }

    /** @param code as it stands in addresses of pages */
    Optional<OpenPlacePage> place(String code, LanguageTag language) {
        DirectoryWords words = rows.words(language);
        return places.page(code).flatMap(page -> rows.places(page.country(), language).stream()
                .filter(row -> row.code().equals(page.code()))
                .findFirst()
                .map(row -> place(page, row, words)));
    }

    private OpenPlacePage place(FacilityPage page, OpenPlace row, DirectoryWords words) {
        return new OpenPlacePage(
                terms.day(),
                terms.licence(),
                words.reader().value(),
                row,
                page.hidden(),
                page.locality(),
                page.successor() == null
                        ? null
                        : places.codes(List.of(page.successor())).get(page.successor()),
                page.addresses().stream()
                        .map(address -> new OpenPlacePage.Address(
                                UrlWord.of(address.status()),
                                text(address.from()),
                                text(address.until()),
                                address.verifiedOn(),
                                address.texts().stream()
                                        .map(text -> new OpenPlacePage.Lines(
                                                text.language().value(), PlaceWords.lines(text)))
                                        .toList(),
                                source(address.source(), words)))
                        .toList(),
                page.claims().stream()
                        .map(claim ->
                                new OpenPlacePage.Claim(claim.textIn(words.reader()), source(claim.source(), words)))
                        .toList(),
                source(page.source(), words));
    }

    private static OpenPersonPage.Source source(SourceView source, DirectoryWords words) {
        return new OpenPersonPage.Source(SpokenSource.onPaper(source, words), source.links());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
