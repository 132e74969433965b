package org.vestka.accounts;

/** A new password breaks a rule. */
public class UnusablePassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PasswordFault fault;

    UnusablePassword(PasswordFault fault) {
        super("unusable password: " + fault);
        this.fault = fault;
    }

    public PasswordFault fault() {
        return fault;
    }
}
