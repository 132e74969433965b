package org.vestka.directory.counts;

/** By what people are counted. */
public enum CountBy {
    CUSTODY,
    /** Of the place where the person is held. */
    REGION,
    GENDER,
    /**
     * The band that the person's page shows now, whatever day is counted: any other reckoning would, compared with the page and
     * the birthday on it, tell when somebody was born.
     */
    AGE_TODAY,
    /** By article; somebody charged with several counts under each. */
    CHARGE,
    PROFESSION,
    /** The year of the last arrest up to the day. */
    ARRESTED;

    /** Whether somebody can be in several rows, so that the rows add up to more than all. */
    public boolean overlaps() {
        return this == CHARGE;
    }
}
