package org.vestka.mail;

/** Who gets a mail: the id of an account, whose address is looked up only when the mail is sent. */
public record RecipientId(long value) {}
