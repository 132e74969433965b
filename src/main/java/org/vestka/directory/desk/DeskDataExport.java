package org.vestka.directory.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountDataExport;
import org.vestka.accounts.AccountId;
import org.vestka.directory.desk.persistence.DeskMemberRepository;
import org.vestka.directory.desk.persistence.DeskMemberRepository.Body;

/** For which designating body somebody acts. Its unpublished work is the body's, and not in the copy. */
@Component
class DeskDataExport implements AccountDataExport {

    private final DeskMemberRepository members;

    DeskDataExport(DeskMemberRepository members) {
        this.members = members;
    }

    @Override
    public String section() {
        return "desk";
    }

    @Override
    public Object dataOf(AccountId account) {
        return members.bodyOf(account)
                .map(Body::code)
                .<Map<String, String>>map(code -> Map.of("body", code))
                .orElse(Map.of());
    }
}
