package mandategraph.neo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j Community: FOLDER PORT PARENT, and the word "pipe" where standard input is one. The password of the user
 * neo4j is NEO4J_PASSWORD, because others can read a command line. Prints its address once it answers.
 */
public final class Main {
  public static void main(String[] args) {
    CompletableFuture<?> end = end(Long.parseLong(args[2]), args.length > 3);
    try {
      DatabaseManagementService server = start(Path.of(args[0]), Integer.parseInt(args[1]));
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
      setPassword(server, System.getenv("NEO4J_PASSWORD"));
      System.out.println("bolt://" + address(server));
    } catch (RuntimeException e) {
      System.err.println("Neo4j does not start:");
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        System.err.println("  " + cause.getMessage());
      }
      System.exit(1);
    }
    end.join();
    System.exit(0);
  }

  private static DatabaseManagementService start(Path folder, int port) {
    return new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO) // else a stop waits for 10 s
        .setConfig(HttpConnector.enabled, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
        .build();
  }

  /** Replaces the user: that works at every start, whereas a password cannot be altered to what it is already. */
  private static void setPassword(DatabaseManagementService server, String password) {
    server.database("system").executeTransactionally(
        "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
        Map.of("password", password));
  }

  /** Where it listens; port 0 has become a real one. */
  private static String address(DatabaseManagementService server) {
    var system = (GraphDatabaseAPI) server.database("system");
    return system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT).toString();
  }

  /** Done when whoever started this is gone, however it went: no server outlives the test that needs it. */
  private static CompletableFuture<?> end(long parent, boolean pipe) {
    CompletableFuture<?> gone = ProcessHandle.of(parent).<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElse(CompletableFuture.completedFuture(null));
    var closed = new CompletableFuture<Void>();
    if (pipe) {
      var reader = new Thread(() -> drain(closed));
      reader.setDaemon(true);
      reader.start();
    }
    return CompletableFuture.anyOf(gone, closed);
  }

  private static void drain(CompletableFuture<Void> closed) {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // A pipe that cannot be read is closed.
    }
    closed.complete(null);
  }
}
