package tolmach.message.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.CommentWords;
import tolmach.message.Message;
import tolmach.message.MessageText;

/**
 * A string of a catalog.
 *
 * @param source what it says in the language of the source; its key, if nothing else does
 * @param simple false if it varies by device or has substitutions, which are left to Xcode
 */
record CatalogEntry(JsonMember member, MessageText source, boolean simple) {

  private static final String LOCALIZATIONS = "localizations";

  /** The strings of a catalog; one without a name, as Xcode keeps for empty strings, is none. */
  static List<CatalogEntry> all(JsonValue strings, String sourceLanguage) {
    return strings.members().stream()
        .filter(member -> !member.key().isEmpty())
        .map(member -> of(member, sourceLanguage))
        .toList();
  }

  private static CatalogEntry of(JsonMember member, String sourceLanguage) {
    if (!member.value().isObject()) {
      throw new BadItemException(
          "line " + member.line() + ": \"" + member.key() + "\" is no object; write {} at least");
    }
    Optional<JsonValue> own =
        member.value().get(LOCALIZATIONS).flatMap(all -> all.get(sourceLanguage));
    MessageText key = StringUnits.plain(member.key());
    if (own.isEmpty()) {
      return new CatalogEntry(member, key, true);
    }
    Optional<MessageText> text = StringUnits.read(own.get());
    return new CatalogEntry(member, text.orElse(key), text.isPresent());
  }

  Message message(MessageText given) {
    JsonValue entry = member.value();
    String comment = (entry.text("comment") + "\n" + member.comment()).strip();
    boolean shut = entry.get("shouldTranslate").map(JsonValue::isFalse).orElse(false);
    return new Message(
        member.key(),
        source,
        given,
        comment,
        member.line(),
        simple && !shut && !CommentWords.isKept(comment),
        CommentWords.limit(comment));
  }

  /** Its texts by language, as the catalog spells the languages. */
  Map<String, JsonValue> localizations() {
    var byLanguage = new TreeMap<String, JsonValue>();
    member
        .value()
        .get(LOCALIZATIONS)
        .ifPresent(all -> all.members().forEach(m -> byLanguage.put(m.key(), m.value())));
    return byLanguage;
  }

  /** What persons have said in a language; null if there is nothing, or nothing that is settled. */
  MessageText given(LanguageTag language) {
    return localizations().entrySet().stream()
        .filter(all -> LanguageWords.read(all.getKey()).filter(language::means).isPresent())
        .map(Map.Entry::getValue)
        .filter(StringUnits::areSettled)
        .flatMap(all -> StringUnits.read(all).stream())
        .filter(text -> text.selectors().equals(source.selectors()))
        .findFirst()
        .orElse(null);
  }

  /** Writes a text beside the others, in the place where Xcode would sort it. */
  void put(MessageText text, String language, JsonRewrite rewrite) {
    Map<String, Object> units = StringUnits.write(member.key(), text, source);
    JsonValue entry = member.value();
    JsonLayout layout = rewrite.layout();
    JsonValue all = entry.get(LOCALIZATIONS).orElse(null);
    if (all == null) {
      String raw = layout.member(entry.start(), LOCALIZATIONS, Map.of(language, units));
      insert(entry, LOCALIZATIONS, raw, rewrite);
      return;
    }
    JsonValue before = all.get(language).orElse(null);
    if (before == null) {
      insert(all, language, layout.member(all.start(), language, units), rewrite);
    } else if (!StringUnits.areSettled(before)
        || !StringUnits.read(before).filter(text::equals).isPresent()) {
      rewrite.replace(before, layout.value(before.start(), units));
    }
  }

  private static void insert(JsonValue object, String key, String raw, JsonRewrite rewrite) {
    List<JsonMember> members = object.members();
    int index = 0;
    while (index < members.size() && members.get(index).key().compareTo(key) < 0) {
      index++;
    }
    if (index == members.size()) {
      rewrite.append(object, raw);
    } else {
      rewrite.before(object, index, raw);
    }
  }
}
