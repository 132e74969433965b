package org.vestka.letters.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.AddressStatus;

/**
 * Everything of a pack that goes on paper.
 *
 * @param list for the holder
 * @param rules that hold for every letter of it
 * @param places what holds for some of the letters alone
 * @param readings the addresses in Latin letters, for those who cannot read them; empty: no such sheet
 * @param envelopes those that may go now, in the order of the list
 */
public record PackPaper(
        CoverList list,
        List<InstructionSheet.Rule> rules,
        List<Place> places,
        List<Reading> readings,
        List<PaperEnvelope> envelopes,
        PackFormat format) {

    public PackPaper {
        rules = List.copyOf(rules);
        places = List.copyOf(places);
        readings = List.copyOf(readings);
        envelopes = List.copyOf(envelopes);
    }

    /**
     * How far an address can be relied on.
     *
     * @param verifiedOn when it was last verified; null: never
     * @param fresh whether that is recent enough
     */
    public record Trust(AddressStatus status, @Nullable LocalDate verifiedOn, boolean fresh) {

        /** Of what is not printed any more. */
        public static final Trust UNASKED = new Trust(AddressStatus.VERIFIED, null, true);
    }

    /**
     * A place to which letters of the pack go.
     *
     * @param numbers of those letters on the list
     * @param trust how far its address can be relied on
     * @param source where the address comes from, in the holder's words
     * @param verifiedBy who vouched for it; null when nobody has
     * @param rules beside those that hold for all
     */
    public record Place(
            String name,
            List<Integer> numbers,
            Trust trust,
            String source,
            @Nullable String verifiedBy,
            List<InstructionSheet.Rule> rules) {

        public Place {
            numbers = List.copyOf(numbers);
            rules = List.copyOf(rules);
        }
    }

    /**
     * One address to read.
     *
     * @param lines as on the envelope
     * @param latin the same in Latin letters
     */
    public record Reading(int number, List<String> lines, List<String> latin) {

        public Reading {
            lines = List.copyOf(lines);
            latin = List.copyOf(latin);
        }

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Reading[" + number + "]";
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PackPaper[…]";
    }
}
