/** The outbox for administrators, and the demo's mailbox. */
@NullMarked
package org.vestka.mail.ui;

import org.jspecify.annotations.NullMarked;
