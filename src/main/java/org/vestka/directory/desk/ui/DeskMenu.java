package org.vestka.directory.desk.ui;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.accounts.RecordedThing;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.StatementId;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** What the desk offers in the menu, and where the record leads. */
@Configuration
class DeskMenu {

    @Bean
    MenuEntry deskEntry() {
        return new MenuEntry(55, "desk.menu", DeskNavigation.DESK, MenuAccess.DESK);
    }

    @Bean
    RecordedThing recordedCase() {
        return new Recorded("case", id -> DeskNavigation.caseOf(new CaseId(id)));
    }

    @Bean
    RecordedThing recordedStatement() {
        return new Recorded("statement", id -> DeskNavigation.statement(new StatementId(id)));
    }

    /** None of them is ever taken away. */
    private record Recorded(String objectKind, LongFunction<String> path) implements RecordedThing {

        @Override
        public Map<String, String> paths(Collection<String> objectIds) {
            return objectIds.stream()
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), id -> path.apply(Long.parseLong(id))));
        }
    }
}
