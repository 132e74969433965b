package org.vestka.accounts.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to the pages of this module. */
public final class AccountsNavigation {

    static final String SIGN_IN = "sign-in";
    static final String SIGN_UP = "sign-up";
    static final String RECOVER = "recover";
    static final String CONFIRM_ADDRESS = "confirm-address";
    static final String ACCOUNT = "account";
    static final String ACCOUNTS = "accounts";
    static final String AUDIT = "audit";
    static final String UNSUBSCRIBE = "unsubscribe";
    /** Where to go on afterwards, a path on this server. */
    static final String NEXT = "next";

    static final String TOKEN = "token";

    private AccountsNavigation() {}

    public static String signIn() {
        return SIGN_IN;
    }

    /** @param next the path to go back to, with its query, without leading slash */
    public static String signIn(String next) {
        return with(SIGN_IN, next);
    }

    public static String signUp() {
        return SIGN_UP;
    }

    /** @param next the path to go on to, with its query, without leading slash */
    public static String signUp(String next) {
        return with(SIGN_UP, next);
    }

    public static String account() {
        return ACCOUNT;
    }

    static String recover() {
        return RECOVER;
    }

    private static String with(String route, String next) {
        return next.isEmpty() ? route : route + "?" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
