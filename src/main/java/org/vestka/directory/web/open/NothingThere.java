package org.vestka.directory.web.open;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.shared.security.ForEveryone;

/** Programs are answered as such where there is nothing too: else a mistyped address would bring them the application's page. */
@RestController
class NothingThere {

    /** Of all that there is the least particular: whoever else has an address is asked before. */
    static final String ANYWHERE = "/api/**";

    private final OpenAnswers answers;

    NothingThere(OpenAnswers answers) {
        this.answers = answers;
    }

    @ForEveryone
    @GetMapping(ANYWHERE)
    public ResponseEntity<byte[]> missing() {
        return answers.missing();
    }
}
