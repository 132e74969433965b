package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.Collectors;
import org.vestka.letters.bank.LettersBank;

/** Where a code is typed. It stays in the browser: what comes here is its hash. */
@Tag("vestka-withdraw")
@JsModule("./bank/withdraw.ts")
class WithdrawField extends Component {

    private static final long serialVersionUID = 1L;

    /** What the page says, by its key there. */
    static final List<String> TEXTS =
            List.of("label", "hint", "act", "sure", "keep", "remove", "gone", "unknown", "no-code", "failed");

    private final transient LettersBank bank;

    WithdrawField(LettersBank bank) {
        this.bank = bank;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement()
                .callJsFunction(
                        "show",
                        TEXTS.stream()
                                .collect(Collectors.toMap(key -> key, key -> BankWords.text("bank.withdraw." + key))));
    }

    @ClientCallable
    boolean withdraw(String proof) {
        return bank.withdraw(proof);
    }
}
