package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;

/** Takes one file, and never more of it than allowed: what a browser says of its size is not believed. */
class ListUpload extends Upload {

    private static final long serialVersionUID = 1L;
    private static final int MEGABYTE = 1024 * 1024;

    /** @param rejected takes the words for a file that was not even sent: too large, or of another kind by its name */
    ListUpload(
            UploadFolder folder,
            long maxBytes,
            Consumer<UploadedFile> uploaded,
            Consumer<FileRefused> refused,
            Consumer<String> rejected) {
        setMaxFiles(1);
        setAcceptedFileTypes(".csv", ".json", ".xlsx", ".txt", ".tsv");
        setMaxFileSize(Math.toIntExact(Math.min(maxBytes, Integer.MAX_VALUE)));
        setI18n(words(maxBytes));
        addFileRejectedListener(event -> rejected.accept(event.getErrorMessage()));
        setUploadHandler(new UploadHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                Path path = folder.newFile();
                if (copy(event, path, maxBytes)) {
                    try {
                        event.getUI().access(() -> {
                            clearFileList();
                            uploaded.accept(new UploadedFile(path, baseName(event.getFileName())));
                        });
                    } catch (UIDetachedException e) {
                        // whoever uploaded it has gone
                        Files.deleteIfExists(path);
                    }
                } else {
                    Files.deleteIfExists(path);
                    event.getUI().access(() -> {
                        clearFileList();
                        refused.accept(new FileRefused(FileFault.TOO_LARGE, null, Long.toString(maxBytes / MEGABYTE)));
                    });
                }
            }

            @Override
            public long getFileSizeMax() {
                return maxBytes + 1;
            }

            @Override
            public long getRequestSizeMax() {
                return maxBytes + MEGABYTE;
            }
        });
    }

    /** Whether all of it fitted. */
    private static boolean copy(UploadEvent event, Path path, long maxBytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return true;
    }

    private static String baseName(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return base.isBlank() ? "list" : base;
    }

    private static UploadI18N words(long maxBytes) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(ImportWords.text("upload.drop"))
                .setMany(ImportWords.text("upload.drop")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(ImportWords.text("upload.choose"))
                .setMany(ImportWords.text("upload.choose")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(ImportWords.text("upload.one"))
                .setFileIsTooBig(ImportWords.text("fault.TOO_LARGE", Long.toString(maxBytes / MEGABYTE)))
                .setIncorrectFileType(ImportWords.text("upload.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(ImportWords.text("upload.connecting"))
                        .setStalled(ImportWords.text("upload.stalled"))
                        .setProcessing(ImportWords.text("upload.processing"))
                        .setHeld(ImportWords.text("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(ImportWords.text("upload.remaining"))
                        .setUnknown(ImportWords.text("upload.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(ImportWords.text("upload.failed"))
                        .setUnexpectedServerError(ImportWords.text("upload.failed"))
                        .setForbidden(ImportWords.text("upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(ImportWords.text("upload.retry"))
                .setStart(ImportWords.text("upload.start"))
                .setRemove(ImportWords.text("upload.remove")));
        words.setUnits(List.of("B", "kB", "MB", "GB", "TB"));
        return words;
    }
}
