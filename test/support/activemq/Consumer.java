import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.jms.Connection;
import javax.jms.DeliveryMode;
import javax.jms.Message;
import javax.jms.MessageConsumer;
import javax.jms.Session;
import javax.jms.TextMessage;
import org.apache.activemq.ActiveMQConnectionFactory;

/**
 * Prints what a JMS client, such as a Generic Connector, sees of each message in a queue: one line of JSON
 * per message, after a first line that says it is listening.
 */
class Consumer {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Connection connection = new ActiveMQConnectionFactory(args[0]).createConnection();
    connection.start();
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    MessageConsumer consumer = session.createConsumer(session.createQueue(args[1]));
    out.println("\"listening\"");
    ObjectMapper json = new ObjectMapper();
    while (true) {
      out.println(json.writeValueAsString(seen(consumer.receive())));
    }
  }

  private static Map<String, Object> seen(Message message) throws Exception {
    Map<String, Object> seen = new LinkedHashMap<>();
    boolean isText = message instanceof TextMessage;
    seen.put("kind", isText ? "TextMessage" : message.getClass().getSimpleName());
    seen.put("type", message.getJMSType());
    seen.put("text", isText ? ((TextMessage) message).getText() : null);
    long expiration = message.getJMSExpiration();
    seen.put("expiresInMs", expiration == 0 ? null : expiration - System.currentTimeMillis());
    seen.put("persistent", message.getJMSDeliveryMode() == DeliveryMode.PERSISTENT);
    return seen;
  }
}
