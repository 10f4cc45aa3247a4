namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Measures the server over HTTP, turn by turn with a limit in the same minute on the same machine, and prints what is
/// worth comparing: the ratios.
/// </summary>
internal sealed class HttpBenchmark(LoadOptions options)
{
    public static async Task RunAsync(LoadOptions options)
    {
        Console.WriteLine(
            $"{TimeProvider.System.GetLocalNow():yyyy-MM-dd HH:mm}, {Environment.ProcessorCount} cores, "
            + $"load before {await LoadAsync()}, .NET {Environment.Version}");
        var server = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        foreach (var count in options.Articles)
        {
            await new HttpBenchmark(options with { Server = server }).RunAsync(count);
        }

        Console.WriteLine();
        Console.WriteLine($"Load after {await LoadAsync()}.");
    }

    private static async Task<string> LoadAsync() => (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];

    private async Task RunAsync(int count)
    {
        var folder = Path.Combine(options.Folder, count.ToString());
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"storing {count} articles");
            await using var store = await SampleStore.OpenAsync(folder);
            await store.WriteAsync(1, count, SampleArticles.Read);
        }

        Console.WriteLine();
        Console.WriteLine($"## {count} articles");
        Console.WriteLine();
        await Console.Error.WriteLineAsync("starting, and building the index where there is none");
        await using (var server = await ChildProcess.NewsApiAsync(options.Server, folder, options.Port))
        {
            await WriteBenchmark.WaitForIndexAsync(options.Port);
        }

        if (options.Only != "writes")
        {
            await MeasureStartAsync(folder);
            await new ReadBenchmark(options).RunAsync(folder, count);
        }

        if (options.Only != "reads")
        {
            await new WriteBenchmark(options).RunAsync(folder);
        }
    }

    private async Task MeasureStartAsync(string folder)
    {
        var (empty, full) = (new List<double>(), new List<double>());
        for (var round = 0; round < 3; round++)
        {
            await using var bare = await ChildProcess.ThisAsync(
                options.Port + 1, "/readyz", "empty", $"http://127.0.0.1:{options.Port + 1}");
            await using var server = await ChildProcess.NewsApiAsync(options.Server, folder, options.Port);
            empty.Add(bare.StartedWithin.TotalMilliseconds);
            full.Add(server.StartedWithin.TotalMilliseconds);
        }

        var (limit, start) = ((1.5 * empty.Min()) + 600, full.Min());
        Console.WriteLine(
            $"Restart to the first 200: {start:0} ms; an empty application with controllers {empty.Min():0} ms, "
            + $"so the limit is {limit:0} ms.");
        Console.WriteLine();
    }
}
