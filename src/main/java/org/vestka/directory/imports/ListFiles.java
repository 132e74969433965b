package org.vestka.directory.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.imports.reading.ListFile;
import org.vestka.directory.imports.reading.Table;

/** Opens uploaded files one after another, whoever asks: a file may need some hundred megabytes while it is opened. */
@Component
class ListFiles {

    private final ImportLimits limits;
    private final ReentrantLock one = new ReentrantLock(true);

    ListFiles(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * @param look what is wanted of the file; the rest of it is forgotten before the next one is opened
     * @throws FileRefused when it cannot be read
     */
    <T> T open(Path file, @Nullable Charset charset, Function<Table, T> look) {
        one.lock();
        try {
            return look.apply(ListFile.read(file, limits, charset));
        } finally {
            one.unlock();
        }
    }
}
