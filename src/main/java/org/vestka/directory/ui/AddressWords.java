package org.vestka.directory.ui;

import java.time.LocalDate;
import java.util.Optional;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.MailingAddress.Reason;
import org.vestka.directory.place.MailingAddress.Unprintable;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.shared.ui.Tone;

/** How far the address of a person can be trusted, in one reader's words. */
public final class AddressWords {

    private AddressWords() {}

    /** Of the two days, of the place's address and of the person's being there, the older: and which it is. */
    public static Freshness freshness(Printable printable, LocalDate today, DirectoryWords words) {
        LocalDate checked = printable.verifiedOn();
        String text =
                switch (printable.status()) {
                    case DISPUTED -> words.text("person.fresh.disputed");
                    case VERIFIED ->
                        checked == null
                                ? words.text("person.fresh.unverified")
                                : checked(printable, checked, today, words);
                    case UNVERIFIED, DEAD -> words.text("person.fresh.unverified");
                };
        return new Freshness(
                printable.fresh() ? Tone.GREEN : Tone.AMBER,
                text,
                printable.status() == AddressStatus.VERIFIED && checked != null
                        ? words.dates().exact(checked)
                        : null);
    }

    /** Why an address that is not fresh cannot be relied on, and what to do. */
    public static String stale(Printable printable, DirectoryWords words) {
        String why =
                switch (printable.status()) {
                    case DISPUTED -> "person.stale.disputed";
                    case UNVERIFIED -> "person.stale.unverified";
                    case VERIFIED, DEAD ->
                        printable.verifiedOn() == null ? "person.stale.unconfirmed" : "person.stale.old";
                };
        return words.text(why) + " " + words.text("person.stale.act");
    }

    /** Since when somebody is on the way; empty where they are not, or nobody knows. */
    public static Optional<String> inTransit(PersonPage person, Unprintable none, DirectoryWords words) {
        return Optional.ofNullable(person.stay())
                .filter(stay -> none.reason() == Reason.IN_TRANSIT)
                .map(StayView::from)
                .map(from -> words.text("person.transit", words.dates().partial(from)));
    }

    private static String checked(Printable printable, LocalDate checked, LocalDate today, DirectoryWords words) {
        String ago = words.dates().relative(checked, today);
        if (printable.verification() != null && printable.limitedByStay()) {
            return words.text("person.fresh.there", ago);
        }
        return words.text(byEditors(printable) ? "person.fresh.checked.editors" : "person.fresh.checked", ago);
    }

    private static boolean byEditors(Printable printable) {
        SourceView verification = printable.verification();
        return verification != null && verification.editors();
    }
}
