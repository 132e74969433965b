package org.vestka.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.directory.CountryCode;
import org.vestka.directory.guideline.LetterChecks;
import org.vestka.directory.guideline.LetterChecksMemory;
import org.vestka.testing.browser.Chromium;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter of 2,000 words checked in Chromium by the checks of Belarus. Bare is one expression of all stems of the same words,
 * over the same letter: no endings, no exceptions, no other kinds of checks.
 */
final class CheckBenchmark implements Benchmark {

    private static final int WORDS = 2000;
    private static final int ROUNDS = 60;
    private static final double GOAL = 30;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        LetterChecks checks;
        try (ConfigurableApplicationContext application = ground.application()) {
            checks = application.getBean(LetterChecksMemory.class).of(new CountryCode("BY"));
        }
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.session(new Browser.NewContextOptions()).newPage();
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(bundle()));
            Map<?, ?> times = (Map<?, ?>)
                    page.evaluate("""
                    ([pack, text, rounds]) => {
                      const middle = (act) => {
                        const times = [];
                        for (let i = 0; i < rounds; i++) {
                          const begun = performance.now();
                          act();
                          times.push(performance.now() - begun);
                        }
                        return [times[0], ...times.slice(rounds / 3).sort((a, b) => a - b)];
                      };
                      const begun = performance.now();
                      const checker = new Engine.Checker(JSON.parse(pack));
                      const made = performance.now() - begun;
                      const ours = middle(() => checker.check(text, { kind: 'LETTER', addressee: [] }));
                      const stems = JSON.parse(pack).words.flatMap((row) => row.terms.split('|')).map((term) => term.split(/[ ~*]/)[0].replace(/[\\^«#]/g, '')).filter((stem) => stem.length > 2);
                      const one = new RegExp(`(?<![а-яёіў])(?:${[...new Set(stems)].join('|')})[а-яёіў]*`, 'giu');
                      const bare = middle(() => [...text.matchAll(one)].length);
                      const half = Math.floor(ours.length / 2);
                      return { made, first: ours[0], ours: ours[half], worst: ours[ours.length - 2], bare: bare[half] };
                    }
                    """, List.of(JsonMapper.shared().writeValueAsString(checks), letter(), ROUNDS));
            return List.of(
                    Figure.limit("check, 2,000 words", number(times, "ours"), "ms", GOAL),
                    Figure.told("check, the slowest but one of forty", number(times, "worst"), "ms"),
                    Figure.told("check, the very first", number(times, "first"), "ms"),
                    Figure.told("check, making the checker", number(times, "made"), "ms"),
                    new Figure(
                            "check, one expression of its stems",
                            number(times, "ours"),
                            number(times, "bare"),
                            "ms",
                            number(times, "ours") / number(times, "bare"),
                            Double.NaN,
                            true));
        }
    }

    private static double number(Map<?, ?> times, String name) {
        return ((Number) Objects.requireNonNull(times.get(name))).doubleValue();
    }

    /** The browser's own code, as one script. */
    private static Path bundle() throws IOException, InterruptedException {
        Path own = Path.of(".node/bin/node");
        Path bundle = Path.of("target", "bench-check.js");
        Process process = new ProcessBuilder(
                        Files.exists(own) ? own.toString() : "node",
                        "node_modules/rolldown/bin/cli.mjs",
                        "frontend/composer/engine/check.ts",
                        "--format",
                        "iife",
                        "--name",
                        "Engine",
                        "--file",
                        bundle.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return bundle;
    }

    private static String letter() throws IOException {
        String letters = Files.readString(Path.of("src/test/resources/checker/be-seen.txt"))
                .replaceAll("(?m)^=== .*$", "");
        return Arrays.stream(letters.split("(?<=\\s)(?=\\S)")).limit(WORDS).collect(Collectors.joining());
    }
}
