package org.vestka.directory.guideline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.GuidelineQuery;
import org.vestka.directory.persistence.GuidelineQuery.Rule;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.person.Readers;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** What one must know before writing. Rules are claims with a source and a date; some contradict each other. */
@Service
@Transactional(readOnly = true)
public class Guidelines {

    private final GuidelineQuery rules;
    private final Countries countries;
    private final PersonQuery people;
    private final Readers readers;
    private final LetterChecksMemory checks;
    private final Clock clock;

    Guidelines(
            GuidelineQuery rules,
            Countries countries,
            PersonQuery people,
            Readers readers,
            LetterChecksMemory checks,
            Clock clock) {
        this.rules = rules;
        this.countries = countries;
        this.people = people;
        this.readers = readers;
        this.checks = checks;
        this.clock = clock;
    }

    /** What a writer to this person must know on a day: must first, then careful, then good. Empty for people not shown. */
    @ForEveryone
    public List<Guideline> forPerson(PersonId person, LocalDate day, LanguageTag reader) {
        return people.briefs(List.of(person)).stream()
                .filter(readers::maySee)
                .findFirst()
                .map(brief -> rules(
                        brief.country(),
                        day,
                        reader,
                        rule -> rule.audience() == RuleAudience.WRITER
                                && concerns(rule, brief.custody(), brief.facility())))
                .orElse(List.of());
    }

    /** By what a letter to a country is looked through before it is printed. */
    @ForEveryone
    public LetterChecks checks(CountryCode country) {
        return checks.of(country);
    }

    /** All rules of a country that hold today, for whomever, must first. */
    @ForEveryone
    public List<Guideline> forCountry(CountryCode country, LanguageTag reader) {
        return rules(country, Utc.today(clock), reader, rule -> true);
    }

    /** The languages in which letters to a country may be written, best first. */
    @ForEveryone
    public List<LanguageTag> letterLanguages(CountryCode country) {
        return countries.find(country).orElseThrow().letterLanguages();
    }

    /** Whether a service is known in a country that prints letters typed on a screen. */
    @ForEveryone
    public boolean hasELetters(CountryCode country) {
        return countries.find(country).orElseThrow().eLetters();
    }

    private List<Guideline> rules(CountryCode country, LocalDate day, LanguageTag reader, Predicate<Rule> wanted) {
        return rules.active(country).stream()
                .filter(wanted)
                .filter(rule -> holds(rule, day))
                .map(rule -> guideline(rule, reader))
                .sorted(Comparator.comparing(Guideline::level))
                .toList();
    }

    private static boolean concerns(Rule rule, CustodyKind custody, @Nullable FacilityId facility) {
        return (rule.custody().isEmpty() || rule.custody().contains(custody))
                && (rule.facility() == null || rule.facility().equals(facility));
    }

    private static boolean holds(Rule rule, LocalDate day) {
        return (rule.from() == null || !rule.from().isAfter(day))
                && (rule.until() == null || rule.until().isAfter(day));
    }

    private static Guideline guideline(Rule rule, LanguageTag reader) {
        LanguageTag own = new LanguageTag(reader.locale().getLanguage());
        LanguageTag language = rule.texts().containsKey(own) ? own : Languages.FALLBACK;
        return new Guideline(
                rule.code(),
                rule.level(),
                rule.topic(),
                Labels.in(own, rule.texts()),
                language,
                rule.audience(),
                rule.custody(),
                rule.facility(),
                rule.sourceUrl(),
                rule.sourceDate());
    }
}
