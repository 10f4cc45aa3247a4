namespace NewsApi.Benchmarks.Search;

/// <summary>What the command line asks of the search benchmark.</summary>
internal sealed record SearchOptions
{
    public int Articles { get; private init; } = 10_000;

    /// <summary>Where database, index and peer are made.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>False to measure again what an earlier run made.</summary>
    public bool IsFresh { get; private init; } = true;

    /// <summary>True to build only the index anew, from the database of an earlier run.</summary>
    public bool IsReindexed { get; private init; }

    public int Port { get; private init; } = 5170;

    public int HostileQueries { get; private init; } = 100_000;

    /// <summary>Reads <c>--articles 100000 --folder /tmp/x --hostile 1000 --port 5170</c>, and <c>--reuse</c> or <c>--reindex</c>.</summary>
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
            IsFresh = !arguments.Contains("--reuse") && !arguments.Contains("--reindex"),
            IsReindexed = arguments.Contains("--reindex"),
            Port = int.Parse(ValueOf("--port") ?? defaults.Port.ToString()),
            HostileQueries = int.Parse(ValueOf("--hostile") ?? defaults.HostileQueries.ToString()),
        };
    }
}
