package org.vestka.directory.imports;

/** The file is no longer in review, or was changed by somebody else since it was shown. */
public final class ImportMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportMoved(ImportId id) {
        super("import %d has moved on".formatted(id.value()));
    }
}
