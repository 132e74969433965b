/** Uploading a list, mapping its columns, deciding on its rows. */
@NullMarked
package org.vestka.directory.imports.ui;

import org.jspecify.annotations.NullMarked;
