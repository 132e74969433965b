package org.vestka.directory.desk;

/** Whether a criterion holds for a person. */
public enum Finding {
    MET,
    NOT_MET,
    UNCLEAR
}
