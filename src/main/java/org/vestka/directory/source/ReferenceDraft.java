package org.vestka.directory.source;

import org.jspecify.annotations.Nullable;

/** The id under which a list knows a person. */
public record ReferenceDraft(
        String listCode, String sourceKey, @Nullable String url) {}
