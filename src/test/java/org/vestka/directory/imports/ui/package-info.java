@NullMarked
package org.vestka.directory.imports.ui;

import org.jspecify.annotations.NullMarked;
