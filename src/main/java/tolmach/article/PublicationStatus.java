package tolmach.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** ninjs {@code pubStatus}. */
public enum PublicationStatus {
  @JsonProperty("usable")
  USABLE,
  /** Held: nothing goes out until the provider says usable again. */
  @JsonProperty("withheld")
  WITHHELD,
  /** Killed, for ever. */
  @JsonProperty("canceled")
  CANCELED
}
