package tolmach.article;

import tolmach.language.LanguageTag;

/** Text of the source that is no part of the article, kept with its language and the reason. */
public record Dropped(String text, LanguageTag language, String reason) {}
