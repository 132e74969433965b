@NullMarked
package org.vestka.directory.desk.ui;

import org.jspecify.annotations.NullMarked;
