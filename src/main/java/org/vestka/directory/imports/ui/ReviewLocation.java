package org.vestka.directory.imports.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.ReviewFilter;
import org.vestka.directory.imports.RowKind;

/**
 * What of a review is shown, as it stands in the address.
 *
 * @param part one of {@link Part}
 */
record ReviewLocation(
        Part part, @Nullable Concern concern, @Nullable Decision decision, String text) {

    enum Part {
        NEW,
        CHANGED,
        PERSON,
        GONE,
        UNCHANGED,
        /** The new people that the file has brought. */
        BROUGHT
    }

    static ReviewLocation of(QueryParameters query, Part first) {
        return new ReviewLocation(
                read(Part.class, query.getSingleParameter("part")).orElse(first),
                read(Concern.class, query.getSingleParameter("why")).orElse(null),
                read(Decision.class, query.getSingleParameter("decision")).orElse(null),
                query.getSingleParameter("q").orElse(""));
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("part", part.name().toLowerCase(Locale.ROOT));
        if (concern != null) {
            parameters.put("why", concern.name().toLowerCase(Locale.ROOT));
        }
        if (decision != null) {
            parameters.put("decision", decision.name().toLowerCase(Locale.ROOT));
        }
        if (!text.isBlank()) {
            parameters.put("q", text);
        }
        return QueryParameters.simple(parameters);
    }

    ReviewFilter filter() {
        return switch (part) {
            case PERSON -> new ReviewFilter(null, true, concern, null, decision, text);
            case NEW -> new ReviewFilter(RowKind.NEW, false, null, null, decision, text);
            case CHANGED -> new ReviewFilter(RowKind.CHANGED, false, null, null, decision, text);
            case GONE -> new ReviewFilter(RowKind.GONE, false, null, null, decision, text);
            case UNCHANGED -> new ReviewFilter(RowKind.UNCHANGED, null, null, null, null, text);
            case BROUGHT -> ReviewFilter.brought(text);
        };
    }

    /** All of a part. */
    static QueryParameters of(Part part) {
        return new ReviewLocation(part, null, null, "").query();
    }

    ReviewLocation with(Part other) {
        return new ReviewLocation(other, null, decision, text);
    }

    ReviewLocation with(@Nullable Concern other) {
        return new ReviewLocation(part, other, decision, text);
    }

    ReviewLocation with(@Nullable Decision other) {
        return new ReviewLocation(part, concern, other, text);
    }

    ReviewLocation withText(String other) {
        return new ReviewLocation(part, concern, decision, other);
    }

    private static <E extends Enum<E>> Optional<E> read(Class<E> type, Optional<String> value) {
        return value.flatMap(name -> {
            try {
                return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
