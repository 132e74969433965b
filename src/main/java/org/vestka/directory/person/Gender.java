package org.vestka.directory.person;

/** Grammar gender, for the words around a name. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}
