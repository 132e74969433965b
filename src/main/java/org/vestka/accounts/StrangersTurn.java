package org.vestka.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets people without an account leave a word, as long as it is people: what is left more often than they do costs the asking
 * device a puzzle. Nobody is told apart, and nothing is kept but two counters in memory.
 */
@Component
public class StrangersTurn {

    private final Throttle throttle;

    StrangersTurn(Throttle throttle) {
        this.throttle = throttle;
    }

    /** @throws PuzzleWanted when many words were left lately and this is no solution */
    public void take(@Nullable Solution solution) {
        throttle.strangersWord(solution);
    }

    /**
     * The same for wishes that take effect at once. What is left in words does not use it up.
     *
     * @throws PuzzleWanted when many such wishes came lately and this is no solution
     */
    public void takeWish(@Nullable Solution solution) {
        throttle.strangersWish(solution);
    }

    /** For devices that cannot work, as they run no script; they have tries of their own. */
    public boolean takeWithoutWork() {
        return throttle.plainWord();
    }
}
