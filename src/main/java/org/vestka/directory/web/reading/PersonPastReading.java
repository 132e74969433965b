package org.vestka.directory.web.reading;

import java.time.LocalDate;
import java.util.List;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.ui.person.PersonDifference;
import org.vestka.directory.ui.person.PersonHistory;
import org.vestka.directory.ui.person.PersonWords.State;

/**
 * A person's page as it stood at the end of a past day; no envelope is on it.
 *
 * @param difference from the page as it is
 * @param statesOtherwise whether what is said in a word each is otherwise today
 */
public record PersonPastReading(
        Frame frame,
        PersonPage person,
        LocalDate day,
        String language,
        List<PersonReading.Name> otherNames,
        List<State> states,
        boolean statesOtherwise,
        PersonDifference difference,
        List<PersonText> told,
        List<PersonHistory.Chapter> chapters) {}
