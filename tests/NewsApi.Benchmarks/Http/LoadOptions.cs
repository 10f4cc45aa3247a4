namespace NewsApi.Benchmarks.Http;

/// <summary>What the command line asks of the load driver.</summary>
internal sealed record LoadOptions
{
    public IReadOnlyList<int> Articles { get; private init; } = [1_000, 100_000];

    /// <summary>How long one measurement runs; three of them make a figure.</summary>
    public TimeSpan Duration { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>`reads` or `writes`; both where it is empty.</summary>
    public string Only { get; private init; } = "";

    /// <summary>Only the reads whose name has this.</summary>
    public string Named { get; private init; } = "";

    /// <summary>How many requests the soak sends.</summary>
    public int Requests { get; private init; } = 200_000;

    /// <summary>The first of two ports that are used.</summary>
    public int Port { get; private init; } = 5160;

    /// <summary>The program that is measured; published first where it is not named.</summary>
    public string Server { get; init; } = "";

    /// <summary>Where the databases are made; what is there already is used again.</summary>
    public string Folder { get; private init; } = Path.Combine(Path.GetTempPath(), "newsapi-benchmarks");

    /// <summary>
    /// Reads <c>--articles 1000,100000 --seconds 3 --only reads --named once --port 5160 --folder /tmp/x --server x/NewsApi.dll</c>.
    /// </summary>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        string? ValueOf(string name) => arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
        var options = new LoadOptions();
        return options with
        {
            Articles = ValueOf("--articles") is { } counts ? [.. counts.Split(',').Select(int.Parse)] : options.Articles,
            Duration = ValueOf("--seconds") is { } seconds ? TimeSpan.FromSeconds(double.Parse(seconds)) : options.Duration,
            Port = ValueOf("--port") is { } port ? int.Parse(port) : options.Port,
            Requests = ValueOf("--requests") is { } requests ? int.Parse(requests) : options.Requests,
            Only = ValueOf("--only") ?? options.Only,
            Named = ValueOf("--named") ?? options.Named,
            Folder = ValueOf("--folder") ?? options.Folder,
            Server = ValueOf("--server") ?? options.Server,
        };
    }
}
