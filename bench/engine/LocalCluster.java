import java.util.List;
import java.util.Scanner;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of search engine nodes in one process, for trying out and for tests: `FOLDER HTTP_PORTS TRANSPORT_PORTS`, ports
 * separated by commas, one each for a node. On its input, `stop N` and `start N` end and start a node (from 0). It ends, and
 * deletes its folder, when its input ends.
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
      settings.putList("discovery.seed_hosts", transportPorts.stream().map(port -> "127.0.0.1:" + port).toList());
      settings.putList("cluster.initial_cluster_manager_nodes", "Node 1");
      // A nearly full disk is no reason to refuse a few test articles.
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
    });
    var configs = OpenSearchRunner.newConfigs()
      .basePath(args[0])
      .numOfNode(httpPorts.size())
      .clusterName("briefing-bot-" + transportPorts.get(0))
      .pluginTypes("org.opensearch.knn.plugin.KNNPlugin");
    runner.build(configs);
    obey(runner);
    runner.close();
    runner.clean();
    System.exit(0);
  }

  private static void obey(OpenSearchRunner runner) throws Exception {
    var lines = new Scanner(System.in);
    while (lines.hasNextLine()) {
      var words = lines.nextLine().split(" ");
      var node = Integer.parseInt(words[1]);
      if (words[0].equals("stop")) runner.getNode(node).close();
      else runner.startNode(node);
    }
  }
}
