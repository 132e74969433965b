/**
 * The parts that screens are made of: page, section, envelope, badges, lists, notices. They take plain texts, already in
 * the reader's language, and know no domain. Every one is shown in every state on the design page of the demo.
 */
@NullMarked
package org.vestka.shared.ui;

import org.jspecify.annotations.NullMarked;
