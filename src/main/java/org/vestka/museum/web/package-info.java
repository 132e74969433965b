/** The pictures of the museum. */
@NullMarked
package org.vestka.museum.web;

import org.jspecify.annotations.NullMarked;
