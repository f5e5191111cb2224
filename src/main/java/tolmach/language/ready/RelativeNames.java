package tolmach.language.ready;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.Consumer;

/**
 * Yesterday, today, tomorrow, now. Last, this and next week are taken for such a time only where
 * the message says so: "Next month" on a button of a calendar means the month that follows.
 */
final class RelativeNames {

  private static final List<AbsoluteUnit> PERIODS =
      List.of(AbsoluteUnit.WEEK, AbsoluteUnit.MONTH, AbsoluteUnit.QUARTER, AbsoluteUnit.YEAR);

  private RelativeNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
    for (Direction direction : Direction.values()) {
      if (direction == Direction.PLAIN) {
        String now = formatter.format(direction, AbsoluteUnit.NOW);
        names.accept(Name.plain(NameKind.RELATIVE_DAY, "now", now));
      } else {
        String day = formatter.format(direction, AbsoluteUnit.DAY);
        names.accept(Name.plain(NameKind.RELATIVE_DAY, "day/" + direction, day));
        for (AbsoluteUnit unit : PERIODS) {
          String text = formatter.format(direction, unit);
          names.accept(Name.rare(NameKind.PERIOD, "period/" + direction + "/" + unit, text));
        }
      }
    }
  }
}
