package org.vestka.letters.ui;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.accounts.ui.StartPage;
import org.vestka.adoption.AdoptionService;
import org.vestka.letters.LetterNews;
import org.vestka.letters.LetterService;

/** Who has letters or promises sees first how they stand. */
@Component
class MyLettersFirst implements StartPage {

    private final LetterService letters;
    private final AdoptionService adoptions;

    MyLettersFirst(LetterService letters, AdoptionService adoptions) {
        this.letters = letters;
        this.adoptions = adoptions;
    }

    @Override
    public Optional<String> path() {
        boolean something = !letters.onTheTable(0, 1).isEmpty()
                || !adoptions.mine(Set.of(), 1).isEmpty()
                || !adoptions.endedLately().isEmpty()
                || Stream.of(LetterNews.values())
                        .anyMatch(news -> !letters.posted(news, 0, 1).isEmpty());
        return something ? Optional.of(LettersNavigation.my()) : Optional.empty();
    }
}
