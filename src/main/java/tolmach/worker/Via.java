package tolmach.worker;

import tolmach.language.LanguageTag;

/**
 * The first half of the way of a text that two engines translated one after the other.
 *
 * @param language that it went through
 * @param engine that translated into it
 */
public record Via(LanguageTag language, String engine, String engineVersion) {}
