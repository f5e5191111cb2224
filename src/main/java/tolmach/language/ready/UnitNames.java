package tolmach.language.ready;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.function.Consumer;

/** Units of measure: "kilometers", "kilometer", and on request "km". */
final class UnitNames {

  /** A long name that is not longer than this and the same as the short one is no long name. */
  private static final int SYMBOL = 4;

  private UnitNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    MeasureFormat wide = MeasureFormat.getInstance(locale, FormatWidth.WIDE);
    MeasureFormat abbreviated = MeasureFormat.getInstance(locale, FormatWidth.SHORT);
    for (MeasureUnit unit : Codes.UNITS) {
      String id = "unit/" + unit.getIdentifier();
      boolean isPlain = Codes.isPlain(unit);
      String many = wide.getUnitDisplayName(unit);
      String symbol = abbreviated.getUnitDisplayName(unit);
      names.accept(Name.rare(NameKind.UNIT, id + "/symbol", one(locale, unit, UnitWidth.SHORT)));
      names.accept(Name.rare(NameKind.UNIT, id + "/short", symbol));
      if (!isSymbol(many, symbol)) {
        names.accept(new Name(NameKind.UNIT, id + "/many", many, isPlain));
        names.accept(
            new Name(NameKind.UNIT, id + "/one", one(locale, unit, UnitWidth.FULL_NAME), isPlain));
      }
    }
  }

  private static boolean isSymbol(String name, String symbol) {
    return name == null
        || (name.equals(symbol)
            && name.length() <= SYMBOL
            && name.codePoints().allMatch(c -> c < 0x80));
  }

  /** What stands before or after the number in "1 kilometer"; null if it stands around it. */
  private static String one(ULocale locale, MeasureUnit unit, UnitWidth width) {
    FormattedNumber number =
        NumberFormatter.withLocale(locale).unit(unit).unitWidth(width).format(1);
    var position = new ConstrainedFieldPosition();
    String text = null;
    boolean isCounted = false;
    while (number.nextPosition(position)) {
      if (position.getField() == NumberFormat.Field.INTEGER) {
        isCounted = true;
      } else if (position.getField() == NumberFormat.Field.MEASURE_UNIT) {
        if (text != null) {
          return null;
        }
        text = number.subSequence(position.getStart(), position.getLimit()).toString();
      }
    }
    return isCounted ? text : null;
  }
}
