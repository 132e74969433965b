package org.vestka.letters.ui;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.Places;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenSource;
import org.vestka.letters.HoldReason;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterState;
import org.vestka.letters.pack.PackLetter;
import org.vestka.letters.pack.PackOverview;
import org.vestka.letters.print.CoverList;
import org.vestka.letters.print.InstructionSheet;
import org.vestka.letters.print.PackPaper;
import org.vestka.letters.print.PackPrinter;
import org.vestka.letters.print.PaperEnvelope;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.i18n.Texts;

/** The files of a pack, made in memory and kept nowhere. */
@Component
class PackFiles {

    private final PackPrinter printer;
    private final PackRules rules;
    private final People people;
    private final Places places;
    private final PublicLinks links;
    private final Texts texts;
    private final Clock clock;

    PackFiles(
            PackPrinter printer,
            PackRules rules,
            People people,
            Places places,
            PublicLinks links,
            Texts texts,
            Clock clock) {
        this.printer = printer;
        this.rules = rules;
        this.people = people;
        this.places = places;
        this.links = links;
        this.texts = texts;
        this.clock = clock;
    }

    byte[] pdf(PackOverview pack, LanguageTag reader, ZoneId zone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(paper(pack, reader, zone), out);
        return out.toByteArray();
    }

    byte[] zip(PackOverview pack, LanguageTag reader, ZoneId zone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.zip(paper(pack, reader, zone), out);
        return out.toByteArray();
    }

    private PackPaper paper(PackOverview pack, LanguageTag reader, ZoneId zone) {
        DirectoryWords words = new DirectoryWords(reader, texts);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Map<PersonId, PersonBrief> shown = people.briefs(
                pack.letters().stream().map(each -> each.letter().person()).collect(Collectors.toSet()));
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(shown.values().stream()
                .flatMap(person -> Optional.ofNullable(person.facility()).stream())
                .collect(Collectors.toSet()));
        List<CoverList.Row> rows = new ArrayList<>();
        List<PackPaper.Reading> readings = new ArrayList<>();
        List<PaperEnvelope> envelopes = new ArrayList<>();
        Map<FacilityId, List<PackLetter>> byPlace = new LinkedHashMap<>();
        for (PackLetter each : pack.letters()) {
            PersonBrief person = shown.get(each.letter().person());
            // who was hidden since the pack was read is neither named nor printed
            Optional<Printable> holding = person == null ? Optional.empty() : pack.holding(each);
            rows.add(row(pack, each, person, holding, names, words));
            holding.ifPresent(address -> {
                byPlace.computeIfAbsent(address.facility(), unused -> new ArrayList<>())
                        .add(each);
                envelopes.add(new PaperEnvelope(address.lines(), List.of(), List.of(), !address.fresh()));
                if (pack.pack().reading() && !address.latinLines().isEmpty()) {
                    readings.add(new PackPaper.Reading(each.number(), address.lines(), address.latinLines()));
                }
            });
        }
        PackRules.Parted parted = rules.of(byPlace, shown, today, words);
        List<PackPaper.Place> guidance = new ArrayList<>();
        byPlace.forEach((facility, inside) -> guidance.add(place(
                Labels.in(reader, names.getOrDefault(facility, Map.of())),
                inside,
                pack,
                parted.here().getOrDefault(facility, List.of()),
                words)));
        return new PackPaper(
                new CoverList(
                        reader,
                        links.to(pack.pack().code().page()),
                        pack.pack().madeAt().atZone(zone).toLocalDate(),
                        rows),
                parted.everywhere(),
                guidance,
                readings,
                envelopes,
                pack.pack().format());
    }

    /** Whoever is no longer shown is not named by an old envelope either. */
    private CoverList.Row row(
            PackOverview pack,
            PackLetter each,
            @Nullable PersonBrief person,
            Optional<Printable> holding,
            Map<FacilityId, Map<LanguageTag, String>> names,
            DirectoryWords words) {
        Letter letter = each.letter();
        LanguageTag reader = words.reader();
        HoldReason out = pack.takeOut(each);
        String name = person == null ? text("letters.person.hidden", reader) : each.name();
        List<String> below = new ArrayList<>();
        if (person != null) {
            Optional.ofNullable(DirectoryWords.otherName(name, reader, person.names()))
                    .ifPresent(below::add);
            Optional.ofNullable(person.facility())
                    .map(facility -> Labels.in(reader, names.getOrDefault(facility, Map.of())))
                    .filter(place -> !place.isEmpty())
                    .ifPresent(below::add);
        }
        return new CoverList.Row(
                each.number(),
                name,
                String.join(" · ", below),
                holding.map(PackFiles::trust).orElse(PackPaper.Trust.UNASKED),
                out == null ? null : text("letters.pack.out." + out, reader),
                letter.state() == LetterState.WRITTEN,
                letter.state() == LetterState.POSTED);
    }

    private String text(String key, LanguageTag reader) {
        return texts.getTranslation(key, reader.locale());
    }

    private static PackPaper.Trust trust(Printable address) {
        return new PackPaper.Trust(address.status(), address.verifiedOn(), address.fresh());
    }

    private static PackPaper.Place place(
            String name,
            List<PackLetter> inside,
            PackOverview pack,
            List<InstructionSheet.Rule> rules,
            DirectoryWords words) {
        List<Printable> addresses =
                inside.stream().flatMap(each -> pack.holding(each).stream()).toList();
        Printable worst = addresses.stream()
                .filter(address -> !address.fresh())
                .findFirst()
                .orElse(addresses.getFirst());
        SourceView verification = worst.verification();
        return new PackPaper.Place(
                name,
                inside.stream().map(PackLetter::number).toList(),
                trust(worst),
                SpokenSource.onPaper(worst.source(), words),
                verification == null ? null : SpokenSource.onPaper(verification, words),
                rules);
    }
}
