namespace NewsApi.Cluster;

/// <summary>
/// What the command line says: <c>--short</c>, <c>--only crash,failover</c>, <c>--port 5450</c>, <c>--folder /tmp/x</c>,
/// <c>--server x/NewsApi.dll</c>.
/// </summary>
internal sealed record ClusterOptions
{
    /// <summary>Whether every check is done with fewer repetitions, for continuous integration.</summary>
    public bool IsShort { get; private init; }

    /// <summary>The checks to run; all where it is empty.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>The first of the ports that are used.</summary>
    public int Port { get; private init; } = 5450;

    /// <summary>Where databases, indexes and logs are made; a new folder where it is null, which is deleted if all checks hold.</summary>
    public string? Folder { get; private init; }

    /// <summary>The program of the nodes; the one built with this where none is named.</summary>
    public string Server { get; private init; } = Path.Combine(AppContext.BaseDirectory, "NewsApi.dll");

    public static ClusterOptions Parse(IReadOnlyList<string> arguments)
    {
        string? ValueOf(string name) => arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
        var options = new ClusterOptions();
        return options with
        {
            IsShort = arguments.Contains("--short"),
            Only = ValueOf("--only")?.Split(',') ?? options.Only,
            Port = ValueOf("--port") is { } port ? int.Parse(port) : options.Port,
            Folder = ValueOf("--folder"),
            Server = ValueOf("--server") ?? options.Server,
        };
    }
}
