package org.vestka.directory.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.vestka.directory.Country;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.persistence.PackRepository.PackRule;
import org.vestka.directory.person.NameLetters;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressRemark;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Region;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Sha256;

/** A country pack as its files say, checked. */
record CountryPack(
        Country country,
        String sha256,
        List<PackRegion> regions,
        List<PackBody> bodies,
        List<PackFacility> facilities,
        List<PackAddress> addresses,
        List<PackClaim> claims,
        List<PackRule> rules,
        PackWays ways,
        PackChecks checks) {

    /** @param tile where it stands on the pack's map; null where the pack draws none */
    record PackRegion(String code, Map<LanguageTag, String> names, Region.@Nullable Tile tile) {}

    /** @param line of {@code bodies.csv} where it stands */
    record PackBody(DesignatingBody body, long line) {}

    record PackFacility(
            String code,
            FacilityKind kind,
            FacilityState state,
            @Nullable String region,
            @Nullable String locality,
            Map<LanguageTag, String> names,
            List<String> aliases,
            @Nullable String successor,
            @Nullable String note,
            SourceDraft source,
            String sha256) {}

    record PackAddress(
            String code,
            String facility,
            AddressDraft address,
            SourceDraft source,
            @Nullable SourceDraft verification,
            String sha256) {}

    /** What one source says of a place. */
    record PackClaim(String facility, FacilityClaim claim) {}

    private record Text(String address, AddressText text, String whole) {}

    /**
     * Reads the pack whose {@code country.properties} this is.
     *
     * @throws PackUnreadable with every mistake when a file is missing or has one
     */
    static CountryPack read(Resource properties) {
        PackMistakes mistakes = new PackMistakes();
        PackFiles files = new PackFiles(properties, mistakes);
        Country country = PackProperties.country(files.text(PackFiles.PROPERTIES), mistakes);
        Tables tables = new Tables(files, mistakes);
        List<PackRegion> regions = regions(tables);
        List<PackBody> bodies = tables.rows(
                "bodies.csv",
                row -> new PackBody(
                        new DesignatingBody(
                                row.required("code"),
                                row.word("school", DesignatingBody.School.class),
                                row.optional("url"),
                                row.labels()),
                        row.line()));
        // a place whose row has a mistake is one all the same: what names it makes no second mistake
        Set<String> places = tables.codes("facilities.csv");
        List<PackFacility> facilities = facilities(tables, country, tables.codes("regions.csv"), places);
        List<PackAddress> addresses = addresses(tables, places);
        List<PackClaim> claims = tables.rows("claims.csv", row -> claim(row, places));
        List<PackRule> rules = rules(tables, places);
        PackWays ways = PackWays.read(files, country, places, mistakes);
        PackChecks checks = PackChecks.read(files, country, tables.codes("rules.csv"));
        mistakes.throwIfAny(checks.mistakes());
        return new CountryPack(
                Objects.requireNonNull(country),
                files.sha256(),
                regions,
                bodies,
                facilities,
                addresses,
                claims,
                rules,
                ways,
                checks);
    }

    /** The tables of one pack, and where their mistakes go. */
    private record Tables(PackFiles files, PackMistakes mistakes) {

        <T> List<T> rows(String file, Function<PackTable.Row, T> read) {
            return PackTable.read(file, files.text(file), mistakes, read);
        }

        /** Every code of a table, also of rows with a mistake. */
        Set<String> codes(String file) {
            Set<String> codes = new HashSet<>();
            PackTable.read(file, files.text(file), new PackMistakes(), row -> codes.add(row.text("code")));
            return codes;
        }
    }

    /** Either every region has a tile of its own, or none has one. */
    private static List<PackRegion> regions(Tables tables) {
        Set<String> codes = new HashSet<>();
        Set<Region.Tile> tiles = new HashSet<>();
        return tables.rows("regions.csv", row -> {
            String code = row.required("code");
            if (!codes.add(code)) {
                throw row.mistake("'%s' stands twice".formatted(code));
            }
            Region.Tile tile = row.has("tile_row") || row.has("tile_column")
                    ? new Region.Tile(row.number("tile_row"), row.number("tile_column"))
                    : null;
            if (tile != null && !tiles.add(tile)) {
                throw row.mistake(
                        "another region has the tile of row %d and column %d".formatted(tile.row(), tile.column()));
            }
            return new PackRegion(code, row.labels(), tile);
        });
    }

    private static List<PackFacility> facilities(
            Tables tables, @Nullable Country country, Set<String> regions, Set<String> places) {
        Set<String> seen = new HashSet<>();
        return tables.rows("facilities.csv", row -> {
            String region = row.optional("region");
            if (region != null && !regions.contains(region)) {
                throw row.mistake("no region '%s'".formatted(region));
            }
            String code = row.required("code");
            if (!seen.add(code)) {
                throw row.mistake("'%s' stands twice".formatted(code));
            }
            if (country != null && !code.startsWith(country.code() + "-")) {
                throw row.mistake("'%s' does not begin with '%s-'".formatted(code, country.code()));
            }
            String successor = row.optional("successor");
            if (successor != null && !places.contains(successor)) {
                throw row.mistake("no place '%s'".formatted(successor));
            }
            return new PackFacility(
                    code,
                    row.word("kind", FacilityKind.class),
                    row.word("state", FacilityState.class),
                    region,
                    row.optional("locality"),
                    row.labels(),
                    row.list("aliases"),
                    successor,
                    row.optional("note"),
                    source(row, "source"),
                    Sha256.hex(row.whole()));
        });
    }

    private static List<PackAddress> addresses(Tables tables, Set<String> places) {
        Set<String> known = tables.codes("addresses.csv");
        Map<String, List<Text>> texts = tables
                .rows("address-texts.csv", row -> {
                    String address = row.required("address");
                    if (!known.contains(address)) {
                        throw row.mistake("no address '%s'".formatted(address));
                    }
                    LanguageTag language = new LanguageTag(row.required("language"));
                    return new Text(
                            address,
                            new AddressText(
                                    language,
                                    inItsLetters(row, language, row.required("facility_line"), true),
                                    inItsLetters(row, language, row.text("street_line"), false),
                                    inItsLetters(row, language, row.required("place_line"), true),
                                    Set.copyOf(row.words("remarks", AddressRemark.class)),
                                    row.text("source_line"),
                                    row.text("note")),
                            row.whole());
                })
                .stream()
                .collect(Collectors.groupingBy(Text::address));
        Set<String> seen = new HashSet<>();
        return tables.rows("addresses.csv", row -> {
            String code = row.required("code");
            if (!seen.add(code)) {
                throw row.mistake("'%s' stands twice".formatted(code));
            }
            List<Text> own = texts.get(code);
            if (own == null) {
                throw row.mistake("the address has no lines in address-texts.csv");
            }
            if (!places.contains(row.required("facility"))) {
                throw row.mistake("no place '%s'".formatted(row.required("facility")));
            }
            AddressStatus status = row.word("status", AddressStatus.class);
            if ((status == AddressStatus.VERIFIED) != (row.day("verified_on") != null)) {
                throw row.mistake("an address is verified on a day, and only a verified one");
            }
            return new PackAddress(
                    code,
                    row.required("facility"),
                    new AddressDraft(
                            status,
                            row.optional("postcode"),
                            row.date("from"),
                            row.date("until"),
                            row.day("verified_on"),
                            own.stream().map(Text::text).toList()),
                    source(row, "source"),
                    row.optional("verified_source_url") == null ? null : source(row, "verified_source"),
                    Sha256.hex(row.whole()
                            + own.stream().map(Text::whole).sorted().collect(Collectors.joining("\u001e"))));
        });
    }

    /**
     * A Latin letter that only looks Cyrillic sends a letter astray as surely as a wrong number.
     *
     * @param own whether the line is in the language's letters even where Latin words may stand in it
     */
    private static String inItsLetters(PackTable.Row row, LanguageTag language, String words, boolean own) {
        if (!NameLetters.fitAddress(language, words) || own && !NameLetters.hasAny(language, words)) {
            throw row.mistake("'%s' has letters in which '%s' is not written".formatted(words, language));
        }
        return words;
    }

    private static PackClaim claim(PackTable.Row row, Set<String> places) {
        if (!places.contains(row.required("facility"))) {
            throw row.mistake("no place '%s'".formatted(row.required("facility")));
        }
        return new PackClaim(
                row.required("facility"),
                new FacilityClaim(
                        row.labels(), SourceView.told(row.required("source_url"), row.required("source_date"))));
    }

    private static List<PackRule> rules(Tables tables, Set<String> places) {
        Set<String> seen = new HashSet<>();
        return tables.rows("rules.csv", row -> {
            if (!seen.add(row.required("code"))) {
                throw row.mistake("'%s' stands twice".formatted(row.required("code")));
            }
            return rule(row, places);
        });
    }

    private static PackRule rule(PackTable.Row row, Set<String> places) {
        String facility = row.optional("facility");
        if (facility != null && !places.contains(facility)) {
            throw row.mistake("no place '%s'".formatted(facility));
        }
        List<CustodyKind> custody = row.words("custody", CustodyKind.class);
        return new PackRule(
                row.required("code"),
                row.word("level", RuleLevel.class),
                row.required("topic"),
                custody,
                facility,
                row.word("audience", RuleAudience.class),
                row.labels(),
                row.required("source_url"),
                row.required("source_date"),
                (int) row.values().getRecordNumber(),
                Sha256.hex(row.whole()));
    }

    private static SourceDraft source(PackTable.Row row, String column) {
        return SourceDraft.page(row.required(column + "_url"), null, row.optional(column + "_date"));
    }
}
