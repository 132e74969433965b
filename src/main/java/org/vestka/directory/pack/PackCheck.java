package org.vestka.directory.pack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;

/** Reads a country pack for whoever writes it, without a database: every mistake in a line of its own. */
final class PackCheck {

    private static final String ARGUMENT = "--check-pack=";

    private final Path folder;

    private PackCheck(Path folder) {
        this.folder = folder;
    }

    /** Present where the arguments of a start ask for a check instead. */
    static Optional<PackCheck> asked(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(ARGUMENT))
                .map(argument -> new PackCheck(Path.of(argument.substring(ARGUMENT.length()))))
                .findFirst();
    }

    /** @return 0 for a pack without a mistake, else 1 */
    int print(PrintStream out) {
        if (!Files.isDirectory(folder)) {
            out.println(folder + ": there is no such folder");
            return 1;
        }
        try {
            CountryPack pack = CountryPack.read(new FileSystemResource(folder.resolve(PackFiles.PROPERTIES)));
            if (!pack.checks().mistakes().isEmpty()) {
                pack.checks().mistakes().forEach(out::println);
                return 1;
            }
            out.printf(
                    "%s: no mistake. %d places, %d addresses, %d rules.%n",
                    pack.country().code(),
                    pack.facilities().size(),
                    pack.addresses().size(),
                    pack.rules().size());
            return 0;
        } catch (PackUnreadable e) {
            e.mistakes().forEach(out::println);
            return 1;
        }
    }
}
