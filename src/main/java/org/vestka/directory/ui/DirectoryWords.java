package org.vestka.directory.ui;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameLetters;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.MailingAddress;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.RuleWeight;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/** The directory's values in the words of one reader. */
public final class DirectoryWords {

    private final LanguageTag reader;
    private final Locale locale;
    private final Bundle bundle;
    private final SpokenDates dates;
    private final Map<CustodyKind, Map<LanguageTag, String>> called;

    private interface Bundle {
        String text(String key, Locale locale, Object... arguments);
    }

    /** For a screen. */
    public DirectoryWords(LanguageTag reader) {
        this(reader, (key, locale, arguments) -> I18NProvider.translate(locale, key, arguments));
    }

    /** For what is given without a screen: a file, a plain page. */
    public DirectoryWords(LanguageTag reader, Texts texts) {
        this(reader, texts::getTranslation);
    }

    private DirectoryWords(LanguageTag reader, Bundle bundle) {
        this(reader, bundle, new SpokenDates(reader.locale()), Map.of());
    }

    private DirectoryWords(
            LanguageTag reader, Bundle bundle, SpokenDates dates, Map<CustodyKind, Map<LanguageTag, String>> called) {
        this.reader = reader;
        this.locale = reader.locale();
        this.bundle = bundle;
        this.dates = dates;
        this.called = Map.copyOf(called);
    }

    /** For the person before the screen. */
    public static DirectoryWords current() {
        return new DirectoryWords(ReaderLanguage.current());
    }

    public LanguageTag reader() {
        return reader;
    }

    public SpokenDates dates() {
        return dates;
    }

    /** A text of the module's bundle, its key without {@code directory.}. */
    public String text(String key, Object... arguments) {
        return bundle.text("directory." + key, locale, arguments);
    }

    /** A text of what anybody may say about a page, its key without {@code corrections.}. */
    public String correction(String key, Object... arguments) {
        return bundle.text("corrections." + key, locale, arguments);
    }

    /** How many letters, in words. */
    public String letters(int number) {
        return shared("letters", number);
    }

    /** How strictly a rule is meant. */
    public String weight(RuleWeight weight) {
        return bundle.text(weight.key(), locale);
    }

    /** A text of the parts that all screens are made of, its key without {@code shared.}. */
    public String shared(String key, Object... arguments) {
        return bundle.text("shared." + key, locale, arguments);
    }

    /** The word for a value of {@code kind}: its key is {@code directory.<kind>.<NAME>}. */
    public String word(String kind, Enum<?> value) {
        return text(kind + "." + value.name());
    }

    /** As the country calls it whose words these are, else in ours. */
    public String custody(CustodyKind kind) {
        Map<LanguageTag, String> own = called.get(kind);
        return own == null ? word("custody", kind) : Labels.in(reader, own);
    }

    /** The same words, but for kinds of custody those of a country; {@link CountryWords} says of which. */
    DirectoryWords calling(Map<CustodyKind, Map<LanguageTag, String>> custody) {
        return called.equals(custody) ? this : new DirectoryWords(reader, bundle, dates, custody);
    }

