@NullMarked
package org.vestka.directory.imports.persistence;

import org.jspecify.annotations.NullMarked;
