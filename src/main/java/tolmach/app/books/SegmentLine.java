package tolmach.app.books;

import tolmach.language.LanguageTag;

/**
 * A segment in the books, with its texts as far as they were published.
 *
 * @param origin in words, {@link Whence}
 * @param engine null if no engine made it
 * @param engineVersion null if no engine made it
 * @param characters of the source, in code points
 * @param cost in millionths of the currency's unit
 * @param saved what an engine would have charged, in millionths
 * @param source null if this draft was not published last
 * @param target null if this draft was not published last
 */
public record SegmentLine(
    String uri,
    LanguageTag language,
    long sequence,
    String id,
    String origin,
    String engine,
    String engineVersion,
    long characters,
    long cost,
    long saved,
    String source,
    String target) {}
