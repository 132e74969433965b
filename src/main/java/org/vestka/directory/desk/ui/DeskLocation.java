package org.vestka.directory.desk.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.desk.CaseFilter;
import org.vestka.directory.desk.CaseState;

/** Which cases are shown, as it stands in the address. */
final class DeskLocation {

    private DeskLocation() {}

    static CaseFilter filter(QueryParameters query) {
        @Nullable
        CaseState state = query.getSingleParameter("state")
                .flatMap(word -> Stream.of(CaseState.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst())
                .orElse(null);
        return new CaseFilter(
                state,
                query.getSingleParameter("body").orElse(null),
                query.getSingleParameter("waiting").filter("yes"::equals).isPresent());
    }

    static QueryParameters query(CaseFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (filter.state() != null) {
            parameters.put("state", filter.state().name().toLowerCase(Locale.ROOT));
        }
        if (filter.body() != null) {
            parameters.put("body", filter.body());
        }
        if (filter.waiting()) {
            parameters.put("waiting", "yes");
        }
        return QueryParameters.simple(parameters);
    }
}