    /** {@code December}, standing alone. */
    public String month(Month month) {
        return DateFormatSymbols.getInstance(ULocale.forLocale(locale))
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month.getValue() - 1];
    }

    /** {@code Dec}, standing alone. */
    public String monthInBrief(Month month) {
        return DateFormatSymbols.getInstance(ULocale.forLocale(locale))
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED)[month.getValue() - 1];
    }

    /** What stands between the thousands of a number. */
    public String groups() {
        return DecimalFormatSymbols.getInstance(ULocale.forLocale(locale)).getGroupingSeparatorString();
    }

    /** {@code 14 December}. */
    public String day(MonthDay day) {
        return dates.dayAndMonth(day.atYear(2024));
    }

    /** {@code since March 2024}; empty when nobody knows. */
    public String since(@Nullable PartialDate from) {
        return from == null ? "" : text("since", dates.partial(from));
    }

    /** From when to when, as far as it is known. */
    public String period(@Nullable PartialDate from, @Nullable PartialDate until, boolean holds) {
        if (from == null && until == null) {
            return text("period.unknown");
        }
        if (until == null) {
            return holds || from == null ? since(from) : text("period.from", dates.partial(from));
        }
        return from == null
                ? text("period.until", dates.partial(until))
                : text("period.both", dates.partial(from), dates.partial(until));
    }

    /** As a reader looks them up: in the alphabet of the language, No. 2 before No. 11. */
    public <T> Comparator<T> byName(Function<T, String> name) {
        Collator collator = Collator.getInstance(ULocale.forLocale(locale));
        if (collator instanceof RuleBasedCollator rules) {
            rules.setNumericCollation(true);
        }
        return Comparator.comparing(name, collator::compare);
    }

    /** The language of a shown name as HTML has it, so that screen readers speak it rightly; empty where nobody knows. */
    public static String languageOf(String name, List<PersonName> names) {
        return names.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> each.language().value())
                .orElse("");
    }

    /** A name in the reader's own writing, where it is another than the original one. */
    public static @Nullable String otherName(String original, LanguageTag reader, List<PersonName> names) {
        String own = Names.in(reader, names);
        return own.equals(original)
                ? Names.latin(names).filter(latin -> !latin.equals(original)).orElse(null)
                : own;
    }

    /** How far the address can be trusted. */
    public Freshness freshness(
            @Nullable AddressStatus status, @Nullable LocalDate verifiedOn, LocalDate today, int freshnessDays) {
        if (status == null) {
            return new Freshness(Tone.RED, text("address.none"), null);
        }
        return switch (status) {
            case DEAD -> new Freshness(Tone.RED, text("address.dead"), null);
            case DISPUTED -> new Freshness(Tone.AMBER, text("address.disputed"), null);
            case UNVERIFIED -> new Freshness(Tone.AMBER, text("address.unverified"), null);
            case VERIFIED ->
                verifiedOn == null
                        ? new Freshness(Tone.AMBER, text("address.unverified"), null)
                        : new Freshness(
                                verifiedOn.plusDays(freshnessDays).isBefore(today) ? Tone.AMBER : Tone.GREEN,
                                text("address.checked", dates.relative(verifiedOn, today)),
                                dates.exact(verifiedOn));
        };
    }

    /** Whether a word stands in the letters the reader's language is written in. */
    public boolean reads(String word) {
        return NameLetters.fit(reader, word);
    }

    /** Grammar gender as bundles select it. */
    public static String select(Gender gender) {
        return gender.name();
    }

    /** What keeps a letter from being addressed, and what one can do instead. */
    public String why(MailingAddress.Unprintable none) {
        return text("why." + none.reason(), nameParts(none.missing()));
    }

    /** Parts of a name, as one says them one after the other. */
    public String nameParts(List<NamePart> parts) {
        return parts.stream().map(part -> word("name.part", part)).collect(Collectors.joining(", "));
    }

    /**
     * That no letter can go to a person now, and why: first what became of them, then what is wrong with the address.
     *
     * @param title names the person
     */
    public record NoLetter(Tone tone, String title, String text) {}

    public NoLetter noLetter(
            String name, Gender gender, CustodyKind custody, Publication publication, MailingAddress.Reason reason) {
        if (custody == CustodyKind.DIED
                || publication == Publication.MEMORIAL
                || reason == MailingAddress.Reason.DIED) {
            return noLetter(Tone.NEUTRAL, "memorial", name, gender);
        }
        if (custody.group() == CustodyKind.Group.RELEASED) {
            return noLetter(Tone.GREEN, "released", name, gender);
        }
        if (custody.group() == CustodyKind.Group.MEASURE) {
            return noLetter(Tone.BLUE, "MEASURE", name, gender);
        }
        Tone tone = reason == MailingAddress.Reason.PRIVATE_HOME ? Tone.BLUE : Tone.AMBER;
        return noLetter(tone, reason.name(), name, gender);
    }

    private NoLetter noLetter(Tone tone, String key, String name, Gender gender) {
        return new NoLetter(
                tone,
                text("now." + key + ".title", name, gender.name()),
                text("now." + key + ".text", name, gender.name()));
    }

    /** Whether and from whom letters get through: what a person's page says of it, and files and programs with it. */
    public String reachability(Reachability reachability, Publication publication) {
        return publication == Publication.MEMORIAL ? text("row.MEMORIAL") : word("reachability", reachability);
    }

    /** The same in a few words, in a list. */
    public String briefly(Reachability reachability, Publication publication) {
        return publication == Publication.MEMORIAL ? text("row.MEMORIAL") : word("row", reachability);
    }

    /**
     * A state of an address, in its tone.
     *
     * @param exact the day of which {@code text} tells how long ago it was; null where it tells of none
     */
    public record Freshness(
            Tone tone, String text, @Nullable String exact) {

        public Badge badge() {
            Badge badge = new Badge(tone, text);
            return exact == null ? badge : badge.exactly(exact);
        }
    }
}
