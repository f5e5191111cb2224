package tolmach.glossary.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TBX-Basic: {@code tbx} of ISO 30042:2019 in style DCA, where an attribute {@code type}
 * names the category, and DCT, where the element does; {@code martif} of the edition before. No
 * document type is loaded, no entity expanded but the five of XML itself, nothing is fetched. For
 * one use.
 */
final class TbxReader {

  /** What begins a term's note that lists its forms. */
  static final String FORMS = "forms: ";

  private static final Set<String> ROOTS = Set.of("tbx", "martif", "TBX");
  private static final Set<String> ENTRIES = Set.of("conceptEntry", "termEntry");
  private static final Set<String> LANGUAGES = Set.of("langSec", "langSet");
  private static final Set<String> TERMS = Set.of("termSec", "tig", "ntig");
  private static final Set<String> DESKS = Set.of("customerSubset", "projectSubset");
  private static final Set<String> NOTES = Set.of("note", "definition");
  private static final Set<String> STATUS =
      Set.of("administrativeStatus", "normativeAuthorization");

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
  }

  private final Entries entries;

  TbxReader(String desk) {
    entries = new Entries(desk);
  }

  GlossaryReading read(byte[] bytes) {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      boolean isRoot = true;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          if (isRoot && !ROOTS.contains(xml.getLocalName())) {
            entries.fault(
                line(xml), "the file is no TBX: it begins with <" + xml.getLocalName() + ">");
            return entries.finish();
          }
          isRoot = false;
          if (ENTRIES.contains(xml.getLocalName())) {
            entries.add(entry(xml));
          }
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      entries.fault(line, "the file is no well-formed XML and is not read further: " + words(e));
    }
    return entries.finish();
  }

  private static Entry entry(XMLStreamReader xml) throws XMLStreamException {
    String id = xml.getAttributeValue(null, "id");
    if (id == null) {
      id = xml.getAttributeValue(XMLConstants.XML_NS_URI, "id");
    }
    var entry = new Entry(line(xml), id == null ? "" : id);
    String language = "";
    int depth = 1;
    while (depth > 0) {
      int event = next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        String category = category(xml);
        if (TERMS.contains(name)) {
          entry.term(term(xml, language, entry));
        } else if (DESKS.contains(category)) {
          entry.desk(text(xml));
        } else if (NOTES.contains(category)) {
          entry.note(text(xml));
        } else {
          if (LANGUAGES.contains(name)) {
            String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
            language = tag == null ? "" : tag;
          }
          depth++;
        }
      }
    }
    return entry;
  }

  private static Entry.RawTerm term(XMLStreamReader xml, String language, Entry entry)
      throws XMLStreamException {
    String text = "";
    String status = "";
    String part = "";
    List<String> forms = new ArrayList<>();
    int depth = 1;
    while (depth > 0) {
      int event = next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String category = category(xml);
        if (category.equals("term")) {
          text = text(xml);
        } else if (STATUS.contains(category)) {
          String said = text(xml);
          status = status.isEmpty() ? said : status;
        } else if (category.equals("partOfSpeech")) {
          part = text(xml);
        } else if (DESKS.contains(category)) {
          entry.desk(text(xml));
        } else if (NOTES.contains(category)) {
          String note = text(xml).strip();
          if (note.equals(StatusWords.DO_NOT_TRANSLATE)) {
            status = note;
          } else if (note.startsWith(FORMS)) {
            forms.addAll(TermList.split(note.substring(FORMS.length())));
          } else {
            entry.note(note);
          }
        } else {
          depth++;
        }
      }
    }
    return new Entry.RawTerm(language, text, status, StatusWords.partOfSpeech(part), forms);
  }

  /**
   * In style DCA the type that a {@code termNote} or {@code admin} has, else the element's name.
   */
  private static String category(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "type");
    return switch (xml.getLocalName()) {
      case "termNote", "admin", "adminNote", "descrip" -> type == null ? "" : type;
      default -> xml.getLocalName();
    };
  }

  /** All text up to the end of the element at which the reader stands. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        default -> {
          // comments say nothing
        }
      }
    }
    return text.toString();
  }

  private static int next(XMLStreamReader xml) throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException(
          "it names the entity &"
              + xml.getLocalName()
              + "; of a document type, and none is read; write the character itself",
          xml.getLocation());
    }
    return event;
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private static String words(XMLStreamException e) {
    String words = e.getMessage() == null ? "it ends too early" : e.getMessage();
    int message = words.indexOf("Message: ");
    return message < 0 ? words : words.substring(message + "Message: ".length());
  }
}
