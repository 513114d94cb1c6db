import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Nodes of a search engine in one process, for trying out and for tests: `FOLDER HTTP_PORTS TRANSPORT_PORTS SETTING=VALUE …`, ports
 * separated by commas, one each for a node. A node is named after its transport port. The process ends when its input ends; what
 * the nodes hold stays in the folder.
 */
public class LocalCluster {
  public static void main(String[] args) throws Exception {
    var httpPorts = List.of(args[1].split(","));
    var transportPorts = List.of(args[2].split(","));
    var runner = new OpenSearchRunner();
    runner.setMaxHttpPort(65_535);
    runner.onBuild((number, settings) -> {
      settings.put("http.port", httpPorts.get(number - 1));
      settings.put("transport.port", transportPorts.get(number - 1));
      settings.put("node.name", transportPorts.get(number - 1));
      for (var setting : List.of(args).subList(3, args.length)) {
        var parts = setting.split("=", 2);
        settings.put(parts[0], parts[1]);
      }
    });
    var configs = OpenSearchRunner.newConfigs()
      .basePath(args[0])
      .numOfNode(httpPorts.size())
      .pluginTypes("org.opensearch.knn.plugin.KNNPlugin");
    runner.build(configs);
    while (System.in.read() != -1);
    runner.close();
    System.exit(0);
  }
}
