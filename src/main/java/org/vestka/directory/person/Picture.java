package org.vestka.directory.person;

/**
 * A portrait, made new from what was uploaded so that nothing of its origin is left in it.
 *
 * @param mediaType {@code image/jpeg}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String mediaType, byte[] bytes) {}
