package tolmach.article;

/** Text that is no part of the article, and why, before its language is known. */
record Leftover(String text, String reason) {}
