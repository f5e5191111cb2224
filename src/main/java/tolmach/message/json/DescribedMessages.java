package tolmach.message.json;

import java.util.Optional;
import java.util.Set;

/**
 * Files that describe each message in an object of its own: Chrome's extensions ({@code message},
 * {@code description}, {@code placeholders}) and FormatJS ({@code defaultMessage}, {@code
 * description}).
 */
final class DescribedMessages {

  private static final Set<String> FIELDS =
      Set.of(
          "message",
          "defaultMessage",
          "description",
          "placeholders",
          "id",
          "file",
          "start",
          "end",
          "hash");

  private DescribedMessages() {}

  /** True if all members of the root are described messages, at least one in words. */
  static boolean are(JsonValue root) {
    return !root.members().isEmpty()
        && root.members().stream().allMatch(member -> isOne(member.value()))
        && root.members().stream()
            .anyMatch(
                member ->
                    member.value().get("description").isPresent()
                        || member.value().get("placeholders").isPresent()
                        || member.value().get("defaultMessage").isPresent());
  }

  private static boolean isOne(JsonValue value) {
    return text(value).isPresent()
        && value.members().stream().allMatch(member -> FIELDS.contains(member.key()));
  }

  /** The text of a described message. */
  static Optional<JsonValue> text(JsonValue message) {
    return message
        .get("message")
        .or(() -> message.get("defaultMessage"))
        .filter(JsonValue::isString);
  }
}
