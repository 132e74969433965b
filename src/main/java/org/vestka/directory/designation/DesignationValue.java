package org.vestka.directory.designation;

/** What a designating body says of a person, the strongest first. */
public enum DesignationValue {
    RECOGNISED,
    RECOGNISED_EX_POST,
    FORMER,
    PERSECUTED,
    WITHDRAWN
}
