namespace NewsApi.Cluster;

/// <summary>PostgreSQL with a synchronous standby, three nodes, and HAProxy in front of them.</summary>
internal sealed class TestedCluster(string folder, int port, string program) : IAsyncDisposable
{
    public const string Database = "newsapi";

    public const string ForeignDatabase = "foreign_news";

    private const string StandbyName = "standby";

    private readonly PostgresServer _first = new(Path.Combine(folder, "first"), port);
    private readonly PostgresServer _second = new(Path.Combine(folder, "second"), port + 1);

    /// <summary>The server that can be written.</summary>
    public PostgresServer Primary { get; private set; } = null!;

    /// <summary>The server that follows it, which the nodes read lists from.</summary>
    public PostgresServer Standby => _second;

    public IReadOnlyList<Node> Nodes { get; private set; } = [];

    public LoadBalancer Balancer { get; private set; } = null!;

    /// <summary>Where the nodes leave copies of their indexes.</summary>
    public string Snapshots => Path.Combine(folder, "snapshots");

    public async Task StartAsync()
    {
        await _first.CreateAsync();
        await _first.StartAsync();
        await _second.CloneAsync(_first, StandbyName);
        await _first.StopAsync();
        await _first.StartAsync($"synchronous_standby_names={StandbyName}");
        await _second.StartAsync();
        await _first.ExecuteAsync("postgres", $"CREATE DATABASE {Database}");
        Primary = _first;
        Nodes = [.. Enumerable.Range(1, 3).Select(number =>
            new Node($"node{number}", folder, port + 2 + number, ConnectionString(Database), Replica) { Program = program })];
        foreach (var node in Nodes)
        {
            node.Start();
        }

        await Task.WhenAll(Nodes.Select(node => node.WaitUntilReadyAsync()));
        Balancer = new LoadBalancer(folder, port + 2, Nodes);
        await Balancer.StartAsync();
    }

    /// <summary>Ends the primary, and makes the standby the primary.</summary>
    public async Task FailOverAsync()
    {
        await _first.CrashAsync();
        await _second.PromoteAsync();
        Primary = _second;
    }

    /// <summary>The ids, headlines and versions of the articles that are stored.</summary>
    public async Task<Dictionary<long, string>> ReadHeadlinesAsync()
    {
        var rows = await Primary.ReadAsync(
            Database,
            """SELECT "Id", "Headline" FROM "Articles" WHERE "DeletedAt" IS NULL""",
            row => (Id: row.GetInt64(0), Headline: row.GetString(1)));
        return rows.ToDictionary(row => row.Id, row => row.Headline);
    }

    /// <summary>The number of the last change.</summary>
    public async Task<long> ReadSequenceAsync() =>
        (await Primary.ReadAsync(Database, """SELECT COALESCE(MAX("Sequence"), 0) FROM "Changes" """, row => row.GetInt64(0))).Single();

    public async ValueTask DisposeAsync()
    {
        Balancer?.Dispose();
        foreach (var node in Nodes)
        {
            node.Dispose();
        }

        await _second.StopAsync();
        await _first.StopAsync();
    }

    /// <summary>A node that has another database on the same server; it is not started.</summary>
    public Node MakeForeign() => new("foreign", folder, port + 6, ConnectionString(ForeignDatabase), "") { Program = program };

    private string Replica => $"Host=127.0.0.1;Port={_second.Port};Username=postgres;Database={Database};Maximum Pool Size=30";

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1:{_first.Port},127.0.0.1:{_second.Port};Target Session Attributes=primary;"
        + $"Username=postgres;Database={database};Timeout=5;Maximum Pool Size=30";
}
