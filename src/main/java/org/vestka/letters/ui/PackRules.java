package org.vestka.letters.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.print.InstructionSheet.Rule;

/** Which rules hold for all letters of a pack, and which for some of them. */
@Component
class PackRules {

    private final Guidelines guidelines;

    PackRules(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    /** What holds for all letters of the pack, and what for those to one place besides. */
    record Parted(List<Rule> everywhere, Map<FacilityId, List<Rule>> here) {}

    /** Those who are held alike in one place: the same rules hold for them. */
    private record Alike(List<Integer> numbers, Map<String, Guideline> rules) {}

    Parted of(
            Map<FacilityId, List<PackLetter>> byPlace,
            Map<PersonId, PersonBrief> shown,
            LocalDate today,
            DirectoryWords words) {
        Map<FacilityId, Map<CustodyKind, Alike>> all = new LinkedHashMap<>();
        byPlace.forEach((facility, inside) -> all.put(facility, alike(inside, shown, today, words)));
        Map<String, Guideline> first = new LinkedHashMap<>();
        all.values().stream().flatMap(kinds -> kinds.values().stream()).forEach(alike -> alike.rules()
                .forEach(first::putIfAbsent));
        Map<String, Guideline> everywhere = new LinkedHashMap<>(first);
        all.values().forEach(kinds -> kinds.values()
                .forEach(alike -> everywhere.keySet().retainAll(alike.rules().keySet())));
        Map<FacilityId, List<Rule>> here = new LinkedHashMap<>();
        all.forEach((facility, kinds) -> here.put(facility, besides(kinds, everywhere.keySet(), words)));
        return new Parted(
                everywhere.values().stream()
                        .map(rule -> EnvelopeFiles.onPaper(rule, words))
                        .toList(),
                here);
    }

    private Map<CustodyKind, Alike> alike(
            List<PackLetter> inside, Map<PersonId, PersonBrief> shown, LocalDate today, DirectoryWords words) {
        Map<CustodyKind, Alike> kinds = new TreeMap<>();
        for (PackLetter each : inside) {
            PersonBrief person = Objects.requireNonNull(shown.get(each.letter().person()));
            kinds.computeIfAbsent(
                            person.custody(),
                            unused -> new Alike(
                                    new ArrayList<>(),
                                    guidelines.forPerson(person.id(), today, words.reader()).stream()
                                            .collect(Collectors.toMap(
                                                    Guideline::code,
                                                    rule -> rule,
                                                    (one, other) -> one,
                                                    LinkedHashMap::new))))
                    .numbers()
                    .add(each.number());
        }
        return kinds;
    }

    /** Of a rule that is not for all there it is said for whom, by how they are held and by their numbers on the list. */
    private static List<Rule> besides(Map<CustodyKind, Alike> kinds, Set<String> everywhere, DirectoryWords words) {
        Map<String, Guideline> rules = new LinkedHashMap<>();
        kinds.values().forEach(alike -> alike.rules().forEach(rules::putIfAbsent));
        rules.keySet().removeAll(everywhere);
        List<Rule> besides = new ArrayList<>();
        rules.forEach((code, rule) -> {
            Map<CustodyKind, Alike> whom = new TreeMap<>(kinds);
            whom.values().removeIf(alike -> !alike.rules().containsKey(code));
            Rule onPaper = EnvelopeFiles.onPaper(rule, words);
            besides.add(
                    whom.size() == kinds.size()
                            ? onPaper
                            : new Rule(onPaper.level(), whom(whom, words) + ": " + onPaper.text(), onPaper.source()));
        });
        return besides;
    }

    private static String whom(Map<CustodyKind, Alike> kinds, DirectoryWords words) {
        return kinds.entrySet().stream()
                .map(kind -> words.custody(kind.getKey()) + " ("
                        + kind.getValue().numbers().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(", "));
    }
}
