package org.vestka.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.persistence.AccountRepository;
import org.vestka.accounts.persistence.AddressRepository;
import org.vestka.accounts.persistence.ConsentRepository;
import org.vestka.shared.EmailAddress;
import org.vestka.shared.security.ForSignedIn;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The copy of one's own data: everything kept under the account, from all modules, as one JSON file. */
@Service
public class MyData {

    private final CurrentAccount current;
    private final AccountRepository accounts;
    private final AddressRepository addresses;
    private final ConsentRepository consents;
    private final List<AccountDataExport> others;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    MyData(
            CurrentAccount current,
            AccountRepository accounts,
            AddressRepository addresses,
            ConsentRepository consents,
            List<AccountDataExport> others) {
        this.current = current;
        this.accounts = accounts;
        this.addresses = addresses;
        this.consents = consents;
        this.others = List.copyOf(others);
    }

    /** UTF-8. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public byte[] asJson() {
        AccountId id = current.required();
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("account", account(id));
        for (AccountDataExport other : others) {
            sections.put(other.section(), other.dataOf(id));
        }
        return json.writeValueAsBytes(sections);
    }

    private Map<String, Object> account(AccountId id) {
        Map<String, Object> data = new LinkedHashMap<>();
        accounts.find(id).ifPresent(account -> {
            data.put("pseudonym", account.pseudonym());
            data.put("language", account.language().value());
            data.put("created", account.createdAt().toString());
            data.put("blocked", account.blocked());
        });
        data.put("roles", accounts.roles(id));
        Map<String, String> kept = new LinkedHashMap<>();
        for (AddressState state : AddressState.values()) {
            addresses.find(id, state).map(EmailAddress::value).ifPresent(address -> kept.put(state.name(), address));
        }
        data.put("addresses", kept);
        Map<String, String> given = new LinkedHashMap<>();
        consents.given(id).forEach((purpose, at) -> given.put(purpose.name(), at.toString()));
        data.put("consents", given);
        return data;
    }
}
