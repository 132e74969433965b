/** Texts of the interface: bundles per module, plural rules and dates by ICU. */
@NullMarked
package org.vestka.shared.i18n;

import org.jspecify.annotations.NullMarked;
