package org.vestka.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.accounts.AccountId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.LetterCode;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.letters.ui.PackOnPaper;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;

/**
 * A pack for 30 people at three real places with all its sheets: chosen, frozen, read again and printed. Of what it prints
 * nothing is kept, so that every file costs as much.
 */
final class PackBenchmark implements Benchmark {

    private static final int PEOPLE = 30;
    private static final int CALLS = 40;
    private static final List<String> PLACES = List.of("BY-IK-17", "BY-PRISON-4", "BY-SIZO-1");

    @Override
    public String name() {
        return "pack";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Object> schema = ground.freshSchema();
        try (ConfigurableApplicationContext application = ground.applicationOn(schema, Map.of())) {
            TestAccounts accounts = application.getBean(TestAccounts.class);
            LetterService letters = application.getBean(LetterService.class);
            Packs packs = application.getBean(Packs.class);
            AccountId writer = accounts.make();
            Set<LetterCode> codes = new HashSet<>();
            for (PersonId person : people(application)) {
                codes.add(accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.RU))
                        .code());
            }
            PackOrder order = new PackOrder(codes, new PackFormat.Envelopes(PaperFormat.DL), true, true);
            Timing made = Timing.of(
                    CALLS,
                    CALLS,
                    i -> accounts.as(writer, () -> {
                        PrintPack pack = packs.make(order);
                        PackOnPaper.pdf(application, packs.forPaper(pack.code()), LanguageTag.BE);
                        packs.end(pack.code());
                    }));
            PrintPack pack = accounts.as(writer, () -> packs.make(order));
            Timing printed = Timing.of(
                    CALLS,
                    CALLS,
                    i -> accounts.as(writer, () -> {
                        PackOnPaper.pdf(application, packs.forPaper(pack.code()), LanguageTag.BE);
                    }));
            return List.of(
                    Figure.limit("pack, 30 people, made and printed", made.median(), "ms", 300),
                    Figure.told("pack, the same printed again", printed.median(), "ms"));
        }
    }

    private static List<PersonId> people(ConfigurableApplicationContext application) {
        Registry registry = application.getBean(Registry.class);
        TestPeople make = new TestPeople(registry, application.getBean(FacilityRegistry.class));
        Places places = application.getBean(Places.class);
        List<FacilityId> facilities = PLACES.stream()
                .map(code -> places.page(code).orElseThrow().id())
                .toList();
        List<PersonDraft> drafts = IntStream.range(0, PEOPLE)
                .mapToObj(i -> make.person()
                        .held(CustodyKind.COLONY, facilities.get(i % facilities.size()))
                        .draft())
                .toList();
        return registry.registerAll(drafts);
    }
}
