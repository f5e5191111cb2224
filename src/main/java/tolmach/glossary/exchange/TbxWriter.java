package tolmach.glossary.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tolmach.glossary.Concept;
import tolmach.glossary.Term;
import tolmach.glossary.TermOrder;
import tolmach.glossary.TermStatus;
import tolmach.language.LanguageTag;

/**
 * Writes TBX-Basic of ISO 30042:2019 in style DCA, with its own categories only: the desk is {@code
 * customerSubset} of each term, what is not to be translated and approved forms are notes of a
 * term. For one use.
 */
final class TbxWriter {

  private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";

  private final XMLStreamWriter xml;
  private int depth;

  private TbxWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Collection<Concept> concepts, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new TbxWriter(xml).write(concepts);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void write(Collection<Concept> concepts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("tbx");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("type", "TBX-Basic");
    xml.writeAttribute("style", "dca");
    language(LanguageTag.of("en"));
    begin("tbxHeader");
    begin("fileDesc");
    begin("sourceDesc");
    leaf("p", "", "", "The glossary of a newsroom, written by Tolmach");
    end();
    end();
    end();
    begin("text");
    begin("body");
    for (Concept concept : concepts) {
      write(concept);
    }
    end();
    end();
    end();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void write(Concept concept) throws XMLStreamException {
    begin("conceptEntry");
    xml.writeAttribute("id", concept.id());
    transaction(concept);
    if (concept.note() != null) {
      leaf("note", "", "", concept.note());
    }
    List<Term> terms = TermOrder.inOrder(concept.terms());
    LanguageTag open = null;
    for (Term term : terms) {
      if (!term.language().equals(open)) {
        if (open != null) {
          end();
        }
        open = term.language();
        begin("langSec");
        language(open);
      }
      write(term, concept.desk());
    }
    if (open != null) {
      end();
    }
    end();
  }

  private void write(Term term, String desk) throws XMLStreamException {
    begin("termSec");
    leaf("term", "", "", term.text());
    leaf("termNote", "type", "partOfSpeech", StatusWords.inTbx(term.partOfSpeech()));
    leaf("termNote", "type", "administrativeStatus", StatusWords.inTbx(term.status()));
    if (!desk.isEmpty()) {
      leaf("admin", "type", "customerSubset", desk);
    }
    if (term.status() == TermStatus.DO_NOT_TRANSLATE) {
      leaf("note", "", "", StatusWords.DO_NOT_TRANSLATE);
    }
    if (!term.forms().isEmpty()) {
      leaf("note", "", "", TbxReader.FORMS + TermList.join(term.forms()));
    }
    end();
  }

  /** For readers elsewhere; who takes the file in says himself who and when. */
  private void transaction(Concept concept) throws XMLStreamException {
    if (concept.changed() == null) {
      return;
    }
    begin("transacGrp");
    leaf("transac", "type", "transactionType", "modification");
    leaf("date", "", "", LocalDate.ofInstant(concept.changed(), ZoneOffset.UTC).toString());
    if (concept.by() != null) {
      leaf("transacNote", "type", "responsibility", concept.by());
    }
    end();
  }

  private void language(LanguageTag tag) throws XMLStreamException {
    xml.writeAttribute("xml:lang", tag.value());
  }

  private void begin(String name) throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    depth++;
  }

  private void end() throws XMLStreamException {
    depth--;
    newLine();
    xml.writeEndElement();
  }

  private void leaf(String name, String attribute, String value, String text)
      throws XMLStreamException {
    newLine();
    xml.writeStartElement(name);
    if (!attribute.isEmpty()) {
      xml.writeAttribute(attribute, value);
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
