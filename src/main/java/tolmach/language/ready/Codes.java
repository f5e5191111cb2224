package tolmach.language.ready;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What there are names of. */
final class Codes {

  /** Countries and the regions of UN M.49, but the world, which is many things besides. */
  static final Set<String> REGIONS =
      Stream.of(
              RegionType.TERRITORY,
              RegionType.CONTINENT,
              RegionType.SUBCONTINENT,
              RegionType.GROUPING)
          .flatMap(type -> Region.getAvailable(type).stream())
          .map(Region::toString)
          .filter(code -> !Set.of("ZZ", "XA", "XB", "001", "QO").contains(code))
          .collect(Collectors.toCollection(TreeSet::new));

  static final List<String> SCRIPTS =
      IntStream.range(UScript.INHERITED + 1, UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT))
          .mapToObj(UScript::getShortName)
          .toList();

  /** Without metals, funds and test codes. */
  static final List<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .filter(code -> !code.startsWith("X") || code.matches("XAF|XOF|XPF|XCD|XCG"))
          .filter(code -> !code.matches("BOV|CHE|CHW|CLF|COU|MXV|USN|USS|UYI|UYW"))
          .sorted()
          .toList();

  /** Time zones, by which cities are known. */
  static final List<String> CITIES =
      TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
          .sorted()
          .toList();

  /** Cities, and no islands, stations and provinces. */
  private static final Pattern CITY =
      Pattern.compile(
          "(Africa|America|Asia|Australia|Europe)/[^/]+|America/Argentina/Buenos_Aires"
              + "|Pacific/(Auckland|Honolulu)|Atlantic/Reykjavik");

  /** Zones whose place has another name in one language than in the other, or is a word. */
  private static final Pattern NO_CITY =
      Pattern.compile(
          ".*/(Antigua|Atikokan|Bahia|Bahia_Banderas|Cayman|Center|Coral_Harbour|Creston|Eucla"
              + "|Guernsey|Isle_of_Man|Jersey|Kamchatka|Lindeman|Lord_Howe|Miquelon|Nome|Noronha"
              + "|Oral|Resolute|Sakhalin|Swift_Current|Thule|Tortola|Yakutat)");

  static final List<MeasureUnit> UNITS =
      MeasureUnit.getAvailable().stream()
          .filter(unit -> !unit.getType().equals("currency") && unit.getIdentifier() != null)
          .sorted((one, other) -> one.getIdentifier().compareTo(other.getIdentifier()))
          .toList();

  /** Units whose names hardly mean anything else; not bars, chains, drops, feet, points, slugs. */
  private static final Set<String> PLAIN_UNITS =
      Set.of(
          ("meter liter gram tonne hectare inch mile acre byte bit pixel celsius fahrenheit"
                  + " kelvin watt volt ampere ohm hertz joule newton pascal year month week day"
                  + " hour minute second decade century astronomical-unit light-year parsec"
                  + " nautical-mile electronvolt horsepower")
              .split(" "));

  private static final String COMPOUND =
      ".*-per-.*|(square|cubic|kilo|mega|giga|tera|peta|hecto|deci|centi|milli|micro|nano|pico).*";

  private static final Date IN_2025 = Date.from(Instant.parse("2025-07-01T00:00:00Z"));

  private Codes() {}

  /** True if the zone's place is a city, and called so wherever its name stands. */
  static boolean isCity(String zone) {
    return CITY.matcher(zone).matches() && !NO_CITY.matcher(zone).matches();
  }

  /** True if money of the code was paid with in 2025: names of older ones are like those of new. */
  static boolean isInUse(String currency) {
    return Currency.isAvailable(currency, IN_2025, IN_2025);
  }

  /** True if the unit's name is taken for one wherever it stands. */
  static boolean isPlain(MeasureUnit unit) {
    String id = unit.getIdentifier();
    return PLAIN_UNITS.contains(id) || (id.matches(COMPOUND) && !id.contains("-of"));
  }
}
