/** How accounts and the audit trail stand in the database. */
@NullMarked
package org.vestka.accounts.persistence;

import org.jspecify.annotations.NullMarked;
