package org.vestka.directory.imports.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.Claim;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;

/** Rows of one file that may be one person twice. */
final class Repeats {

    private static final int DAY = 10;

    private Repeats() {}

    static List<Claim> marked(List<Claim> claims) {
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Integer> urls = new HashMap<>();
        Map<String, Integer> namesakes = new HashMap<>();
        List<Claim> unique = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            int times = keys.merge(claim.key().toLowerCase(Locale.ROOT), 1, Integer::sum);
            unique.add(times == 1 ? claim : claim.withKey(claim.key() + "#" + times));
            count(urls, ownUrl(claim));
            count(namesakes, namesake(claim));
        }
        List<Claim> marked = new ArrayList<>(claims.size());
        for (int i = 0; i < unique.size(); i++) {
            Claim claim = unique.get(i);
            if (keys.getOrDefault(claims.get(i).key().toLowerCase(Locale.ROOT), 0) > 1) {
                claim = claim.with(Concern.REPEATED_KEY);
            }
            if (repeated(urls, ownUrl(claim))) {
                claim = claim.with(Concern.REPEATED_URL);
            }
            if (repeated(namesakes, namesake(claim))) {
                claim = claim.with(Concern.NAMESAKE);
            }
            marked.add(claim);
        }
        return marked;
    }

    private static void count(Map<String, Integer> counts, @Nullable String what) {
        if (what != null) {
            counts.merge(what, 1, Integer::sum);
        }
    }

    private static boolean repeated(Map<String, Integer> counts, @Nullable String what) {
        return what != null && counts.getOrDefault(what, 0) > 1;
    }

    private static @Nullable String ownUrl(Claim claim) {
        String url = claim.url();
        return url == null ? null : url.split(" ; ", 2)[0];
    }

    /** Name and birth day; a year alone is shared by too many. */
    private static @Nullable String namesake(Claim claim) {
        String born = claim.facts().get(Fact.BORN);
        return born == null || born.length() < DAY ? null : NameScripts.folded(claim.name()) + "|" + born;
    }
}
