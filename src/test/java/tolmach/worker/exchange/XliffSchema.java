package tolmach.worker.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The schemas of OASIS for XLIFF 2.1 and its modules, as Okapi's XLIFF Toolkit carries them:
 * attributes, their values, and the order of elements.
 */
final class XliffSchema {

  private static final String FOLDER = "/net/sf/okapi/lib/xliff2/";
  private static final List<String> FILES =
      List.of(
          "xliff_core_2.0.xsd",
          "modules/metadata.xsd",
          "modules/matches.xsd",
          "modules/glossary.xsd",
          "modules/size_restriction.xsd");

  private static final Schema SCHEMA = schema();

  private XliffSchema() {}

  /**
   * @throws SAXException if it is not valid, with the place
   */
  static void validate(String xliff) throws SAXException, IOException {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(xliff)));
  }

  private static Schema schema() {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(
        (type, namespace, publicId, systemId, base) -> {
          String name = systemId.substring(systemId.lastIndexOf('/') + 1);
          return input(systemId, name);
        });
    try {
      return factory.newSchema(
          FILES.stream()
              .map(file -> (Source) new StreamSource(open(FOLDER + file), file))
              .toArray(Source[]::new));
    } catch (SAXException e) {
      throw new IllegalStateException("the schemas do not fit together", e);
    }
  }

  private static LSInput input(String systemId, String name) {
    for (String folder : List.of("", "modules/", "informativeCopiesOf3rdPartySchemas/w3c/")) {
      if (XliffSchema.class.getResource(FOLDER + folder + name) != null) {
        return new ResourceInput(systemId, open(FOLDER + folder + name));
      }
    }
    throw new IllegalArgumentException("there is no schema " + name);
  }

  private static InputStream open(String resource) {
    try {
      return XliffSchema.class.getResource(resource).openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
