package org.vestka.directory.attention;

/** In these weeks another campaign runs in the country. */
public final class CampaignsOverlap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FloorScope.Campaign other;

    CampaignsOverlap(FloorScope.Campaign other) {
        super("another campaign runs in these weeks");
        this.other = other;
    }

    public FloorScope.Campaign other() {
        return other;
    }
}
