package org.vestka.directory.attention;

/** How many posted letters each person should get at least. It suggests and never forbids: nobody is kept from writing to others. */
public record CoverageFloor(FloorId id, FloorScope scope, int letters) {

    /** Where nobody has set one: one posted letter for each person and month. */
    public static final int DEFAULT = 1;

    public static final int MOST = 10;
}
