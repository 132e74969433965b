/** Where editors look at records that seem to be of one person. */
@NullMarked
package org.vestka.directory.duplicates.ui;

import org.jspecify.annotations.NullMarked;
