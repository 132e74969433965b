package org.vestka.directory.imports;

/**
 * An encoding in which a file may be written.
 *
 * @param charset its name, as it is to be given back
 * @param sample a line of the file read by it, so that people can see whether it is right
 */
public record EncodingOffer(String charset, String sample) {}
