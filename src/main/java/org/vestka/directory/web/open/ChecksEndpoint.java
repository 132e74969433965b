package org.vestka.directory.web.open;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.vestka.directory.CountryCode;
import org.vestka.directory.guideline.HeldNames;
import org.vestka.directory.guideline.LetterChecksMemory;
import org.vestka.shared.security.ForEveryone;

/** What a browser checks a letter by. It asks for all of it before anything is typed, and for nothing afterwards. */
@RestController
class ChecksEndpoint {

    private final LetterChecksMemory checks;
    private final HeldNames names;
    private final OpenAnswers answers;

    ChecksEndpoint(LetterChecksMemory checks, HeldNames names, OpenAnswers answers) {
        this.checks = checks;
        this.names = names;
        this.answers = answers;
    }

    /** The country's checks, words and questions. */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/checks/{country}")
    public ResponseEntity<byte[]> checks(@PathVariable String country) {
        return answers.answer(
                () -> code(country).map(code -> answers.json(checks.of(code))).orElseGet(answers::missing));
    }

    /** Hashes of the names that the public list shows, see {@link HeldNames}. */
    @ForEveryone
    @GetMapping(OpenDataEndpoint.ROOT + "/checks/{country}/names")
    public ResponseEntity<byte[]> names(@PathVariable String country) {
        return answers.answer(() -> code(country)
                .map(code -> answers.bytes(MediaType.APPLICATION_OCTET_STREAM, names.of(code)))
                .orElseGet(answers::missing));
    }

    private Optional<CountryCode> code(String country) {
        return country.matches("[A-Z]{2}")
                ? Optional.of(new CountryCode(country))
                        .filter(code -> !checks.of(code).checks().isEmpty())
                : Optional.empty();
    }
}
