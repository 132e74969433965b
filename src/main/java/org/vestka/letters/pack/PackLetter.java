package org.vestka.letters.pack;

import org.vestka.letters.FrozenAddress;
import org.vestka.letters.Letter;

/**
 * A letter of a pack.
 *
 * @param number on the list, from 1
 * @param letter as it stands now
 * @param onPaper its address as it was printed with this pack
 */
public record PackLetter(int number, Letter letter, FrozenAddress onPaper) {}
