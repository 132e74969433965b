package org.vestka.letters.bank;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountDataExport;
import org.vestka.accounts.AccountId;
import org.vestka.letters.bank.persistence.TrusteeRepository;

/** For which trustee somebody acts. Of copies that somebody sealed nothing is known: they belong to no account. */
@Component
class BankDataExport implements AccountDataExport {

    private final TrusteeRepository trustees;

    BankDataExport(TrusteeRepository trustees) {
        this.trustees = trustees;
    }

    @Override
    public String section() {
        return "bank";
    }

    @Override
    public Object dataOf(AccountId account) {
        return trustees.trusteeOf(account)
                .flatMap(trustees::find)
                .<Map<String, Object>>map(
                        trustee -> Map.of("trustee", trustee.about().names()))
                .orElse(Map.of());
    }
}
