package org.vestka.directory.corrections;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param hiddenPerHour how many people are hidden at once in an hour from plain pages, whose devices cannot work; beyond, an editor looks first */
@ConfigurationProperties("vestka.corrections")
record CorrectionSettings(@DefaultValue("12") int hiddenPerHour) {}
