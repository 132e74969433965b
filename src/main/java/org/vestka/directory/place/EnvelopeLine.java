package org.vestka.directory.place;

/** The parts of an envelope's address; a country says in which order they stand. */
public enum EnvelopeLine {
    NAME,
    UNIT,
    FACILITY,
    STREET,
    PLACE,
    COUNTRY
}
