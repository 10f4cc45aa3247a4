using NewsApi.Cluster;

return await ClusterRun.RunAsync(ClusterOptions.Parse(args), Console.Out);
