package org.vestka.directory.motion;

/** An address that one editor proposed. */
public record AddressProposalId(long value) {}
