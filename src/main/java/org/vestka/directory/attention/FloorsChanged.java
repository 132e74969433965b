package org.vestka.directory.attention;

import org.vestka.directory.CountryCode;

/** Another floor holds in a country, or will. Count its people's letters anew after the commit. */
public record FloorsChanged(CountryCode country) {}
