package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vestka.letters.observatory.open.OpenComparison;
import org.vestka.letters.observatory.open.OpenObservatory;
import org.vestka.letters.observatory.open.OpenObservatoryPlace;
import org.vestka.letters.observatory.open.OpenPassage;
import org.vestka.letters.observatory.open.OpenPassageOf;
import org.vestka.letters.observatory.open.OpenShare;
import org.vestka.letters.observatory.open.OpenStretch;
import org.vestka.letters.observatory.open.OpenWeek;
import org.vestka.museum.open.OpenMuseum;
import org.vestka.museum.open.OpenMuseumLetter;
import org.vestka.testing.VestkaTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description tells of every address there is, of no other, and of every field. */
@VestkaTest
class OpenApiTest {

    private static final List<Class<? extends Record>> SAID = List.of(
            OpenPerson.class,
            OpenPlace.class,
            OpenPlace.Announced.class,
            OpenPersonPage.class,
            OpenPersonPage.Envelope.class,
            OpenPersonPage.Designation.class,
            OpenPersonPage.Stay.class,
            OpenPersonPage.Text.class,
            OpenPersonPage.Source.class,
            OpenPlacePage.class,
            OpenPlacePage.Address.class,
            OpenPlacePage.Lines.class,
            OpenPlacePage.Claim.class,
            OpenDataEndpoint.PeoplePart.class,
            OpenDataEndpoint.PlacesPart.class,
            CountsEndpoint.CountsOfDay.class,
            CountsEndpoint.CountOfRow.class,
            CoverageEndpoint.Coverage.class,
            org.vestka.directory.attention.CoverageTally.class,
            CoverageEndpoint.CoverageOfGroup.class,
            CoverageEndpoint.CoverageApart.class,
            CoverageEndpoint.CoverageOfMonth.class,
            OpenObservatory.class,
            OpenObservatoryPlace.class,
            OpenPassage.class,
            OpenPassageOf.class,
            OpenShare.class,
            OpenWeek.class,
            OpenStretch.class,
            OpenComparison.class,
            OpenMuseum.class,
            OpenMuseumLetter.class,
            Terms.Licence.class,
            OpenAnswers.Problem.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private JsonMapper json;

    private JsonNode description = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() throws Exception {
        try (InputStream file =
                Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/open-data/openapi.json"))) {
            description = json.readTree(file);
        }
    }

    @Test
    void itTellsOfEveryAddress() {
        SortedSet<String> real = new TreeSet<>();
        endpoints.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/") && !pattern.equals(NothingThere.ANYWHERE))
                .forEach(pattern -> real.add(pattern.replaceAll(":[^}]+}", "}")));
        assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(real);
    }

    @Test
    void itTellsOfEveryField() {
        JsonNode schemas = description.get("components").get("schemas");
        for (Class<? extends Record> type : SAID) {
            JsonNode schema = schemas.get(type.getSimpleName());
            assertThat(schema).as(type.getSimpleName()).isNotNull();
            assertThat(schema.get("properties").propertyNames())
                    .as(type.getSimpleName())
                    .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
    }

    @Test
    void whatItRefersToIsThere() {
        refer(description).forEach(reference -> assertThat(
                        description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static Stream<String> refer(JsonNode node) {
        JsonNode reference = node.get("$ref");
        Stream<String> own = reference == null ? Stream.of() : Stream.of(reference.asString());
        Stream<JsonNode> below = node.isObject()
                ? node.properties().stream().map(Map.Entry::getValue)
                : node.isArray() ? node.valueStream() : Stream.of();
        return Stream.concat(own, below.flatMap(OpenApiTest::refer));
    }
}
