package org.vestka.directory.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.vestka.directory.CountryCode;

/**
 * Reads country packs for whoever writes them, without a database: every mistake in a line of its own. Several are read together, and
 * beside those that come along, since all of them speak of the same bodies.
 */
final class PackCheck {

    private static final String ARGUMENT = "--check-pack=";

    private final List<Path> folders;

    private PackCheck(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Present where the arguments of a start ask for a check instead. */
    static Optional<PackCheck> asked(String... arguments) {
        List<Path> folders = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(ARGUMENT))
                .map(argument -> Path.of(argument.substring(ARGUMENT.length())))
                .toList();
        return folders.isEmpty() ? Optional.empty() : Optional.of(new PackCheck(folders));
    }

    /** @return 0 where no pack has a mistake, else 1 */
    int print(PrintStream out) {
        List<CountryPack> read = new ArrayList<>();
        int worst = 0;
        for (Path folder : folders) {
            worst = Math.max(worst, print(folder, read, out));
        }
        try {
            Set<CountryCode> own =
                    read.stream().map(pack -> pack.country().code()).collect(Collectors.toSet());
            PackBodies.require(Stream.concat(
                            along().stream()
                                    .filter(pack -> !own.contains(pack.country().code())),
                            read.stream())
                    .toList());
            return worst;
        } catch (PackUnreadable e) {
            e.mistakes().forEach(out::println);
            return 1;
        }
    }

    /** The packs that come along. */
    private static List<CountryPack> along() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/seed/*/" + PackFiles.PROPERTIES))
                    .map(CountryPack::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int print(Path folder, List<CountryPack> read, PrintStream out) {
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
            read.add(pack);
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
