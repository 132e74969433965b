package org.vestka.accounts;

/** Much is asked of this just now: whoever goes on lets their device solve this first, and asks again. */
public class PuzzleWanted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Puzzle puzzle;

    PuzzleWanted(Puzzle puzzle) {
        super("a puzzle is to be solved first");
        this.puzzle = puzzle;
    }

    public Puzzle puzzle() {
        return puzzle;
    }
}
