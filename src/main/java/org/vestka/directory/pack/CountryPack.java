package org.vestka.directory.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.persistence.PackRepository.PackRule;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.EnvelopeLine;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Sha256;

/** A country pack as its files say, checked. */
record CountryPack(
        Country country,
        String sha256,
        List<PackRegion> regions,
        List<DesignatingBody> bodies,
        List<PackFacility> facilities,
        List<PackAddress> addresses,
        List<PackClaim> claims,
        List<PackRule> rules) {

    private static final List<String> TABLES = List.of(
            "regions.csv",
            "bodies.csv",
            "facilities.csv",
            "addresses.csv",
            "address-texts.csv",
            "claims.csv",
            "rules.csv");

    record PackRegion(String code, Map<LanguageTag, String> names) {}

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
     * @throws PackUnreadable when a file is missing or has a mistake
     */
    static CountryPack read(Resource properties) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("country.properties", bytes(properties));
        for (String table : TABLES) {
            files.put(table, bytes(relative(properties, table)));
        }
        Country country = country(files.get("country.properties"));
        List<PackRegion> regions =
                table(files, "regions.csv", row -> new PackRegion(row.required("code"), row.labels()));
        List<DesignatingBody> bodies = table(
                files,
                "bodies.csv",
                row -> new DesignatingBody(
                        row.required("code"),
                        row.word("school", DesignatingBody.School.class),
                        row.optional("url"),
                        row.labels()));
        List<PackFacility> facilities = facilities(files, country, regions);
        Set<String> places = facilities.stream().map(PackFacility::code).collect(Collectors.toSet());
        return new CountryPack(
                country,
                sha256(files),
                regions,
                bodies,
                facilities,
                addresses(files, places),
                table(files, "claims.csv", row -> claim(row, places)),
                table(files, "rules.csv", row -> rule(row, places)));
    }

    private static List<PackFacility> facilities(Map<String, byte[]> files, Country country, List<PackRegion> regions) {
        Set<String> known = regions.stream().map(PackRegion::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        return table(files, "facilities.csv", row -> {
            String region = row.optional("region");
            if (region != null && !known.contains(region)) {
                throw row.mistake("no region '%s'".formatted(region));
            }
            String code = row.required("code");
            if (!code.startsWith(country.code() + "-") || !seen.add(code)) {
                throw row.mistake("'%s' stands twice, or does not begin with the country".formatted(code));
            }
            return new PackFacility(
                    code,
                    row.word("kind", FacilityKind.class),
                    row.word("state", FacilityState.class),
                    region,
                    row.optional("locality"),
                    row.labels(),
                    row.list("aliases"),
                    row.optional("successor"),
                    row.optional("note"),
                    source(row, "source"),
                    Sha256.hex(row.whole()));
        });
    }

    private static List<PackAddress> addresses(Map<String, byte[]> files, Set<String> places) {
        Map<String, List<Text>> texts = table(
                        files,
                        "address-texts.csv",
                        row -> new Text(
                                row.required("address"),
                                new AddressText(
                                        new LanguageTag(row.required("language")),
                                        row.required("facility_line"),
                                        row.text("street_line"),
                                        row.required("place_line"),
                                        row.text("note")),
                                row.whole()))
                .stream()
                .collect(Collectors.groupingBy(Text::address));
        List<PackAddress> addresses = table(files, "addresses.csv", row -> {
            List<Text> own = texts.remove(row.required("code"));
            if (own == null) {
                throw row.mistake("the address has no lines in address-texts.csv, or stands twice");
            }
            if (!places.contains(row.required("facility"))) {
                throw row.mistake("no place '%s'".formatted(row.required("facility")));
            }
            AddressStatus status = row.word("status", AddressStatus.class);
            if ((status == AddressStatus.VERIFIED) != (row.day("verified_on") != null)) {
                throw row.mistake("an address is verified on a day, and only a verified one");
            }
            return new PackAddress(
                    row.required("code"),
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
        for (String left : texts.keySet()) {
            throw new PackUnreadable("address-texts.csv", 0, "no address '%s'".formatted(left), null);
        }
        return addresses;
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

    private static PackRule rule(PackTable.Row row, Set<String> places) {
        String facility = row.optional("facility");
        if (facility != null && !places.contains(facility)) {
            throw row.mistake("no place '%s'".formatted(facility));
        }
        List<CustodyKind> custody =
                row.list("custody").stream().map(CustodyKind::valueOf).toList();
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

    private static Country country(byte @Nullable [] file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                new java.io.ByteArrayInputStream(file == null ? new byte[0] : file), StandardCharsets.UTF_8)) {
            properties.load(reader);
            Map<LanguageTag, String> names = new HashMap<>();
            Map<CustodyKind, Reachability> reachability = new EnumMap<>(CustodyKind.class);
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith("name.")) {
                    names.put(new LanguageTag(key.substring(5)), properties.getProperty(key));
                }
                if (key.startsWith("reachability.")) {
                    reachability.put(
                            CustodyKind.valueOf(key.substring(13)),
                            Reachability.valueOf(properties.getProperty(key).strip()));
                }
            }
            return new Country(
                    new CountryCode(word(properties, "code")),
                    names,
                    word(properties, "envelope.country"),
                    words(properties, "envelope.languages", LanguageTag::new),
                    words(properties, "letter.languages", LanguageTag::new),
                    words(properties, "line.order", line -> EnvelopeLine.valueOf(line.toUpperCase(Locale.ROOT))),
                    Integer.parseInt(word(properties, "freshness.days")),
                    Integer.parseInt(word(properties, "posting.days")),
                    yes(properties, "e-letters"),
                    reachability);
        } catch (IOException | IllegalArgumentException e) {
            throw new PackUnreadable("country.properties", 0, String.valueOf(e.getMessage()), e);
        }
    }

    private static String word(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new PackUnreadable("country.properties", 0, "'%s' is missing".formatted(key), null);
        }
        return value.strip();
    }

    private static boolean yes(Properties properties, String key) {
        return switch (word(properties, key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new PackUnreadable("country.properties", 0, "'%s' is yes or no".formatted(key), null);
        };
    }

    private static <T> List<T> words(Properties properties, String key, Function<String, T> read) {
        return Arrays.stream(word(properties, key).split(","))
                .map(String::strip)
                .map(read)
                .toList();
    }

    private static <T> List<T> table(Map<String, byte[]> files, String name, Function<PackTable.Row, T> read) {
        byte[] bytes = files.get(name);
        return bytes == null ? new ArrayList<>() : PackTable.read(name, new java.io.ByteArrayInputStream(bytes), read);
    }

    private static Resource relative(Resource resource, String name) {
        try {
            return resource.createRelative(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream stream = resource.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new PackUnreadable(String.valueOf(resource.getFilename()), 0, "cannot be read", e);
        }
    }

    private static String sha256(Map<String, byte[]> files) {
        Sha256 sum = Sha256.begin();
        files.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(file -> sum.add(file.getValue()));
        return sum.hex();
    }
}
