package tolmach.language.ready;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.Consumer;

/** Countries and other regions, the cities that time zones are called by, and time zones. */
final class PlaceNames {

  private static final List<NameType> TYPES =
      List.of(NameType.LONG_GENERIC, NameType.LONG_STANDARD, NameType.LONG_DAYLIGHT);

  private PlaceNames() {}

  static void of(ULocale locale, Consumer<Name> names) {
    regions(locale, names);
    TimeZoneNames zones = TimeZoneNames.getInstance(locale);
    for (String zone : Codes.CITIES) {
      String city = zones.getExemplarLocationName(zone);
      names.accept(new Name(NameKind.CITY, "city/" + zone, city, Codes.isCity(zone)));
    }
    for (String zone : zones.getAvailableMetaZoneIDs()) {
      String standard = zones.getMetaZoneDisplayName(zone, NameType.LONG_STANDARD);
      for (NameType type : TYPES) {
        String text = zones.getMetaZoneDisplayName(zone, type);
        String id = "zone/" + zone + "/" + type;
        names.accept(new Name(NameKind.TIME_ZONE, id, text, !isPlace(text, standard)));
      }
    }
  }

  /** In Russian a zone is called as its place is: "Аляска", and "Аляска, стандартное время". */
  private static boolean isPlace(String zone, String standard) {
    return zone != null
        && (standard == null
            || standard.equals(zone) && !zone.contains(" ")
            || standard.startsWith(zone + ","));
  }

  private static void regions(ULocale locale, Consumer<Name> names) {
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE);
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(
            locale, DisplayContext.NO_SUBSTITUTE, DisplayContext.LENGTH_SHORT);
    for (String region : Codes.REGIONS) {
      String id = "region/" + region;
      String text = full.regionDisplayName(region);
      String abbreviation = brief.regionDisplayName(region);
      names.accept(Name.plain(NameKind.COUNTRY, id, text));
      if (text != null && !text.equals(abbreviation)) {
        names.accept(Name.rare(NameKind.COUNTRY, id + "/short", abbreviation));
      }
    }
  }
}
