package org.vestka.directory.desk.ui;

import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.StatementId;

/** Ways to the recognition desk: paths without a leading slash. */
public final class DeskNavigation {

    public static final String DESK = "desk";
    public static final String NEW_STATEMENT = "desk/statement";

    private DeskNavigation() {}

    public static String caseOf(CaseId id) {
        return "desk/cases/" + id.value();
    }

    public static String statement(StatementId id) {
        return "desk/statements/" + id.value();
    }
}
