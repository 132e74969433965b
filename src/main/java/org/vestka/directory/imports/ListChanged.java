package org.vestka.directory.imports;

/** Somebody has changed how a list is read since whoever uploads a file now has looked: they must look again. */
public final class ListChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListChanged(ListId list) {
        super("list %d is read otherwise by now".formatted(list.value()));
    }
}
