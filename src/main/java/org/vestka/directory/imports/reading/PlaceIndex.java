package org.vestka.directory.imports.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityState;

/**
 * Finds the facility a list means. Names are compared without spaces, signs and the word for "number"; addresses by their
 * numbers alone, which are the same in every language and script.
 */
public final class PlaceIndex {

    private static final Pattern NUMBER_WORD = Pattern.compile("(?<!\\p{L})(?:no|nr|n)(?!\\p{L})\\.?");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final int POSTCODE = 5;

    private final Map<String, List<KnownPlace>> bySpelling = new HashMap<>();
    private final Map<String, List<KnownPlace>> byPostcode = new HashMap<>();
    private final Map<String, Optional<Found>> answers = new HashMap<>();

    /** How well the address of the list fits what we hold. */
    public enum Fit {
        /** The same, or the list gives none. */
        SAME,
        /** One at which letters are lost. */
        DEAD,
        OTHER
    }

    public record Found(KnownPlace place, Fit fit) {}

    public PlaceIndex(Collection<KnownPlace> places) {
        for (KnownPlace place : places) {
            place.spellings().stream().map(PlaceIndex::fold).distinct().forEach(key -> bySpelling
                    .computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(place));
            place.addresses().stream()
                    .flatMap(address -> address.texts().stream())
                    .flatMap(text -> numbers(text).stream())
                    .filter(number -> number.length() >= POSTCODE)
                    .distinct()
                    .forEach(code -> byPostcode
                            .computeIfAbsent(code, unused -> new ArrayList<>())
                            .add(place));
        }
    }

    /** @param address empty when the list gives none */
    public Optional<Found> find(String title, String address) {
        return answers.computeIfAbsent(title + '\n' + address, unused -> search(title, address));
    }

    /** Whether these very words name a place, whatever its address. */
    boolean names(String title) {
        return bySpelling.containsKey(fold(title));
    }

    private Optional<Found> search(String title, String address) {
        Set<String> numbers = numbers(address);
        List<KnownPlace> named = bySpelling.getOrDefault(fold(title), List.of());
        List<Found> found = new ArrayList<>();
        for (KnownPlace place : named) {
            found.add(new Found(place, fit(place, numbers)));
        }
        if (found.stream().noneMatch(each -> each.fit() != Fit.OTHER)) {
            // another site of the same number, or a name we do not know at an address we do
            numbers.stream()
                    .filter(number -> number.length() >= POSTCODE)
                    .flatMap(code -> byPostcode.getOrDefault(code, List.of()).stream())
                    .distinct()
                    .filter(place -> !named.contains(place) && sameNumber(place, title))
                    .map(place -> new Found(place, fit(place, numbers)))
                    .filter(each -> each.fit() != Fit.OTHER)
                    .forEach(found::add);
        }
        return found.stream()
                .min(Comparator.comparing(Found::fit)
                        .thenComparing(each -> each.place().state() != FacilityState.OPEN)
                        .thenComparing(each -> each.place().id()));
    }

    private static boolean sameNumber(KnownPlace place, String title) {
        Set<String> wanted = numbers(title);
        return place.spellings().stream().anyMatch(spelling -> numbers(spelling).equals(wanted));
    }

    private static Fit fit(KnownPlace place, Set<String> numbers) {
        if (numbers.isEmpty() || place.addresses().isEmpty()) {
            return Fit.SAME;
        }
        boolean known = false;
        boolean dead = false;
        for (KnownPlace.KnownAddress address : place.addresses()) {
            for (String text : address.texts()) {
                Set<String> held = numbers(text);
                known |= !held.isEmpty();
                if (same(held, numbers)) {
                    if (address.status() != AddressStatus.DEAD) {
                        return Fit.SAME;
                    }
                    dead = true;
                }
            }
        }
        if (dead) {
            return Fit.DEAD;
        }
        return known ? Fit.OTHER : Fit.SAME;
    }

    /** One may say less than the other, but they never differ in what both say. */
    private static boolean same(Set<String> held, Set<String> given) {
        if (held.isEmpty()) {
            return false;
        }
        Set<String> common = new HashSet<>(held);
        common.retainAll(given);
        return common.size() == held.size() || common.size() == given.size();
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher matcher = NUMBERS.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("centre", "center");
        // NFKC turns the number sign into "no"
        return NOISE.matcher(NUMBER_WORD.matcher(lower).replaceAll("")).replaceAll("");
    }
}
