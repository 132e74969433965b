package org.vestka.directory;

import java.util.List;
import java.util.Map;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.NameLine;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A country is data.
 *
 * @param envelopeCountry the last line of an envelope, in Latin letters
 * @param envelopeLanguages best first
 * @param letterLanguages best first
 * @param freshnessDays how long a verified address counts as fresh
 * @param postingDays usual time of a letter from abroad
 * @param nameLines how a name stands on an envelope in a language; none where the stored name stands there as it is
 * @param eLetters whether a service is known there that prints letters typed on a screen for those held
 */
public record Country(
        CountryCode code,
        Map<LanguageTag, String> names,
        String envelopeCountry,
        List<LanguageTag> envelopeLanguages,
        List<LanguageTag> letterLanguages,
        List<EnvelopeLine> lineOrder,
        int freshnessDays,
        int postingDays,
        boolean eLetters,
        Map<CustodyKind, Reachability> reachability,
        Map<LanguageTag, NameLine> nameLines) {

    /** @throws IllegalArgumentException when nobody could write an envelope or a letter */
    public Country {
        if (envelopeLanguages.isEmpty() || letterLanguages.isEmpty() || lineOrder.isEmpty()) {
            throw new IllegalArgumentException("a country has languages and an order of lines");
        }
    }

    /** Whose envelopes take stored names as they are. */
    public Country(
            CountryCode code,
            Map<LanguageTag, String> names,
            String envelopeCountry,
            List<LanguageTag> envelopeLanguages,
            List<LanguageTag> letterLanguages,
            List<EnvelopeLine> lineOrder,
            int freshnessDays,
            int postingDays,
            boolean eLetters,
            Map<CustodyKind, Reachability> reachability) {
        this(
                code,
                names,
                envelopeCountry,
                envelopeLanguages,
                letterLanguages,
                lineOrder,
                freshnessDays,
                postingDays,
                eLetters,
                reachability,
                Map.of());
    }

    /** Whether its envelopes bear the year of birth; then the day and the month are not shown, see decision 171. */
    public boolean yearOnEnvelopes() {
        return nameLines.values().stream().anyMatch(NameLine::bearsYear);
    }

    /** Of a birth what lists and pages are told: where envelopes bear the year, day and month beside it would tell the whole date. */
    public PartialDate bornAsShown(PartialDate born) {
        return yearOnEnvelopes() ? PartialDate.ofYear(born.year()) : born;
    }

    /** Whether it is one of the languages of its envelopes, in whatever letters. */
    public boolean writesIn(LanguageTag language) {
        return envelopeLanguages.stream()
                .anyMatch(own ->
                        own.locale().getLanguage().equals(language.locale().getLanguage()));
    }

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
