package org.vestka.directory.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Takes an upload into memory, and never more of it than allowed: what the browser says of the size is not believed. A
 * longer one is handed over as nothing.
 */
public class BoundedUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final int OVERHEAD = 64 * 1024;

    private final int mostBytes;
    private final transient Consumer<byte[]> uploaded;

    /** @param uploaded called with the user interface locked */
    public BoundedUpload(int mostBytes, Consumer<byte[]> uploaded) {
        this.mostBytes = mostBytes;
        this.uploaded = uploaded;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(mostBytes + 1);
        }
        byte[] whole = bytes.length > mostBytes ? new byte[0] : bytes;
        event.getUI().access(() -> uploaded.accept(whole));
    }

    @Override
    public long getFileSizeMax() {
        return mostBytes + 1L;
    }

    @Override
    public long getRequestSizeMax() {
        return mostBytes + (long) OVERHEAD;
    }
}
