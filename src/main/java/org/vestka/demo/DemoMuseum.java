package org.vestka.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.accounts.SignedIn;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.museum.ConsentGiver;
import org.vestka.museum.ConsentWay;
import org.vestka.museum.MuseumCode;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumLetterDraft;
import org.vestka.museum.MuseumLetterKind;
import org.vestka.museum.MuseumText;
import org.vestka.museum.TextOrigin;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Letters that nobody wrote, brought into the museum by two editors as real ones are. */
@Component
class DemoMuseum {

    private static final int CONSENT_DAYS = 20;

    private final MuseumEditing editing;

    DemoMuseum(MuseumEditing editing) {
        this.editing = editing;
    }

    /** Of whom a letter is, and where it was written. */
    record Writer(PersonId person, FacilityId place) {}

    /** @param writers as many as there are letters, or more */
    void bring(List<Writer> writers, AccountId first, AccountId second, LocalDate today) {
        List<CSVRecord> letters = DemoFile.lines("museum.csv");
        for (int i = 0; i < letters.size() && i < writers.size(); i++) {
            CSVRecord letter = letters.get(i);
            Writer writer = writers.get(i);
            ConsentGiver by = i == 0 ? ConsentGiver.FAMILY : ConsentGiver.PERSON;
            MuseumCode[] code = new MuseumCode[1];
            as(first, Role.EDITOR, () -> code[0] = prepare(letter, writer, by, today));
            as(second, Role.ADMIN, () -> editing.work(code[0])
                    .ifPresent(work -> editing.agree(work.code(), work.version())));
        }
    }

    private MuseumCode prepare(CSVRecord letter, Writer writer, ConsentGiver by, LocalDate today) {
        LocalDate written = today.minusMonths(Long.parseLong(letter.get("months")));
        MuseumLetterKind kind = MuseumLetterKind.valueOf(letter.get("kind"));
        MuseumCode code = editing.begin(new MuseumLetterDraft(
                writer.person(),
                writer.place(),
                PartialDate.ofMonth(written.getYear(), written.getMonthValue()),
                kind,
                LanguageTag.BE));
        editing.consent(code, by, ConsentWay.WRITTEN, today.minusDays(CONSENT_DAYS));
        DrawnPage page = DrawnPage.of(kind, letter.get("be"));
        int number = editing.addPage(code, page.png());
        int blackened = Integer.parseInt(letter.get("blacken"));
        if (blackened < 0) {
            editing.nothingToRedact(code, number);
        } else {
            editing.redact(code, number, List.of(page.line(blackened)));
        }
        editing.putText(code, new MuseumText(LanguageTag.BE, TextOrigin.ORIGINAL, letter.get("be")), true);
        editing.putText(code, new MuseumText(LanguageTag.RU, TextOrigin.MACHINE, letter.get("ru")), true);
        editing.putText(code, new MuseumText(LanguageTag.EN, TextOrigin.VOLUNTEER, letter.get("en")), true);
        editing.work(code).ifPresent(work -> editing.propose(code, work.version()));
        return code;
    }

    private static void as(AccountId account, Role role, Runnable act) {
        SignedIn who = new SignedIn(account, "demo", EnumSet.of(Role.SUPPORTER, role));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities()));
        new DelegatingSecurityContextRunnable(act, context).run();
    }
}
