package tolmach.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment says to programs rather than to people: {@code {MaxLength=20}} and {@code
 * {Locked}}, as Microsoft's localization comments have it, and {@code NOI18N} of NetBeans.
 */
final class CommentMarks {

  private static final Pattern LIMIT =
      Pattern.compile("\\{\\s*MaxLength\\s*=\\s*([0-9]{1,6})\\s*\\}", Pattern.CASE_INSENSITIVE);

  private static final Pattern LOCKED =
      Pattern.compile("\\{\\s*Locked\\s*\\}|(?m:^\\s*NOI18N\\s*$)", Pattern.CASE_INSENSITIVE);

  private CommentMarks() {}

  /** The message with what its comment says of it; what its format says goes before. */
  static Message heeded(Message message) {
    String comment = message.comment();
    boolean locked = LOCKED.matcher(comment).find();
    Matcher limit = LIMIT.matcher(comment);
    int characters =
        message.limit() == 0 && limit.find() ? Integer.parseInt(limit.group(1)) : message.limit();
    return new Message(
        message.key(),
        message.text(),
        message.given(),
        comment,
        message.line(),
        message.translate() && !locked,
        characters);
  }
}
