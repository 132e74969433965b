package org.vestka.directory.place;

/** Kinds of places. */
public enum FacilityKind {
    PRE_TRIAL,
    POLICE_CELLS,
    PRISON,
    COLONY,
    WOMENS_COLONY,
    JUVENILE_COLONY,
    COLONY_SETTLEMENT,
    OPEN_TYPE,
    MEDICAL,
    OTHER
}
