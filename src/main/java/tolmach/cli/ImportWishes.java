package tolmach.cli;

import java.time.Instant;
import java.util.Optional;
import tolmach.memory.OriginClass;
import tolmach.memory.tmx.TmxDefaults;

/** What the options of an import say. */
record ImportWishes(
    Optional<String> uri,
    Optional<OriginClass> origin,
    String desk,
    String by,
    LanguageOptions languages) {

  /**
   * For one file.
   *
   * @param made when the file was, for units that say nothing of it
   */
  TmxDefaults defaults(String fileUri, Instant made) {
    return new TmxDefaults(
        uri.orElse(fileUri), origin, desk, by, made, languages.from(), languages.to());
  }
}
