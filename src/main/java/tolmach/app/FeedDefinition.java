package tolmach.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigException;
import tolmach.language.LanguageTag;

/** The settings that each feed has for itself, below its name. */
final class FeedDefinition {

  /** Followed by a feed's name and one of {@link #FEED}. */
  static final String FEED_PREFIX = "tolmach.feed.";

  static final String URL = "url";
  static final String DESK = "desk";
  static final String LANGUAGE = "language";
  static final String URGENCY = "urgency";
  static final String EVERY = "every";
  static final String FOLLOW = "follow";

  static final ConfigDef FEED =
      new ConfigDef()
          .define(
              URL,
              Type.STRING,
              "",
              address(),
              Importance.HIGH,
              "Address of the feed, RSS or Atom. Its host is allowed by being named here.")
          .define(
              EVERY,
              Type.INT,
              300,
              Range.between(1, 86_400),
              Importance.MEDIUM,
              "Seconds between two looks; more where the feed asks for it, up to an hour, and after"
                  + " faults.")
          .define(
              FOLLOW,
              Type.BOOLEAN,
              false,
              Importance.MEDIUM,
              "Whether the page of an entry is fetched where the feed gives a summary alone. Its host"
                  + " must be allowed.")
          .define(
              LANGUAGE,
              Type.STRING,
              "",
              language(),
              Importance.MEDIUM,
              "Language of the entries, as a BCP 47 tag. Empty: what the feed says.")
          .define(
              URGENCY,
              Type.INT,
              0,
              Range.between(0, 9),
              Importance.MEDIUM,
              "Urgency of the entries, 1 (most) to 9. 0: none is said.")
          .define(DESK, Type.STRING, "", Importance.LOW, "Desk that the entries are for.");

  private FeedDefinition() {}

  private static Validator address() {
    return LambdaValidator.with(
        (name, value) -> {
          if (value.toString().isEmpty()) {
            return; // its configuration says which feed has none
          }
          try {
            URI uri = new URI(value.toString().strip());
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (List.of("http", "https").contains(scheme)
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null) {
              return;
            }
          } catch (URISyntaxException e) {
            throw new ConfigException(name, value, "is no address: " + e.getReason());
          }
          throw new ConfigException(name, value, "must be like https://host/path");
        },
        () -> "http or https");
  }

  private static Validator language() {
    return LambdaValidator.with(
        (name, value) -> {
          try {
            if (!value.toString().isBlank()) {
              LanguageTag.of(value.toString().strip());
            }
          } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
          }
        },
        () -> "a BCP 47 tag, or empty");
  }
}
