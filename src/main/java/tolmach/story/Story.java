package tolmach.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tolmach.article.ItemKind;
import tolmach.engine.Lane;
import tolmach.language.LanguageTag;

/**
 * All that is known of one uri. It is what the topic {@code stories} holds and what every decision
 * starts from.
 *
 * @param sequence of the latest accepted version, from 1; 0 if none was accepted yet
 * @param version as its source gave it, null if it gave none
 * @param versionCreated as its source gave it, null if it gave none
 * @param contentHash of the last item that counted, null if none did
 * @param reason why it is withheld or killed, null if it is neither
 * @param by the person who withheld or killed it, null if its source did or nobody
 * @param desk {@code ""} for none
 * @param embargoedUntil no language goes out before, null for no embargo
 * @param languages every target language anything was heard of; {@code und} where a failure
 *     concerns all
 * @param changed when any of this last changed
 * @param arrival how the latest accepted version came in; null if its record said nothing of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Story(
    String uri,
    ItemKind kind,
    long sequence,
    String version,
    Instant versionCreated,
    String contentHash,
    Status status,
    String reason,
    String by,
    Lane lane,
    String desk,
    Instant embargoedUntil,
    SortedMap<LanguageTag, Localization> languages,
    Instant changed,
    Arrival arrival) {

  /** May it go out? */
  public enum Status {
    USABLE,
    /** Nothing goes out until it is lifted. */
    WITHHELD,
    /** For ever. */
    KILLED
  }

  public Story {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
    if (sequence < 0) {
      throw new IllegalArgumentException("a sequence is at least 0, got " + sequence);
    }
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** A story of which nothing has been accepted yet. */
  static Story unknown(String uri, ItemKind kind, Instant now) {
    return new Story(
        uri,
        kind,
        0,
        null,
        null,
        null,
        Status.USABLE,
        null,
        null,
        Lane.REGULAR,
        "",
        null,
        new TreeMap<>(),
        now,
        null);
  }

  @JsonIgnore
  public boolean isKilled() {
    return status == Status.KILLED;
  }

  @JsonIgnore
  public boolean isWithheld() {
    return status == Status.WITHHELD;
  }

  /** True if its embargo has not ended at that instant. */
  public boolean isEmbargoedAt(Instant now) {
    return embargoedUntil != null && now.isBefore(embargoedUntil);
  }

  public Optional<Localization> localization(LanguageTag language) {
    return Optional.ofNullable(languages.get(language));
  }

  Localization localizationOrUnheard(LanguageTag language, Instant now) {
    return localization(language).orElseGet(() -> Localization.unheard(now));
  }

  Story with(LanguageTag language, Localization localization) {
    var all = new TreeMap<>(languages);
    if (language.isKnown()) {
      all.remove(LanguageTag.UNDETERMINED); // what concerned every language does so no longer
    }
    all.put(language, localization);
    return withLanguages(all, localization.at());
  }

  Story withLanguages(SortedMap<LanguageTag, Localization> newLanguages, Instant now) {
    return new Story(
        uri,
        kind,
        sequence,
        version,
        versionCreated,
        contentHash,
        status,
        reason,
        by,
        lane,
        desk,
        embargoedUntil,
        newLanguages,
        now,
        arrival);
  }

  Story withStatus(Status newStatus, String newReason, String person, Instant now) {
    return new Story(
        uri,
        kind,
        sequence,
        version,
        versionCreated,
        contentHash,
        newStatus,
        newReason,
        person,
        lane,
        desk,
        embargoedUntil,
        languages,
        now,
        arrival);
  }

  /** The same story after an item that counts as its latest word, under that sequence. */
  Story heard(
      ItemKind newKind,
      Edition edition,
      long newSequence,
      Lane newLane,
      String newDesk,
      Instant embargo,
      Instant now) {
    return new Story(
        uri,
        newKind,
        newSequence,
        edition.version(),
        edition.versionCreated(),
        edition.contentHash(),
        status,
        reason,
        by,
        newLane,
        newDesk,
        embargo,
        languages,
        now,
        arrival);
  }

  /** The same story, whose latest version came in so. */
  Story arrived(Arrival newArrival) {
    return new Story(
        uri,
        kind,
        sequence,
        version,
        versionCreated,
        contentHash,
        status,
        reason,
        by,
        lane,
        desk,
        embargoedUntil,
        languages,
        changed,
        newArrival);
  }
}
