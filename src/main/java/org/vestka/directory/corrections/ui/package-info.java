/** Where anybody says what is wrong with a page, and where editors decide about it. */
@NullMarked
package org.vestka.directory.corrections.ui;

import org.jspecify.annotations.NullMarked;
