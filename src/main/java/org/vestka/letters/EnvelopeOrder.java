package org.vestka.letters;

import org.vestka.directory.place.MailingAddress;

/**
 * A letter whose envelope may be printed now.
 *
 * @param anyway the address is in doubt and the writer knows: the sheet says so
 */
public record EnvelopeOrder(Letter letter, MailingAddress.Printable address, boolean anyway) {}
