package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "чатыры вераб'і на плоце",
                "kjh7 wqpl zzmt 4",
                "тёплый чай и старая лампа",
                "Саша плыве на возера",
                "вясна прыйшла з дажджом",
                "у Мінску жыве дзіўны вожык",
                "k3Vtq9wLx2mR"
            })
    void takesPassphrases(String password) {
        assertThat(rules.check(password, "ластаўка")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaaa",
                "парольпароль",
                "йцукенгшщзхъ",
                "жывебеларусь",
                "ластаўка2026",
                "Belarus-2020",
                "MinskMinsk2020",
                "Лукашенко1954",
                "Lukashenka1954",
                "пароль2026пароль",
                "абвгдеёжзикл",
                "свободабеларуси",
                "Наталья1990г",
                "летазіма2026",
                "Наташа и Серёжа 2019",
                "эждлорпавыф12",
                "ячсмитьбюйцук",
                "gfhjkmgfhjkm2026",
                "1954лукашэнка1954",
                "Мінск, Гродна, Брэст"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(rules.check(password, "ластаўка")).contains(PasswordFault.EASY_TO_GUESS);
    }

    /** Without bounds each takes seconds, and together minutes: signs that may stand for many letters. */
    @Test
    @Timeout(60)
    void noPasswordKeepsItBusy() {
        String many = "4@4@8({[<3691!|0$57+%24@4@8({[<3691!|0$57+%24@4@8({[<3691!|0$57+";
        for (int i = 0; i < 100; i++) {
            rules.check(many.substring(i % 20) + i, "ластаўка");
        }
        assertThat(rules.check("p4$$w0rdp4$$w0rd", "ластаўка")).contains(PasswordFault.EASY_TO_GUESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rowan 77 rowan 77",
                "Rowan77Rowan77",
                "rowan-77/rowan-77!",
                "77 rowan rowan 77",
                "...Rowan 77 Rowan 77...",
                "rowan rowan 2026"
            })
    void refusesThePseudonymOverAndOver(String password) {
        assertThat(rules.check(password, "Rowan 77")).contains(PasswordFault.EASY_TO_GUESS);
    }

    @Test
    void takesAPassphraseInWhichThePseudonymStands() {
        assertThat(rules.check("a rowan over the old ferry", "Rowan 77")).isEmpty();
    }

    @Test
    void saysWhenItIsTooShortOrTooLong() {
        assertThat(rules.check("eleven char", "x")).contains(PasswordFault.TOO_SHORT);
        assertThat(rules.check("kj7".repeat(100), "x")).contains(PasswordFault.TOO_LONG);
        assertThat(rules.check("x".repeat(5_000_000), "x")).contains(PasswordFault.TOO_LONG);
    }
}
