package tolmach.worker.bundle;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ICU itself reads in a pattern, and what it prints of it. */
final class IcuChoices {

  /** One plural or select of a pattern with its keywords. */
  record Choice(ArgType type, String argument, double offset, Set<String> keywords) {

    Set<String> explicit() {
      var explicit = new TreeSet<>(keywords);
      explicit.removeIf(word -> !word.startsWith("="));
      return explicit;
    }

    Set<String> words() {
      var words = new TreeSet<>(keywords);
      words.removeIf(word -> word.startsWith("="));
      return words;
    }
  }

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

  private final String pattern;
  private final MessagePattern parts;

  IcuChoices(String pattern) {
    this.pattern = pattern;
    this.parts = new MessagePattern(pattern);
  }

  static boolean in(String text) {
    return text.matches("(?s).*\\{\\s*[\\w.]+\\s*,\\s*(plural|select|selectordinal)\\s*,.*");
  }

  /** The choices in the order of the pattern, inner ones too. */
  List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    for (int i = 0; i < parts.countParts(); i++) {
      Part part = parts.getPart(i);
      ArgType type = part.getType() == Part.Type.ARG_START ? part.getArgType() : ArgType.NONE;
      if (type.hasPluralStyle() || type == ArgType.SELECT) {
        choices.add(choice(i, type));
      }
    }
    return choices;
  }

  private Choice choice(int start, ArgType type) {
    var keywords = new TreeSet<String>();
    int limit = parts.getLimitPartIndex(start);
    int i = start + 2;
    double offset = type.hasPluralStyle() ? parts.getPluralOffset(i) : 0;
    for (; i < limit; i++) {
      if (parts.getPartType(i) == Part.Type.ARG_SELECTOR) {
        keywords.add(parts.getSubstring(parts.getPart(i)));
        while (parts.getPartType(i) != Part.Type.MSG_START) {
          i++;
        }
        i = parts.getLimitPartIndex(i);
      }
    }
    return new Choice(type, parts.getSubstring(parts.getPart(start + 1)), offset, keywords);
  }

  /** The names of all its arguments. */
  Set<String> arguments() {
    var names = new TreeSet<String>();
    for (int i = 0; i < parts.countParts(); i++) {
      if (parts.getPartType(i) == Part.Type.ARG_START) {
        names.add(parts.getSubstring(parts.getPart(i + 1)));
      }
    }
    return names;
  }

  /** Numbers of a category that ICU gives as samples, those a program may count. */
  static List<Integer> samples(String language, ArgType type, String category) {
    var all = rules(language, type).getSamples(category);
    return all == null
        ? List.of()
        : all.stream().filter(n -> n == Math.rint(n) && n < 1000).map(Double::intValue).toList();
  }

  static Set<String> categories(String language, boolean ordinal) {
    return new TreeSet<>(
        rules(language, ordinal ? ArgType.SELECTORDINAL : ArgType.PLURAL).getKeywords());
  }

  private static PluralRules rules(String language, ArgType type) {
    return PluralRules.forLocale(
        ULocale.forLanguageTag(language),
        type == ArgType.SELECTORDINAL
            ? PluralRules.PluralType.ORDINAL
            : PluralRules.PluralType.CARDINAL);
  }

  /** True for a category of one number alone. */
  static boolean isUnique(String language, ArgType type, String category) {
    return rules(language, type).getUniqueKeywordValue(category) != PluralRules.NO_UNIQUE_VALUE;
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** Printed with one number; other choices take their other case, 777, or the keyword. */
  String printed(String language, String argument, int number, Map<String, String> keywords) {
    var arguments = new HashMap<String, Object>();
    arguments().forEach(name -> arguments.put(name, "Zz"));
    for (int i = 0; i < parts.countParts(); i++) {
      Part part = parts.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.SIMPLE) {
        boolean isNumber = parts.getSubstring(parts.getPart(i + 2)).equals("number");
        arguments.put(
            parts.getSubstring(parts.getPart(i + 1)), isNumber ? (Object) 777 : new Date(0));
      }
    }
    choices().stream()
        .filter(choice -> choice.type().hasPluralStyle())
        .forEach(choice -> arguments.put(choice.argument(), 777));
    arguments.putAll(keywords);
    arguments.put(argument, number);
    return new MessageFormat(pattern, ULocale.forLanguageTag(language)).format(arguments);
  }

  /** How often a number stands in a text, in the digits of any script. */
  static long times(String text, int number) {
    Matcher digits = NUMBER.matcher(text);
    return digits.results().filter(one -> Integer.parseInt(one.group()) == number).count();
  }
}
