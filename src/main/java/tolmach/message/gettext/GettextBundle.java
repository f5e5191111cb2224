package tolmach.message.gettext;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tolmach.article.BadItemException;
import tolmach.language.LanguageTag;
import tolmach.message.Bundle;
import tolmach.message.Message;
import tolmach.message.MessageText;

/** A PO file, read. */
final class GettextBundle implements Bundle {

  private final String text;
  private final Charset charset;
  private final List<PoEntry> entries;
  private final PoEntry headerEntry;
  private final PoHeader header;

  /** The forms that the translations have, whether they are right or not. */
  private final PluralForms forms;

  private final PoMessages messages;

  private GettextBundle(String text, Charset charset, List<PoEntry> all) {
    this.text = text;
    this.charset = charset;
    this.headerEntry = all.stream().filter(PoEntry::isHeader).findFirst().orElse(null);
    this.entries = all.stream().filter(entry -> !entry.isHeader()).toList();
    this.header = new PoHeader(headerEntry);
    this.forms = header.forms().orElse(PluralForms.GERMANIC);
    this.messages = new PoMessages(header.language(), forms);
  }

  static GettextBundle read(String text, Charset charset) {
    var bundle = new GettextBundle(text, charset, PoReader.read(text, charset));
    bundle.checkCharset();
    return bundle;
  }

  private void checkCharset() {
    String name = header.charset();
    Optional<Charset> named = name.isEmpty() ? Optional.empty() : GettextFormat.charset(name);
    if (!name.isEmpty() && named.isEmpty()) {
      throw new BadItemException(
          "line " + header.line() + ": the charset \"" + name + "\" is unknown; write UTF-8");
    }
    boolean isUtf8 = named.isEmpty() || named.get().equals(StandardCharsets.UTF_8);
    if (isUtf8 && charset.equals(StandardCharsets.ISO_8859_1)) {
      throw new BadItemException(
          "line "
              + header.line()
              + ": the bytes are not UTF-8; name the charset that they are in: \"Content-Type:"
              + " text/plain; charset=…\\n\"");
    }
  }

  @Override
  public List<Message> messages() {
    return entries.stream().map(messages::message).toList();
  }

  @Override
  public LanguageTag language() {
    return header.sourceLanguage();
  }

  @Override
  public LanguageTag givenLanguage() {
    return header.language();
  }

  /** Always: a template too has a place for translations. */
  @Override
  public boolean isBilingual() {
    return true;
  }

  @Override
  public String localized(Map<String, MessageText> texts, LanguageTag target) {
    refuseUnknown(texts.keySet(), target);
    boolean isForeign = !header.language().means(target);
    boolean isRight = !isForeign && forms.categories(target).isPresent();
    PluralForms wanted = isRight ? forms : PluralForms.of(target);
    var values = new PoValues(target, wanted);
    var rewriting = new PoRewriting(text);
    for (PoEntry entry : entries) {
      MessageText own = texts.get(entry.key());
      if (own != null && (isForeign || !own.equals(messages.given(entry)))) {
        rewriting.rewrite(entry, values.of(entry, own));
      } else if (isForeign) {
        rewriting.rewrite(entry, values.none(entry));
      } else if (entry.isPlural() && !isRight) {
        rewriting.rewrite(entry, values.of(entry, forms));
      }
    }
    boolean isWritten = !texts.isEmpty();
    if (headerEntry != null) {
      rewriting.rewriteHeader(
          headerEntry, header, isForeign, fields(target, isForeign, isRight, isWritten, wanted));
    } else if (isWritten) {
      rewriting.insertHeader(fields(target, true, false, true, wanted));
    }
    return encodable(rewriting.applied());
  }

  private void refuseUnknown(Set<String> keys, LanguageTag target) {
    if (!target.isKnown()) {
      throw new IllegalArgumentException("name the language of the bundle to write, not und");
    }
    Set<String> unknown = new HashSet<>(keys);
    entries.forEach(entry -> unknown.remove(entry.key()));
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("the bundle has no message " + unknown);
    }
  }

  /** The header's fields that must be put right. */
  private Map<String, String> fields(
      LanguageTag target,
      boolean isForeign,
      boolean isRight,
      boolean isWritten,
      PluralForms wanted) {
    var fields = new LinkedHashMap<String, String>();
    boolean isUnnamed = !LocaleName.tag(header.field(PoHeader.LANGUAGE)).isKnown();
    if (isForeign || isUnnamed && isWritten) {
      fields.put(PoHeader.LANGUAGE, LocaleName.of(target));
    }
    String charsetName = header.charset();
    boolean isAscii =
        GettextFormat.charset(charsetName).filter(StandardCharsets.US_ASCII::equals).isPresent();
    if ((isForeign || isWritten) && (charsetName.isEmpty() || isAscii)) {
      fields.put(PoHeader.CONTENT_TYPE, header.contentType(charset.name()));
    }
    boolean hasPlurals = entries.stream().anyMatch(PoEntry::isPlural);
    boolean isSaid = !header.field(PoHeader.PLURAL_FORMS).isEmpty();
    if ((hasPlurals || isSaid) && (!isRight || header.forms().isEmpty() && isWritten)) {
      fields.put(PoHeader.PLURAL_FORMS, wanted.field());
    }
    return fields;
  }

  private String encodable(String localized) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(localized)) {
      return localized;
    }
    String first =
        localized
            .codePoints()
            .mapToObj(Character::toString)
            .filter(character -> !encoder.canEncode(character))
            .findFirst()
            .orElse("?");
    throw new IllegalArgumentException(
        "the file is in "
            + charset
            + ", which has no \""
            + first
            + "\"; send it in UTF-8, as msgconv"
            + " -t UTF-8 makes it");
  }
}
