/** The demo's mailbox: what a real mail server would get, kept in memory and shown in the browser. */
@NamedInterface("mailbox")
@NullMarked
package org.vestka.mail.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
