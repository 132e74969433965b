package org.vestka.shared.statistics;

/**
 * So many that were watched for equally long.
 *
 * @param days how long
 * @param happened how many of them ended with what is waited for
 * @param open of how many it is only known that it had not happened until then
 */
public record Watched(int days, long happened, long open) {

    public Watched {
        if (days < 0 || happened < 0 || open < 0) {
            throw new IllegalArgumentException("Neither time nor number is negative");
        }
    }

    /** One that was watched. */
    public static Watched one(int days, boolean happened) {
        return happened ? new Watched(days, 1, 0) : new Watched(days, 0, 1);
    }

    long all() {
        return happened + open;
    }
}
