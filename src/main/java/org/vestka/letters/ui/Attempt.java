package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import org.vestka.adoption.AdoptionAlreadyEnded;
import org.vestka.adoption.AdoptionNotFound;
import org.vestka.adoption.BirthdayUnknown;
import org.vestka.adoption.NotAdoptable;
import org.vestka.letters.AddressInDoubt;
import org.vestka.letters.AnotherLetterOpen;
import org.vestka.letters.DayOutOfTime;
import org.vestka.letters.KindNotSentThere;
import org.vestka.letters.LetterNotFound;
import org.vestka.letters.LetterStateChanged;
import org.vestka.letters.NotWritable;
import org.vestka.letters.SignOutOfTime;
import org.vestka.letters.SourceCannotSay;
import org.vestka.letters.TooManyAtOnce;
import org.vestka.letters.TooManyOpenLetters;
import org.vestka.letters.UndoOver;
import org.vestka.letters.pack.PackNotFound;
import org.vestka.letters.pack.PackRefused;
import org.vestka.letters.print.GridDoesNotFit;
import org.vestka.shared.ui.Notice;

/** Does what a person asked for; where a rule forbids it, says which and what to do. */
final class Attempt {

    private Attempt() {}

    /** @param place speaks the reader's language */
    static void to(Component place, Runnable act) {
        try {
            act.run();
        } catch (NotWritable e) {
            Notice.problem(place.getTranslation("letters.unwritable." + e.reason()));
        } catch (KindNotSentThere e) {
            Notice.problem(place.getTranslation("letters.problem.kind"));
        } catch (SourceCannotSay e) {
            Notice.problem(place.getTranslation("letters.problem.source"));
        } catch (TooManyOpenLetters e) {
            Notice.problem(place.getTranslation("letters.problem.too-many", e.most()));
        } catch (LetterStateChanged e) {
            Notice.problem(place.getTranslation("letters.problem.now." + e.state()));
            // the page still shows the letter as it was: once more, from what it is now
            place.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (UndoOver e) {
            Notice.problem(place.getTranslation("letters.problem.undo-over"));
        } catch (AnotherLetterOpen e) {
            Notice.problem(place.getTranslation("letters.problem.another-open"));
        } catch (AddressInDoubt e) {
            Notice.problem(place.getTranslation("letters.problem.in-doubt"));
        } catch (DayOutOfTime e) {
            Notice.problem(place.getTranslation("letters.problem.day"));
        } catch (TooManyAtOnce e) {
            Notice.problem(place.getTranslation("letters.problem.at-once", e.most()));
        } catch (SignOutOfTime e) {
            Notice.problem(place.getTranslation("letters.problem.sign-day"));
        } catch (LetterNotFound e) {
            Notice.problem(place.getTranslation("letters.problem.not-found"));
        } catch (PackRefused e) {
            Notice.problem(place.getTranslation("letters.pack.refused." + e.reason(), e.number()));
        } catch (PackNotFound e) {
            Notice.problem(place.getTranslation("letters.pack.gone"));
        } catch (GridDoesNotFit e) {
            Notice.problem(place.getTranslation("letters.pack.grid." + e.fault(), e.by()));
        } catch (NotAdoptable e) {
            Notice.problem(place.getTranslation("adoption.not-adoptable." + e.reason()));
        } catch (BirthdayUnknown e) {
            Notice.problem(place.getTranslation("adoption.promise.no-birthday"));
        } catch (AdoptionAlreadyEnded | AdoptionNotFound e) {
            Notice.problem(place.getTranslation("adoption.problem.ended"));
        }
    }
}
