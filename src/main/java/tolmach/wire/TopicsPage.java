package tolmach.wire;

import java.util.Collection;
import java.util.stream.Collectors;
import tolmach.language.LanguageTag;

/** Prints the topics for people. */
final class TopicsPage {

  private TopicsPage() {}

  /** The page src/docs/topics.md. */
  static String markdown(Collection<LanguageTag> targets) {
    return """
        # Topics

        Printed from the definition in `tolmach.wire.Topics`; shown for the target languages %s.
        All topics have one number of partitions (`tolmach.partitions`), fixed when they are created,
        so that a story lies in one partition of each.

        | topic | key | value | kept | written by | read by | record up to |
        |---|---|---|---|---|---|---|
        """
            .replace(
                "%s",
                targets.stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", ")))
        + Topics.all(targets).stream().map(TopicsPage::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Topic topic) {
    return "| "
        + String.join(
            " | ",
            "`" + topic.name() + "`",
            topic.key(),
            topic.value(),
            topic.isCompacted() ? "compacted" : topic.retention().toDays() + " days",
            topic.writers(),
            topic.readers(),
            (topic.maxRecordBytes() >> 20) + " MB")
        + " |";
  }
}
