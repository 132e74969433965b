@NullMarked
package org.vestka.directory.corrections.ui;

import org.jspecify.annotations.NullMarked;
