package org.vestka.letters.pack;

/**
 * A pack in the list of one's own.
 *
 * @param letters how many are in it
 * @param posted how many of them are posted
 * @param takeOut how many envelopes must not be posted any more
 */
public record PackListItem(PrintPack pack, int letters, int posted, int takeOut) {}
