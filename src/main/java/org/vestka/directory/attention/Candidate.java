package org.vestka.directory.attention;

/**
 * Somebody who may be suggested, as they were last read.
 *
 * @param belowFloor whether they have fewer letters in this period than the floor in their country
 */
record Candidate(WritablePerson who, boolean belowFloor, boolean birthdaySoon) {

    /** Letters in 90 days, those on the table among them. */
    int recent() {
        return who.numbers().posted90Days() + who.numbers().reserved();
    }

    /** Whether nothing of what birthdays, adopters and chance decide among equals puts the other behind. */
    boolean isLessInNeedThan(Candidate other) {
        return belowFloor == other.belowFloor ? recent() > other.recent() : other.belowFloor;
    }
}
