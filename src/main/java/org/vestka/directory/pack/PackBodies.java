package org.vestka.directory.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.pack.CountryPack.PackBody;
import org.vestka.shared.Sha256;

/**
 * A body is one body everywhere, and its code belongs to the pack that gave it first: what pages of one country say of it is never
 * changed by the pack of another.
 */
final class PackBodies {

    private PackBodies() {}

    /**
     * @param packs the first of them has the say
     * @throws PackUnreadable when one gives a body otherwise than one before it
     */
    static void require(Collection<CountryPack> packs) {
        Map<String, DesignatingBody> given = new HashMap<>();
        Map<String, CountryCode> by = new HashMap<>();
        List<PackMistake> mistakes = new ArrayList<>();
        for (CountryPack pack : packs) {
            for (PackBody each : pack.bodies()) {
                String code = each.body().code();
                DesignatingBody first = given.putIfAbsent(code, each.body());
                CountryCode owner = by.putIfAbsent(code, pack.country().code());
                if (first != null && owner != null && !first.equals(each.body())) {
                    mistakes.add(mistake(pack, each, owner));
                }
            }
        }
        if (!mistakes.isEmpty()) {
            throw new PackUnreadable(mistakes);
        }
    }

    static PackMistake mistake(CountryPack pack, PackBody body, CountryCode owner) {
        return new PackMistake(
                "bodies.csv",
                body.line(),
                "'%s' is a body of the pack %s, and this pack (%s) gives it otherwise: give it word for word, or another code"
                        .formatted(body.body().code(), owner, pack.country().code()));
    }

    /** To see whether a body is given otherwise. */
    static String sha256(DesignatingBody body) {
        return Sha256.hex(String.join(
                "\u001f",
                body.code(),
                body.school().name(),
                String.valueOf(body.url()),
                body.names().entrySet().stream()
                        .map(name -> name.getKey().value() + "=" + name.getValue())
                        .sorted()
                        .collect(Collectors.joining("\u001e"))));
    }
}
