package org.vestka.directory.corrections;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hiddenPerHour how many pages strangers hide at once in an hour; beyond, an editor looks first */
@ConfigurationProperties("vestka.corrections")
record CorrectionSettings(@DefaultValue("6") int hiddenPerHour) {}
