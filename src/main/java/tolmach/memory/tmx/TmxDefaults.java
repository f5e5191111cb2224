package tolmach.memory.tmx;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import tolmach.language.LanguageTag;
import tolmach.memory.OriginClass;

/**
 * What a file of others does not say of its units, and which of them are wanted.
 *
 * @param uri of units that name no story
 * @param origin of all units; if empty, what each says of itself, else {@link OriginClass#IMPORTED}
 * @param desk of units that name none
 * @param by the person behind units that name nobody; null for none
 * @param created of units in a file without any date
 * @param from only units from that language; a tag without a region stands for all its regions
 * @param to only units into that language, as above
 */
public record TmxDefaults(
    String uri,
    Optional<OriginClass> origin,
    String desk,
    String by,
    Instant created,
    Optional<LanguageTag> from,
    Optional<LanguageTag> to) {

  public TmxDefaults {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(desk, "desk");
    Objects.requireNonNull(created, "created");
  }

  /** Everything in the file, as units of that uri. */
  public static TmxDefaults of(String uri, Instant created) {
    return new TmxDefaults(
        uri, Optional.empty(), "", null, created, Optional.empty(), Optional.empty());
  }

  /** True if units of these languages are wanted. */
  public boolean wants(LanguageTag source, LanguageTag target) {
    return from.map(wanted -> covers(wanted, source)).orElse(true)
        && to.map(wanted -> covers(wanted, target)).orElse(true);
  }

  static boolean covers(LanguageTag wanted, LanguageTag found) {
    boolean anyRegion = wanted.equals(wanted.language());
    return wanted.equals(found) || (anyRegion && wanted.sameLanguageAs(found));
  }
}
