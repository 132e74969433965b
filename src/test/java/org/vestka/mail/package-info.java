/** Mail as it is put in, sent, refused, repeated and lost by others. */
@NullMarked
package org.vestka.mail;

import org.jspecify.annotations.NullMarked;
