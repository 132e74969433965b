package org.vestka.accounts;

/** An account's number inside this server. Never shown. */
public record AccountId(long value) implements java.io.Serializable {}
