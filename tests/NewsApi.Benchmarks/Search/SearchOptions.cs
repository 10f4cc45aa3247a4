namespace NewsApi.Benchmarks.Search;

/// <summary>What the command line asks of the search benchmark.</summary>
internal sealed record SearchOptions
{
    public int Articles { get; private init; } = 10_000;

    /// <summary>Where database, index and peer are made.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>
    /// The parts to run: <c>store</c>, <c>index</c>, <c>peer</c>, <c>inprocess</c> and <c>measure</c>. Each uses the files that
    /// earlier runs of the other parts left. Without <c>peer</c>, which takes longest, the server is measured alone.
    /// </summary>
    public IReadOnlyCollection<string> Parts { get; private init; } = ["store", "index", "peer", "inprocess", "measure"];

    public int Port { get; private init; } = 5170;

    public int HostileQueries { get; private init; } = 100_000;

    /// <summary>Reads <c>--articles 100000 --folder /tmp/x --parts index,peer,measure --hostile 1000 --port 5170</c>.</summary>
    public static SearchOptions Parse(IReadOnlyList<string> arguments)
    {
        string? ValueOf(string name) =>
            arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

        var defaults = new SearchOptions();
        var articles = int.Parse(ValueOf("--articles") ?? defaults.Articles.ToString());
        return new SearchOptions
        {
            Articles = articles,
            Folder = ValueOf("--folder") ?? Path.Combine(Path.GetTempPath(), $"newsapi-search-{articles}"),
            Parts = ReadParts(arguments, ValueOf("--parts")) ?? defaults.Parts,
            Port = int.Parse(ValueOf("--port") ?? defaults.Port.ToString()),
            HostileQueries = int.Parse(ValueOf("--hostile") ?? defaults.HostileQueries.ToString()),
        };
    }

    // Two names for what is asked most often.
    private static string[]? ReadParts(IReadOnlyList<string> arguments, string? parts) =>
        arguments.Contains("--reuse") ? ["peer", "measure"]
        : arguments.Contains("--reindex") ? ["index", "peer", "measure"]
        : parts?.Split(',');
}
