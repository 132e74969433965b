package org.vestka.letters;

/** How many people somebody asks for at once. */
public enum DrawSize {
    ONE(1),
    FIVE(5),
    TEN(10),
    TWENTY(20);

    private final int people;

    DrawSize(int people) {
        this.people = people;
    }

    public int people() {
        return people;
    }
}
