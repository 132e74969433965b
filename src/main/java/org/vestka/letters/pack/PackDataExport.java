package org.vestka.letters.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountDataExport;
import org.vestka.accounts.AccountId;
import org.vestka.letters.persistence.PrintPackRepository;

/** The holder's packs for the copy of their data; the letters themselves come with the letters. */
@Component
class PackDataExport implements AccountDataExport {

    private static final int PAGE = 100;

    private final PrintPackRepository packs;

    PackDataExport(PrintPackRepository packs) {
        this.packs = packs;
    }

    record Held(String pack, Instant made, String format, boolean reading, boolean anyway, List<String> letters) {}

    @Override
    public String section() {
        return "packs";
    }

    @Override
    public Object dataOf(AccountId account) {
        List<Held> all = new ArrayList<>();
        List<PrintPack> page;
        do {
            page = packs.of(account, all.size(), PAGE);
            Map<PackId, List<PackLetter>> inside =
                    packs.letters(page.stream().map(PrintPack::id).toList());
            for (PrintPack pack : page) {
                all.add(new Held(
                        pack.code().value(),
                        pack.madeAt(),
                        pack.format().code(),
                        pack.reading(),
                        pack.anyway(),
                        inside.getOrDefault(pack.id(), List.of()).stream()
                                .map(each -> each.letter().code().value())
                                .toList()));
            }
        } while (page.size() == PAGE);
        return all;
    }
}
